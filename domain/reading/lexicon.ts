/**
 * What a word does in a report's sentence. The first group are the things that are counted, by kind;
 * the others are what people and papers do, and what takes a number out of the count.
 */
export type Role =
  // Counted by sessions.
  | 'study'
  | 'training'
  | 'lecture'
  | 'outreach'
  | 'publicity'
  | 'consultation'
  | 'meeting'
  | 'exam'
  /** A place that publicity enters (进校园): counts only where nothing else is named. */
  | 'entering'
  /** Sessions that no indicator counts: inspections, patrols, visits. */
  | 'other_session'
  // Counted by pieces.
  | 'paper'
  | 'other_copies'
  | 'review'
  | 'document'
  | 'petition'
  | 'dispute'
  | 'public_information'
  | 'information_request'
  | 'issue'
  // What is done.
  | 'hold'
  | 'give'
  | 'issue_document'
  | 'receive'
  | 'handle'
  | 'settle'
  | 'solve'
  | 'disclose'
  | 'attend'
  // Who came.
  | 'trained'
  | 'educated'
  | 'consulted'
  | 'reached'
  | 'staff'
  // Names that hold a counted word and count nothing.
  | 'name'

/** Words by role; a longer word goes before a shorter one inside it. */
const WORDS: Readonly<Record<Role, string>> = {
  study:
    '集体学法 会前学法 会议学法 学法 集体学习 集中学习 专题学习 理论学习 学习研讨 交流研讨 研讨交流 专题研讨 研讨 第一议题 理论学习中心组 中心组学习 中心组 学习会 读书会 领学 学习 业务学习 研讨会 研学 学法活动',
  training:
    '培训班 培训会 培训 轮训 集训 业务培训 培训学习 学习培训 培训活动 培训课 专题培训 学法培训 教育培训 培训讲座 以会代训 以训代学 练兵 跟班轮训 夜校 青年夜校 法治夜校',
  lecture:
    '讲座 法治课 法制课 公开课 法治第一课 开学第一课 第一课 法治党课 法治大课 普法课 普法课堂 法治课堂 流动课堂 法治流动课堂 法治微课堂 普法微课堂 法律课 上法律课 法治大讲堂 法治讲堂 普法讲堂 案例教学 授课 宣讲课 法治报告会 法治专题课 法治教育课 以案释法课 讲座活动',
  outreach: '宣讲 宣讲会 宣讲活动 宣传宣讲 普法宣讲 巡讲 巡回宣讲 宣讲课堂',
  publicity:
    '宣传 宣传活动 宣传教育 宣传教育活动 普法 普法活动 普法宣传 普法教育 普法宣传活动 普法宣传教育 普法宣传教育活动 法治宣传 法制宣传 法律宣传 主题宣传 集中宣传 六进 七进 八进 九进 法律六进 法律七进 法律八进 法律进 送法进 送法下乡 送法上门 送法入 送法到 系列活动 系列宣传活动 文艺演出 法治文艺 文艺汇演 普法集市 法治集市 普法夜市 法治夜市 普法行动 宣传行动 普法专场 普法讲解 主题活动 宣传日活动 宣传月活动 宣传周活动 法治教育活动 法治活动 以案释法 以案说法 普法短视频',
  consultation:
    '法律咨询 法治咨询 法制咨询 法律咨询活动 咨询活动 咨询服务 咨询服务活动 咨询 法律服务活动 义诊咨询 便民咨询',
  meeting:
    '领导小组会议 领导小组会 领导小组全体会议 领导小组工作会议 全体会议 专题会议 专题会 专题研究 专题听取 专题部署 专题部署会 专题部署会议 部署会 部署会议 推进会 推进会议 调度会 调度会议 联席会 联席会议 工作会议 工作会 党委会议 党委会 党工委会议 党工委会 党委专题会 专题党委会 党政联席会 党政联席会议 党政班子会 班子会 班子会议 领导班子会议 书记专题会 会议 汇报 工作汇报 情况汇报 听取汇报 听取 动员会 工作例会 研究会 议事会议 法治建设工作会 研究部署',
  exam: '考试 学法考试 学法用法考试 法律知识考试 测试 法律知识测试 应知应会考试 测评 统考 学法考法 考法 考学 法治考试 普法考试 线上考试',
  entering:
    '进校园 进学校 进企业 进社区 进农村 进乡村 进机关 进村 进村组 进村入户 进网格 进家庭 进单位 进寺庙 进景区 进军营 进市场 进集市 进工地 进院坝 进宗教场所 走进社区 走进校园 走进企业 走进乡村 走进机关',
  other_session:
    '检查 督查 督导 巡查 巡逻 执法检查 联合执法 联合检查 专项行动 专项整治 专项检查 执法行动 行动 演练 调研 走访 接访 下访 约访 出警 庭审 旁听庭审 旁听 观摩 竞赛 比赛 知识竞赛 整治 谈话 座谈 座谈会 听证会 听证 论证会 论证 应诉 出庭 出庭应诉 主任办公会 主任办公会议 镇长办公会 镇长办公会议 乡长办公会 办公会 办公会议 政府常务会 常务会议 政府常务会议 村民会议 居民会议 议事会 院坝会 坝坝会 屋场会 板凳会 代表会议 人代会 党代会 发布会 评查 案卷评查 案卷评审 评审 志愿服务 志愿活动 服务活动 警示教育 观看 走访活动 述法 述职 述职述法 会商 研判 约谈 回访 帮教 家访 慰问 劝导 督办 更新 推送 播放 推文 播报 巡播 滚动播放 应急广播 直播',
  paper:
    '宣传资料 普法资料 宣传材料 资料 材料 宣传单 宣传单页 传单 宣传册 宣传手册 普法手册 手册 读本 普法读本 折页 宣传折页 彩页 宣传页 单页 法律书籍 普法书籍 书籍 普法宣传单 普法宣传册 普法宣传资料 法治宣传资料 法律资料 宣传品 普法宣传品 宣传物品 明白卡 宣传彩页 宣传画册 口袋书 挂图 画册 小册子 倡议书 公开信 一封信',
  other_copies:
    '问卷 调查问卷 物资 慰问品 慰问金 补贴 补助 证件 证书 执法证 告知书 责任书 目标责任书 文书 通知书 意见书 法律意见书 承诺书 横幅 标语 展板 海报 宣传标语 条幅 宣传横幅 宣传展板 宣传海报 告示 协议书 调解书 报告 观察报告 视频 短视频 微视频 图文 信息 简报 口罩 雨伞 围裙 环保袋 手提袋 雨衣 案卷 台账 档案 快递 请柬 药品',
  review:
    '合法性审查 合法性审核 合法性前置审查 合法性审查审核 合法性审 法制审核 法制审查 法律审核 法律审查 合同审查 合同审核 审核合同 审查合同 合法合规性审查 合规性审查 审查把关 审核把关 前置审查 重大法制审核',
  document: '规范性文件',
  petition:
    '信访 信访事项 信访件 信访案件 信访问题 信访诉求 信访举报 群众信访 来信来访 来信 来访 上访 初信初访',
  dispute: '矛盾纠纷 纠纷 民间纠纷 矛盾',
  public_information:
    '政府信息 政务信息 主动公开信息 公开各类信息 公开政府信息 主动公开政府信息 政府信息公开 政务公开信息 信息公开 公开信息 政务公开 各类信息 政务类信息',
  information_request: '依申请公开 公开申请 信息公开申请 政府信息公开申请 依申请',
  issue: '问题 难题 事项 重点问题 难点问题 突出问题',
  hold: '举办 开展 组织 召开 组织开展 组织召开 组织举办 举行 主持召开 进行 开办 承办 安排 实施 完成 联合开展 集中开展 讲授 上了',
  give: '发放 派发 散发 分发 印发 发送 赠送 赠阅 赠 发出 印制发放 印发放',
  issue_document: '制定 制发 出台 颁布 发布 印发 制定出台 制定印发 制定发布',
  receive: '受理 收到 接收 接到 登记 接收到 共收 收件',
  handle: '办理 办结 处理 交办 答复 回复',
  settle: '排查 调解 化解 调处 排查调处 排查化解 调解化解 成功调解 成功化解 调处化解',
  solve: '解决 研究解决 协调解决 推动解决',
  disclose: '公开 主动公开 公布',
  attend: '参学 聆听 参加 参与 参会 出席 列席 参考 应考',
  trained:
    '参训 受训 参训人员 受训人员 培训人员 培训人数 参训人数 受训人数 轮训人员 培训干部 培训人次',
  educated:
    '受教育 受教育群众 受教育人数 教育群众 教育引导群众 听讲 听课 听众 旁听群众 到场听讲 受教 教育覆盖',
  consulted:
    '接待咨询 接待群众 接待 解答 解答咨询 接受咨询 接受法律咨询 接受群众咨询 提供咨询 提供法律咨询 提供法律服务 提供法律咨询服务 解答法律咨询 解答群众咨询 接受法律服务 现场咨询 来访咨询 咨询群众 解答疑问 解疑释惑',
  reached:
    '覆盖 惠及 受众 受益 辐射 参与人数 吸引 影响 服务群众 宣传群众 获宣 受宣 观众 听取宣传 面向 参与群众 覆盖群众',
  staff:
    '配备 配齐 聘请 聘用 选聘 选派 招募 组建 现有 在编 编制 持证 新增 培育 培养 选优配强 志愿者 调解员 法律明白人 法治带头人 律师 法律顾问 网格员队伍 执法证件 申领 考取 取得 成立 设立 建立 建成 打造 示范户 学法用法示范户 安置帮教 社区矫正 吸毒 刑满 服刑 救助',
  name: '宣传车 宣传栏 宣传员 宣传队 宣传片 宣传阵地 宣传氛围 宣传力度 宣传贯彻 宣传工作 宣传标语 宣传月 宣传周 宣传日 宣传口号 宣传专栏 普法讲师团 普法队伍 普法规划 普法责任 普法责任制 普法阵地 普法志愿者 普法宣讲团 宣讲团 宣讲队 宣讲员 学习宣传 学习宣传贯彻 学习贯彻 学习计划 学习内容 学习任务 学习重点 学习教育 学习强国 学习型 学习成果 学习资料 学习安排 学习制度 培训内容 培训计划 培训对象 培训机制 培训力度 培训体系 培训任务 教育培训内容 尊法学法 学法守法 守法用法 学法用法 学法用法示范户 讲师团 咨询台 咨询点 咨询电话 咨询委 培训中心 会议精神 会议要求 会议制度 会议纪要 会议室 考试系统 考核 会前 党委会前 会议会前 常务会议会前 信访工作 信访局 信访办 政务公开栏 公开栏 法律顾问 村规民约 参考率 合格率 服务中心 活动室 活动现场 活动中 宣传活动中 普法网 宣传网 议事协商 法治宣传栏 法治文化 领导小组 执法人员 执法队伍 执法队 行政执法 综合行政执法 综合执法 执法证 服务站 法律服务 公共法律服务 公共法律服务站 服务窗口 调解委员会 人民调解 调解室 调解组织',
}

