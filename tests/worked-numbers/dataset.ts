/**
 * The worked numbers of the domain as one dataset in the exchange format: every case has an area of
 * its own, so that one import holds them all. Rows are in the order of the cases.
 */

const months = (year: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`)

const each = (area: string, id: string, periods: readonly string[], value: number) =>
  periods.map((period) => `${area},${id},${period},${value},,,`)

export const AREAS = `code,name,level,parent_code,unit_count,valid_from,valid_to,successor_code
T01,同期镇,township,,,,,
C02,比率县,county,,,,,
T021,甲镇,township,C02,,,,
T022,乙镇,township,C02,,,,
T023,无分母镇,township,C02,,,,
T03,百分点镇,township,,,,,
T04,零基镇,township,,,,,
T05,无基镇,township,,,,,
T06,无事项镇,township,,,,,
T07,三件镇,township,,,,,
T08,进度镇,township,,,,,
T09,门槛镇,township,,,,,
T10,早期镇,township,,,,,
T11,里程碑镇,township,,,,,
T12,超额镇,township,,,,,
C13,汇总县,county,,,,,
T131,超额一镇,township,C13,,,,
T132,落后二镇,township,C13,,,,
C14,缺目标县,county,,,,,
T141,超额一镇,township,C14,,,,
T142,落后二镇,township,C14,,,,
T143,无目标镇,township,C14,,,,
T15,改目标镇,township,,,,,
T16,余数镇,township,,,,,
T17,缺月镇,township,,,,,
T18,值窗镇,township,,,,,
T19,季月镇,township,,,,,
T20,半季镇,township,,,,,
T21,按季镇,township,,,,,
T22,全年镇,township,,,,,
C23,合并县,county,,,,,
T231,长龙镇,township,C23,,,2025-10,T233
T232,黄沙镇,township,C23,,,2025-10,T233
T233,桂东街道,township,C23,,2025-11,,
T24,取整镇,township,,,,,
C25,不全县,county,,27,,,
T251,仅有镇,township,C25,,,,
T26,冲突镇,township,,,,,
C27,拆分县,county,,,,,
T271,丙老镇,township,C27,,,2025-12,T272;T273
T272,丙东街道,township,C27,,2026-01,,
T273,丙西镇,township,C27,,2026-01,,
C28,年中拆分县,county,,,,,
T281,甲镇,township,C28,,,2026-06,T282；T283
T282,甲东镇,township,C28,,2026-07,,
T283,甲西镇,township,C28,,2026-07,,
C29,丁县,county,,,,2025-06,C30
T291,丁一乡,township,C29,,,2025-06,T301
T292,丁二乡,township,C29,,,2025-06,T302
C30,丁区,county,,,2025-07,,
T301,丁一街道,township,C30,,2025-07,,
T302,丁二街道,township,C30,,2025-07,,
`

export const INDICATORS = `id,name_zh,unit_zh,measure,aggregation,direction,position
lectures,讲座,场次,count,sum,up,10
filing,报备率,%,ratio,ratio,full,20
satisfaction,满意率,%,ratio,ratio,up,30
coverage,覆盖率,%,ratio,latest,up,40
received,信访件数,件,count,sum,neutral,50
accidents,事故起数,起,count,sum,down,60
`

const rows = [
  // same period: 120 by July and 200 in the year; this year 132 by July
  ...each('T01', 'lectures', months(2024, 1, 6), 17),
  'T01,lectures,2024-07,18,,,',
  ...each('T01', 'lectures', months(2024, 8, 12), 16),
  ...each('T01', 'lectures', months(2025, 1, 6), 19),
  'T01,lectures,2025-07,18,,,',
  // ratio of sums: 30/30 and 1/10, and a third that gave no counts
  'T021,filing,2025-01,,30,30,',
  'T022,filing,2025-01,,1,10,',
  'T023,filing,2025-01,1,,,',
  // points: 92 % then 97 %
  'T03,satisfaction,2024-01,,92,100,',
  'T03,satisfaction,2025-01,,97,100,',
  // zero base, missing base
  'T04,lectures,2024-03,0,,,',
  'T04,lectures,2025-03,6,,,',
  'T05,lectures,2025-03,6,,,',
  // 0 of 0
  'T06,filing,2025-01,,0,0,',
  // tiny ratio: 2 of 3 filed
  'T07,filing,2025-01,,2,3,',
  // pace: 6 by July of 12
  ...each('T08', 'lectures', months(2025, 1, 6), 1),
  'T08,lectures,2025-07,0,,,',
  // exact threshold: 7 of 10 by December
  ...each('T09', 'lectures', months(2025, 1, 7), 1),
  ...each('T09', 'lectures', months(2025, 8, 12), 0),
  // early: 0 of 12 in January
  'T10,lectures,2025-01,0,,,',
  // milestones 0.1, 0.3, 0.6
  ...each('T11', 'lectures', months(2025, 1, 4), 5),
  // over: 142 of 100
  ...each('T12', 'lectures', months(2025, 1, 2), 71),
  // roll-up; the same with a third unit that has no target
  'T131,lectures,2025-03,142,,,',
  'T132,lectures,2025-03,40,,,',
  'T141,lectures,2025-03,142,,,',
  'T142,lectures,2025-03,40,,,',
  'T143,lectures,2025-03,50,,,',
  // changed target: 9 done by September
  ...each('T15', 'lectures', months(2025, 1, 9), 1),
  // qualified sum
  'T16,lectures,2025-01,200,,,at_least',
  'T16,lectures,2025-02,120,,,',
  // window with a hole
  ...each('T17', 'lectures', ['2025-01', '2025-02', '2025-04'], 11),
  ...each('T17', 'lectures', months(2024, 1, 4), 10),
  // value and window: 12 a month without May; last year 10 a month without March
  ...each('T18', 'lectures', [...months(2025, 1, 4), ...months(2025, 6, 8)], 12),
  ...each('T18', 'lectures', [...months(2024, 1, 2), ...months(2024, 4, 12)], 10),
  // quarters, and half a quarter
  ...each('T19', 'lectures', months(2025, 1, 3), 10),
  'T19,lectures,2024-Q1,20,,,',
  ...each('T20', 'lectures', months(2025, 1, 2), 10),
  'T20,lectures,2024-Q1,20,,,',
  // quarterly unit
  'T21,lectures,2025-Q1,90,,,',
  // annual only
  'T22,lectures,2021,30,,,at_least',
  // merger in November: 5 a month each to October, then 12
  ...each('T231', 'lectures', [...months(2024, 1, 12), ...months(2025, 1, 10)], 5),
  ...each('T232', 'lectures', [...months(2024, 1, 12), ...months(2025, 1, 10)], 5),
  ...each('T233', 'lectures', months(2025, 11, 12), 12),
  // rounding
  ...each('T24', 'lectures', ['2025-12'], 2499),
  // only one of 27 units held
  'T251,lectures,2025-01,8,,,',
  // a quarter that its months contradict; the quarter is the authority
  ...each('T26', 'lectures', months(2025, 1, 3), 10),
  'T26,lectures,2025-Q1,40,,,',
  // split at the turn of the year: 10 a month, then 5 and 5
  ...each('T271', 'lectures', months(2025, 1, 12), 10),
  ...each('T272', 'lectures', months(2026, 1, 6), 5),
  ...each('T273', 'lectures', months(2026, 1, 6), 5),
  // split in mid-year: 10 a month to June, then 5 and 5
  ...each('T281', 'lectures', [...months(2025, 1, 12), ...months(2026, 1, 6)], 10),
  ...each('T282', 'lectures', months(2026, 7, 10), 5),
  ...each('T283', 'lectures', months(2026, 7, 10), 5),
  // new codes of a county and its units from July 2025
  ...each('T291', 'lectures', ['2024-12', ...months(2025, 1, 6)], 10),
  ...each('T292', 'lectures', months(2025, 1, 6), 10),
  ...each('T301', 'lectures', months(2025, 7, 12), 10),
  ...each('T302', 'lectures', months(2025, 7, 12), 10),
  ...each('T301', 'lectures', months(2026, 1, 6), 11),
  ...each('T302', 'lectures', months(2026, 1, 6), 11),
]

export const OBSERVATIONS = `area_code,indicator_id,period,value,numerator,denominator,qualifier
${rows.join('\n')}
`

export const TARGETS = `area_code,indicator_id,year,value,milestone_q1,milestone_q2,milestone_q3,effective_from,document,reason
T08,lectures,2025,12,,,,,,
T09,lectures,2025,10,,,,,,
T10,lectures,2025,12,,,,,,
T11,lectures,2025,100,0.1,0.3,0.6,,,
T12,lectures,2025,100,,,,,,
T131,lectures,2025,100,,,,,,
T132,lectures,2025,100,,,,,,
T141,lectures,2025,100,,,,,,
T142,lectures,2025,100,,,,,,
T15,lectures,2025,12,,,,,,
T15,lectures,2025,10,,,,2025-09-10,示例文件〔2025〕1号,任务调整
T21,lectures,2025,400,,,,,,
T24,lectures,2025,2500,,,,,,
T281,lectures,2026,120,,,,,,
T282,lectures,2026,30,,,,,,
T283,lectures,2026,40,0.1,0.3,0.6,,,
`

/** The dataset's files by name. */
export const FILES: Readonly<Record<string, string>> = {
  'areas.csv': AREAS,
  'indicators.csv': INDICATORS,
  'observations.csv': OBSERVATIONS,
  'targets.csv': TARGETS,
}
