import type { Indicator, Measure } from '../indicator.ts'

type Told = readonly [
  id: string,
  nameZh: string,
  nameEn: string,
  unitZh: string,
  unitEn: string,
  definitionZh: string,
  definitionEn: string,
]

/**
 * Indicators that reports often tell and the catalogue does not hold: a county that wants one takes
 * its row in, as any other.
 */
export const FURTHER_INDICATORS: readonly Indicator[] = [
  ...of('学习培训', 'Training', 'count', [
    [
      'study_attendees',
      '集体学法参加人次',
      'Attendances at law study',
      '人次',
      'attendances',
      '各次集体学法签到人次之和',
      'Sum of the sign-ins at all law-study sessions',
    ],
    [
      'exams_held',
      '学法考试次数',
      'Law exams held',
      '次',
      'exams',
      '组织干部参加的学法用法考试',
      'Exams on the law that officials sat',
    ],
    [
      'exam_participants',
      '学法考试参考人数',
      'Officials who sat law exams',
      '人',
      'people',
      '参加学法用法考试的人数',
      'People who sat exams on the law',
    ],
  ]),
  ...of('学习培训', 'Training', 'ratio', [
    [
      'exam_participation_rate',
      '学法考试参考率',
      'Law exam participation',
      '%',
      '%',
      '参考人数÷应考人数',
      'People who sat the exam ÷ people who had to',
    ],
    [
      'exam_pass_rate',
      '学法考试合格率',
      'Law exam pass rate',
      '%',
      '%',
      '合格人数÷参考人数',
      'People who passed ÷ people who sat the exam',
    ],
  ]),
  ...of('普法宣传', 'Law publicity', 'count', [
    [
      'outreach_talks',
      '法治宣讲场次',
      'Outreach talks',
      '场次',
      'talks',
      '面向干部群众的法治宣讲',
      'Talks on the law given to officials and residents',
    ],
    [
      'publicity_reach',
      '普法活动受众人次',
      'People reached by publicity',
      '人次',
      'people',
      '宣传、宣讲活动受众，不含讲座、培训',
      'People reached by publicity activities and talks, not counting lectures and training',
    ],
  ]),
  ...of('规范性文件', 'Normative documents', 'count', [
    [
      'legality_reviews',
      '合法性审查件数',
      'Legality reviews',
      '件',
      'reviews',
      '文件、决策、合同合法性审查件数',
      'Documents, decisions and contracts reviewed for legality',
    ],
  ]),
  ...of('信访办理', 'Petitions', 'count', [
    [
      'petitions_handled',
      '办理信访件数',
      'Petitions handled',
      '件',
      'cases',
      '已办理的信访事项',
      'Petition cases dealt with',
    ],
  ]),
  ...of('政务公开', 'Disclosure', 'count', [
    [
      'info_requests_received',
      '政府信息公开申请件数',
      'Disclosure requests received',
      '件',
      'requests',
      '收到的依申请公开件数',
      'Requests for disclosure received',
    ],
  ]),
  ...of('法律服务', 'Legal services', 'count', [
    [
      'disputes_mediated',
      '调解矛盾纠纷件数',
      'Disputes mediated',
      '件',
      'cases',
      '排查调解的矛盾纠纷',
      'Disputes found and mediated',
    ],
  ]),
  ...of('法律服务', 'Legal services', 'ratio', [
    [
      'disputes_resolved_rate',
      '矛盾纠纷化解率',
      'Disputes resolved',
      '%',
      '%',
      '化解成功÷调解',
      'Disputes resolved ÷ disputes mediated',
    ],
  ]),
  ...of('组织领导', 'Leadership', 'count', [
    [
      'issues_resolved',
      '研究解决问题个数',
      'Issues resolved',
      '个',
      'issues',
      '会议研究解决的法治建设问题',
      'Issues of rule-of-law work that meetings resolved',
    ],
  ]),
]

function of(
  categoryZh: string,
  categoryEn: string,
  measure: Measure,
  told: readonly Told[],
): Indicator[] {
  return told.map(([id, nameZh, nameEn, unitZh, unitEn, definitionZh, definitionEn]) => ({
    id,
    nameZh,
    nameEn,
    categoryZh,
    categoryEn,
    unitZh,
    unitEn,
    measure,
    aggregation: measure === 'ratio' ? 'ratio' : 'sum',
    direction: 'neutral',
    decimals: null,
    definitionZh,
    definitionEn,
    basis: null,
    position: 300,
  }))
}
