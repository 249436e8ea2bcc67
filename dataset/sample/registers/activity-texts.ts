/** What an activity of the sample was about. */
export interface Occasion {
  readonly title: string
  readonly laws: readonly string[]
  readonly host: string
}

/** An activity that is held where its listeners are. */
export interface Lecture extends Occasion {
  readonly placeKind: 'village' | 'school' | 'enterprise'
  readonly audience: string
}

export const TRAININGS: readonly Occasion[] = [
  { title: '行政执法人员业务培训', laws: ['行政处罚法'], host: '综合行政执法大队' },
  { title: '村（社区）干部依法治理培训', laws: ['村民委员会组织法'], host: '组织办' },
  { title: '人民调解员业务培训', laws: ['人民调解法'], host: '司法所' },
  { title: '“法律明白人”骨干培训', laws: ['民法典', '宪法'], host: '司法所' },
  { title: '网格员法治培训', laws: ['治安管理处罚法'], host: '平安办' },
  { title: '执法文书和案卷制作培训', laws: ['行政处罚法', '行政强制法'], host: '综合行政执法大队' },
]

export const LECTURES: readonly Lecture[] = [
  lecture('民法典婚姻家庭编讲座', ['民法典'], '妇联', 'village', '村民'),
  lecture('未成年人保护法讲座', ['未成年人保护法'], '司法所', 'school', '学生'),
  lecture('防范电信网络诈骗讲座', ['反电信网络诈骗法'], '派出所', 'village', '村民'),
  lecture('劳动合同与工资支付讲座', ['劳动合同法'], '劳动就业社会保障所', 'enterprise', '企业职工'),
  lecture('农村土地承包法讲座', ['农村土地承包法'], '农业服务中心', 'village', '村民'),
  lecture('预防校园欺凌讲座', ['预防未成年人犯罪法'], '派出所', 'school', '学生'),
  lecture(
    '老年人权益保障和遗嘱讲座',
    ['老年人权益保障法', '民法典'],
    '司法所',
    'village',
    '老年人',
  ),
  lecture('安全生产责任讲座', ['安全生产法'], '应急办', 'enterprise', '企业负责人和职工'),
  lecture('道路交通安全讲座', ['道路交通安全法'], '派出所', 'school', '师生和家长'),
  lecture('邻里纠纷怎么解决讲座', ['民法典', '人民调解法'], '司法所', 'village', '村民'),
]

export const STUDIES: readonly Occasion[] = [
  { title: '会前学法：宪法', laws: ['宪法'], host: '党政办' },
  { title: '党委理论学习中心组学习：习近平法治思想', laws: [], host: '党政办' },
  { title: '会前学法：行政处罚法', laws: ['行政处罚法'], host: '党政办' },
  {
    title: '会前学法：重大行政决策程序暂行条例',
    laws: ['重大行政决策程序暂行条例'],
    host: '党政办',
  },
  { title: '党委理论学习中心组学习：信访工作条例', laws: ['信访工作条例'], host: '党政办' },
  { title: '会前学法：政府信息公开条例', laws: ['政府信息公开条例'], host: '党政办' },
  { title: '会前学法：行政复议法', laws: ['行政复议法'], host: '党政办' },
]

export const MEETINGS: readonly Occasion[] = [
  { title: '法治建设领导小组全体会议：年度报告和年度计划', laws: [], host: '司法所' },
  { title: '法治建设领导小组专题会议：规范性文件报备', laws: [], host: '司法所' },
  { title: '法治建设领导小组专题会议：行政执法规范化', laws: [], host: '司法所' },
  { title: '法治建设领导小组全体会议：上半年进度和问题整改', laws: [], host: '司法所' },
  { title: '法治建设领导小组专题会议：整改销号', laws: [], host: '司法所' },
]

export const CONSULTATIONS: readonly Occasion[] = [
  { title: '赶场日法律咨询', laws: ['民法典'], host: '司法所' },
  { title: '公共法律服务集中咨询', laws: ['法律援助法'], host: '公共法律服务工作站' },
  { title: '村（社区）法律顾问集中咨询', laws: ['民法典', '农村土地承包法'], host: '司法所' },
]

/** By month from January: what is publicised when everywhere. */
export const CAMPAIGNS: readonly (readonly Occasion[])[] = [
  [
    campaign('根治欠薪宣传', '劳动就业社会保障所', '保障农民工工资支付条例'),
    campaign('春节前烟花爆竹安全宣传', '应急办', '烟花爆竹安全管理条例'),
  ],
  [campaign('森林防火宣传', '应急办', '森林防火条例')],
  [
    campaign('“三八”妇女维权周宣传', '妇联', '妇女权益保障法'),
    campaign('“3·15”消费者权益保护宣传', '市场监管所', '消费者权益保护法'),
    campaign('春耕农资打假宣传', '农业服务中心', '农产品质量安全法'),
  ],
  [
    campaign('全民国家安全教育日宣传', '平安办', '国家安全法'),
    campaign('知识产权宣传周宣传', '市场监管所', '商标法'),
  ],
  [
    campaign('“民法典宣传月”宣传', '司法所', '民法典'),
    campaign('防灾减灾日宣传', '应急办', '突发事件应对法'),
  ],
  [
    campaign('“安全生产月”宣传', '应急办', '安全生产法'),
    campaign('国际禁毒日宣传', '派出所', '禁毒法'),
    campaign('防范非法集资宣传', '平安办', '防范和处置非法集资条例'),
    campaign('环境日宣传', '规建环保办', '环境保护法'),
  ],
  [
    campaign('防溺水和防汛宣传', '应急办', '防洪法'),
    campaign('信访法治化宣传', '平安办', '信访工作条例'),
  ],
  [
    campaign('征兵政策宣传', '武装部', '兵役法'),
    campaign('农村住宅建设用地宣传', '规建环保办', '土地管理法'),
  ],
  [
    campaign('网络安全宣传周宣传', '派出所', '网络安全法'),
    campaign('开学季普法宣传', '司法所', '未成年人保护法'),
  ],
  [
    campaign('“敬老月”权益保障宣传', '民政办', '老年人权益保障法'),
    campaign('秋季秸秆禁烧宣传', '规建环保办', '大气污染防治法'),
  ],
]

function lecture(
  title: string,
  laws: readonly string[],
  host: string,
  placeKind: Lecture['placeKind'],
  audience: string,
): Lecture {
  return { title, laws, host, placeKind, audience }
}

function campaign(title: string, host: string, law: string): Occasion {
  return { title, host, laws: [law] }
}
