/** What the townships of the sample county count (口径), as the county asks them to. */
const RULES: Readonly<Record<string, string>> = {
  training_sessions: '半天以上的集中培训计1期',
  training_attendance: '按签到人次',
  lecture_sessions: '视频直播只计主会场1场',
  lecture_attendance: '按现场到场人次',
  leader_study_sessions: '中心组学习和会前学法分别计次',
  publicity_activities: '同日同地只计1场',
  materials_distributed: '只计纸质资料',
  publicity_village_coverage: '一村多场只计1村',
  law_literate_village_rate: '以司法所年末名册为准',
  consultation_events: '半天以上的集中咨询计1次',
  consultation_visits: '活动现场和公共法律服务站合计',
  normdoc_issued: '以发文登记簿为准',
  normdoc_filing_rate: '以报备回执为准',
  normdoc_timely_rate: '发布之日起30日内报备',
  normdoc_standard_rate: '以备案机关退回补正通知为准',
  legality_review_rate: '以书面审查意见为准',
  petition_received: '以信访系统登记件去重',
  petition_accept_rate: '15日内书面告知',
  petition_close_rate: '60日内书面答复',
  petition_satisfaction_rate: '以信访系统群众评价为准',
  disclosure_items: '只计政府网站',
  disclosure_reply_rate: '20个工作日内答复，含依法延期',
  leading_group_meetings: '全体会议和专题会议合计',
  rectification_rate: '以督察交办清单为准',
  plan_task_rate: '以年度计划任务清单为准',
}

/** Townships that count something else under the same name. */
export const OWN_RULES: readonly {
  readonly areaCode: string
  readonly indicatorId: string
  readonly rule: string
}[] = [
  { areaCode: '990100003', indicatorId: 'lecture_sessions', rule: '视频分会场分别计场' },
  { areaCode: '990100003', indicatorId: 'lecture_attendance', rule: '含线上观看人次' },
  { areaCode: '990100008', indicatorId: 'disclosure_items', rule: '含公众号' },
  { areaCode: '990100015', indicatorId: 'training_attendance', rule: '按参训通知人数' },
  { areaCode: '990100016', indicatorId: 'materials_distributed', rule: '含印有普法内容的宣传品' },
  { areaCode: '990100021', indicatorId: 'consultation_visits', rule: '只计活动现场' },
]

/** What a township counted for an indicator; null where nothing is laid down. */
export function countingRule(areaCode: string, indicatorId: string): string | null {
  const own = OWN_RULES.find(
    (rule) => rule.areaCode === areaCode && rule.indicatorId === indicatorId,
  )
  return own?.rule ?? RULES[indicatorId] ?? null
}
