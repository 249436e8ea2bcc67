import type { SetAsideReason } from './reading.ts'
import type { Around } from './sentence-context.ts'

const PLANNED =
  /(?:计划|拟|预计|力求|预期|争取|将|要|准备)(?:于|在|再|每年|全年|继续|进一步|持续|深入|积极)?(?:20\d\d年)?(?:全年)?(?:开展|举办|组织|召开|完成|达到|实现|发放|培训|新建|集中|安排)|将(?:于|在)[^,;]{0,12}(?:开展|举办|组织|召开|完成)|力争|(?:下一?步|下一?阶段|今后|明年|来年|下一?年度)[,内将]?|目标(?:是|为)/
/** What only looks like a plan: 按计划开展, 学习计划,组织…. */
const NOT_PLANNED =
  /(?:按|照|学习|培训|工作|年度|普法|宣传|立法)计划(?:,)?(?=开展|举办|组织|召开|完成)|主要|重要|需要要/g
const REQUIRED = /不少于|不得少于|至少|不低于|应当|必须|务必|要求各|原则上/
const FREQUENT =
  /每(?:个|两个?|半|三个)?(?:年度?|季度?|月|周|旬|日|天|村|社区|名|人|期|户|次|场|位)/
const GREW =
  /(?:增长|增加|上升|下降|减少|提高|同比|环比|多|少|增)(?:了)?$|(?:较|比|同)(?:去年|上年|上一年度?|20\d\d年)[^,]{0,14}$/
const LEVEL = /(?:至|到|达|为)$/
const DISCIPLINE = /党风廉政|廉政|廉洁|警示教育|党纪|纪律|巡察|巡视|谈话|作风建设|反腐/
const OTHER_TOPIC =
  /安全生产|选举|换届|三资|消防|防火|火灾|防汛|防灾|地质灾害|防溺水|溺水|交通安全|道路交通|食品安全|药品|健康|卫生|医保|医疗|养老保险|社保|就业|创业|技能|农业|农技|种植|养殖|电商|招商|环保|环境|生态|河长|林长|乡村振兴|党建|党务|党史|意识形态|统战|征兵|计生|防震|应急|科普|心理|文明(?:实践|创建|礼仪)|经济|项目|平安建设|信访(?:工作)?(?:联席|专题|调度|会议)|维稳|稳定|营商|移风易俗|家风|婚育|惠民|禁烧|秸秆|人居|财务|统计|档案|保密|公文|写作|新闻|舆情|群众工作|网格|防返贫|低保|民政|殡葬|土地|耕地|征地|征拆|两违|国土/
/** Measure words of events, people and copies: only they may be of other work. */
const HELD = /[次场期批堂轮节人名位份册本张]/
/** Words of rule-of-law work. */
export const LEGAL =
  /法治|法制|法律|法规|普法|依法|执法|民法典|宪法|合法|行政复议|学法|司法|处罚法|条例|[一-龥]法[》、,典]|反诈|电信网络诈骗|禁毒|扫黑|反邪教|国家安全|以案/
/** Bodies whose meetings are not the government's. */
const OTHER_BODY =
  /(?:镇|乡|街道)人大|人大(?:主席团|代表|工委)|人民代表|政协|纪委|村民(?:代表)?|居民(?:代表)?会/
/** Bodies of their own, as who does it. */
const OTHERS =
  /(?:^|[,;。 ])(?:镇|乡|街道|县|区|市)?(?:纪委|人大|政协|法院|检察院|派出所)(?!.*(?:镇|乡)(?:党委|政府))/
const OTHER_AREA =
  /(?:全县|全市|全区|全省|县司法局|区司法局|市司法局|县委依法治县办|县级|市级|区级|省级|县委|区委|市委|党校|上级)[^,;]{0,30}$/
