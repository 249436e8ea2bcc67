import { readFileSync } from 'node:fs'
import { readReport } from '../domain/reading/read-report.ts'
import { median } from './measure.ts'
import { bounded, type Row } from './report.ts'

const SENTENCES = new URL('../domain/reading/evaluation/tuned.txt', import.meta.url)
/** Characters of the published report that the product began with. */
const LENGTH = 3_000
/** Sentences with numbers in it: twice as many as that report has. */
const TELLING = 24
const A_MINUTE = 38_000
const PROSE =
  '坚持以习近平法治思想为指导，认真落实法治政府建设各项部署，健全工作机制，压实工作责任，规范权力运行，提升服务水平。'

/** What reading a report costs the processor. */
export function reading(): Row[] {
  const text = reportOf(LENGTH)
  const figures = readReport(text).candidates.length
  const rounds = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage().user
    for (let time = 0; time < 500; time += 1) readReport(text)
    return (process.cpuUsage().user - before) / 500
  })
  const [, ...counted] = rounds
  const value = median(counted)
  return [
    bounded({
      part: 'reading',
      what: `Reading the figures of a report of ${LENGTH.toLocaleString('en')} characters: processor per report`,
      value,
      bound: 60_000_000 / A_MINUTE,
      text: (microseconds) => `${(microseconds / 1_000).toFixed(2)} ms`,
      beside: `${figures} figures; ${Math.floor(60_000_000 / value).toLocaleString('en')} reports a minute`,
      closing: 'fewer rules looked at for each number',
    }),
  ]
}

function reportOf(length: number): string {
  const lines = readFileSync(SENTENCES, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | ') && !line.includes('¶'))
    .map((line) => line.slice(line.indexOf(' | ') + 3))
  const step = Math.floor(lines.length / TELLING)
  const telling = lines.filter((_, place) => place % step === 0).slice(0, TELLING)
  const rest = length - telling.join('\n').length
  const prose = PROSE.repeat(Math.ceil(rest / PROSE.length / TELLING))
  const body = telling.map((line) => `${prose}${line}`).join('\n')
  return `青山镇2025年度法治政府建设情况报告\n一、主要举措和成效\n${body}`.slice(0, length)
}