/** A word of a sentence with its places. */
export interface FoundWord {
  readonly from: number
  readonly to: number
  readonly role: Role
  readonly word: string
}

/** Words by their first sign, longer ones first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly [string, Role])[]> = byFirst()

function byFirst() {
  const map = new Map<string, [string, Role][]>()
  for (const [role, words] of Object.entries(WORDS) as [Role, string][]) {
    for (const word of words.split(' ')) {
      const first = word[0] ?? ''
      const others = map.get(first) ?? []
      // A name in an earlier role keeps it, but a name that counts nothing goes before all.
      const held = others.find(([other]) => other === word)
      if (held && role === 'name') held[1] = role
      if (!held) map.set(first, [...others, [word, role]])
    }
  }
  for (const list of map.values()) list.sort(([a], [b]) => b.length - a.length)
  return map
}

/**
 * The words of a stretch of text that mean something here, in order and never overlapping.
 *
 * @param plain As `plainText` gives it; linear in its length.
 */
export function wordsIn(plain: string, from: number, to: number): FoundWord[] {
  const found: FoundWord[] = []
  for (let at = from; at < to; ) {
    const first = plain[at] ?? ''
    const entry = BY_FIRST.get(first)?.find(
      ([word]) => at + word.length <= to && plain.startsWith(word, at),
    )
    if (!entry) {
      at += 1
      continue
    }
    const [word, role] = entry
    found.push({ from: at, to: at + word.length, role, word })
    at += word.length
  }
  return found
}

/** The last word that a test holds for. */
export function lastOf(
  words: readonly FoundWord[],
  test: (word: FoundWord) => boolean,
): FoundWord | undefined {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]
    if (word && test(word)) return word
  }
  return undefined
}