const COMPARED = /(?:较|比|同|对照|紧扣|针对)$/
const SEVERAL_YEARS =
  /(?:近|过去|这|最近)?[二三四五六两](?:年来|年间|年多来)|近[二三四五两]年|[“"]?[八七六]五[”"]?(?:普法)?(?:规划)?(?:期间|以来|实施以来)|十[三四]五["”]?(?:时期|期间|以来)|任期内|历年|累年|20\d\d年? ?[-—–~至]{1,2} ?20\d\d年?(?:间|期间|,?累计|,?共|,)/
const VILLAGE =
  /(?:^|[,;。、]|其中|例如|比如|如)[ ]?([一-龥]{1,5}?)(?:村|社区|居委会|村委会)(?:“?两委”?|党支部|调解室|调委会|率先|通过|依托|结合|创新|成功|建立|成立|开展|举办|组织|召开|调解|化解|发放|利用)/g
const NOT_A_NAME =
  /[各全乡农进驻到在向与和及对为由从将本该每于入深镇街等个村辖下行政围绕]|^[一二两三四五六七八九十\d]/
const TOWNSHIP = /(?:全镇|我镇|全乡|我乡|镇党委|乡党委|镇政府|街道|全年|镇(?:共|累计))/

/** Half-years and quarters, unless the year up to a month is said after them. */
const PART_OF_YEAR = /(?:[上下]半年|(?<!每)(?:第|前)?[一二三四](?:个)?季度)(?!.*(?:全年|截至|累计))/

/** Years that a sentence names, and 今年, 去年. */
const YEAR = /(20\d\d) ?年(?! ?\d{1,2} ?月)|(去年|上年度?|上一年度?|前年)|(今年|本年度?)/g

/**
 * Why a number tells no figure of the report's year and township; null where nothing speaks against it.
 *
 * @param year The report's year; null where it names none.
 */
export function whyNot(around: Around, year: number | null): SetAsideReason | null {
  const { number, sentence, written, opening, before, since, left, right } = around
  if (number.odd === 'rank') return 'rank'
  if (number.odd === 'range') return 'range'
  if (sentence.part !== 'results') return sentence.part
  if (PLANNED.test(before.replace(NOT_PLANNED, ''))) return 'plan'
  if (REQUIRED.test(left) || REQUIRED.test(written)) return 'requirement'
  if (FREQUENT.test(left)) return 'frequency'
  if (number.unit !== '%' && GREW.test(left) && !LEVEL.test(left)) return 'growth'
  if (/(?:新增|增设)(?:了)?[^,]{0,6}$/.test(left)) return 'increment'
  if (PART_OF_YEAR.test(before)) return 'part_of_year'
  if (/仅(?:有|为|举办|开展|组织|召开)?$|只有$/.test(left)) return 'shortcomings'
  if (/(?:平均|人均|场均|均为每)[^,]{0,6}$/.test(left)) return 'average'
  if (isSinceEarlier(opening, year) || SEVERAL_YEARS.test(opening.replace(/["“”]/g, '')))
    return 'several_years'
  if (isOfOtherYear(opening, year)) return 'other_year'
  if (DISCIPLINE.test(since)) return 'party_discipline'
  // People and papers go with the event before them.
  const clause = (/[人名位份册本张]/.test(number.unit) ? before : since) + right
  if (HELD.test(number.unit) && OTHER_TOPIC.test(clause) && !LEGAL.test(clause))
    return 'other_topic'
  const invites = /邀请|联合|配合|协同/.test(left)
  if (!invites && OTHER_AREA.test(/[人名位]/.test(number.unit) ? before : left)) return 'other_body'
  if (HELD.test(number.unit) && OTHERS.test(before)) return 'other_body'
  if (/[次场]/.test(number.unit) && /会议|听取|会/.test(left) && OTHER_BODY.test(before))
    return 'other_body'
  return isOfOneVillage(opening) ? 'single_village' : null
}

/** 2021年以来 tells of several years, 2025年以来 in the report for 2025 of one. */
function isSinceEarlier(opening: string, year: number | null): boolean {
  const since = /(20\d\d)年?[^,;]{0,6}以来/.exec(opening)
  return since !== null && Number(since[1]) !== year
}

function isOfOtherYear(opening: string, year: number | null): boolean {
  if (year === null) return false
  let of = year
  for (const match of opening.matchAll(YEAR)) {
    const [, digits, last] = match
    if (COMPARED.test(opening.slice(Math.max(0, match.index - 2), match.index))) continue
    of = digits ? Number(digits) : last ? year - 1 : year
  }
  return of !== year
}

function isOfOneVillage(opening: string): boolean {
  let at = -1
  for (const match of opening.matchAll(VILLAGE)) {
    if (!NOT_A_NAME.test(match[1] ?? '')) at = match.index
  }
  return at >= 0 && !TOWNSHIP.test(opening.slice(at))
}
