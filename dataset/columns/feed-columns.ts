import type { Feed } from '../../domain/register/feed.ts'
import { REGISTER_IDS, REGISTERS } from '../../domain/register/registers.ts'
import { column, columnsFor, subjectColumns } from './column.ts'

export const FEED_COLUMNS = columnsFor<Feed>()([
  ...subjectColumns('training_sessions'),
  column('register', '台账', 'choice', {
    required: true,
    choices: REGISTER_IDS,
    words: REGISTER_IDS.map((id) => REGISTERS[id].title.zh),
    means: { zh: '由哪个台账计数', en: 'The register that it is counted from' },
    example: 'activities',
  }),
  column('from', '起始月份', 'month', {
    required: true,
    means: {
      zh: '从哪个月起由台账计数；此月起另填的数只并列，不相加',
      en: 'From which month on; numbers given otherwise from then on are shown beside, never added',
    },
    example: '2026-01',
  }),
])
