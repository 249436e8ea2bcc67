import { datasetOf } from '../dataset/dataset-of.ts'
import { createMemoryStore } from '../server/api/memory-store.ts'

/**
 * The little county whose slides and files are worked by hand: 甲镇 is at 30 of 100 by March, 乙镇 at 40 of
 * 200 without February, 丙镇 has not reported.
 */
const FILES = {
  'areas.csv': `code,name,level,parent_code,population,population_year
C1,甲乙县,county,,,
T1,甲镇,township,C1,10000,2025
T2,乙镇,township,C1,20000,2025
T3,丙镇,township,C1,,`,
  'indicators.csv': `id,name_zh,unit_zh,measure,aggregation,direction,name_en,category_zh,unit_en
lectures,法治讲座场次,场次,count,sum,up,Public law lectures,学习培训,sessions
filing,规范性文件报备率,%,ratio,ratio,full,Filing rate,规范性文件,%`,
  'observations.csv': `area_code,indicator_id,period,value,numerator,denominator,counting_rule
T1,lectures,2024-01,10,,,按场
T1,lectures,2024-02,10,,,按场
T1,lectures,2024-03,5,,,按场
T1,lectures,2025-01,10,,,按场
T1,lectures,2025-02,10,,,按场
T1,lectures,2025-03,10,,,按场
T2,lectures,2025-01,20,,,按次
T2,lectures,2025-03,20,,,按次
T1,filing,2025-01,,2,3,
T1,filing,2025-02,,1,1,
T1,filing,2025-03,,0,0,
T2,filing,2025-01,,1,1,
T2,filing,2025-02,,1,1,
T2,filing,2025-03,,1,1,`,
  'targets.csv': `area_code,indicator_id,year,value
T1,lectures,2025,100
T2,lectures,2025,200
T3,lectures,2025,50`,
}
export const littleCounty = createMemoryStore(datasetOf(FILES), '2026-11-05T01:00:00Z')
