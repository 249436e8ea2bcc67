import type { Language } from '../../../dataset/words.ts'
import type { ReadingNote, SetAsideReason } from '../../../domain/reading/reading.ts'
import type { Usage } from '../dataset/operand-command.ts'
import type { TextFault } from './text-faults.ts'

interface Words extends Usage {
  /** Why a file gives no text, and what to do. */
  readonly faults: Readonly<Record<TextFault, string>>
  readonly reasons: Readonly<Record<SetAsideReason, string>>
  note(note: ReadingNote): string
  year(year: number | null): string
  readonly found: string
  readonly nothingFound: string
  readonly setAside: string
  /** Before the text of a file that could not be read. */
  failed(file: string, why: string): string
}

export const READING_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    usage: `用法：npm run read-report -- <文件> [--json] [--lang zh|en]
  <文件>   年度报告：.txt、.html、.docx 或 .pdf（由内容判断）
  --json   输出 JSON：{text, year, candidates, setAside}
  --indicators   输出目录之外、报告中常见的指标，可作为 indicators.csv 导入
  什么都不保存：读出的数供人核对`,
    problem: '请给出一个文件',
    faults: {
      other_kind: '不是文本、网页、Word 文档（.docx）或 PDF 文件',
      old_word: '是旧格式的 Word 或 WPS 文件（.doc、.wps），请另存为 .docx',
      encrypted: '加了密码，请去掉密码后再试',
      broken: '文件已损坏或不完整，请重新下载或另存',
      scanned: '是扫描件，里面只有图片，没有文字；请用文字版，或先识别成文字',
      empty: '里面没有文字',
      too_large: '太大，不像一份年度报告（至多 30 MB、300 页、100 万字）',
      encoding: '文字编码无法识别，请另存为 UTF-8',
      too_slow: '超过 30 秒仍未读完，已停止',
      too_much_memory: '占用内存过多，已停止',
    },
    reasons: {
      shortcomings: '说的是不足',
      plan: '说的是今后打算',
      requirement: '是要求，不是完成数',
      frequency: '只说频次，没有全年数',
      growth: '是增减幅度',
      increment: '只是新增数',
      rank: '是名次',
      average: '是平均数',
      staff: '是人员、机构情况',
      money: '是金额',
      land: '是面积、里程',
      party_discipline: '属于党风廉政工作',
      other_topic: '不是法治工作',
      other_year: '是其他年份的数',
      several_years: '是多年合计',
      part_of_year: '不是全年数',
      other_body: '是上级或其他机构的数',
      single_village: '只是一个村（社区）的数',
      part_of_total: '是前面总数的一部分',
      unclear_sum: '几项合在一起，分不清',
      range: '是一个范围',
      unit_differs: '计量单位与指标不同',
      other_measure: '口径与指标不同',
      above_whole: '超过100%',
      no_indicator: '没有对应的指标',
    },
    note(note) {
      switch (note.id) {
        case 'persons':
          return '写的是“人”，指标按“人次”计'
        case 'wider_audience':
          return '参加的不只是领导干部'
        case 'mixed_kinds':
          return `几类活动共用一个数（${note.kinds.map((kind) => KINDS_ZH[kind] ?? kind).join('、')}），归入第一类`
        case 'part_of':
          return `是前面${note.whole}的一部分`
        case 'repeated':
          return `这项指标共出现${note.times}次，请选定或说明如何相加`
        case 'year_differs':
          return `标题与正文年份不同（另有${note.year}年）`
        case 'rate_above_counts':
          return `${note.part}÷${note.whole}至多${percent(note.bound)}`
        case 'rate_below_counts':
          return `${note.part}÷${note.whole}至少${percent(note.bound)}`
      }
    },
    year: (year) => (year === null ? '年份：没有写明' : `年份：${year}`),
    found: '读出的数（请核对）',
    nothingFound: '没有读出任何数',
    setAside: '没有采用的数',
    failed: (file, why) => `${file}：${why}`,
  },
  en: {
    usage: `Usage: npm run read-report -- <file> [--json] [--lang zh|en]
  <file>   an annual report: .txt, .html, .docx or .pdf (told by what it holds)
  --json   prints JSON: {text, year, candidates, setAside}
  --indicators   prints indicators beyond the catalogue that reports often tell, as an indicators.csv to import
  Nothing is saved: what was read is for a person to check`,
    problem: 'Name one file',
    faults: {
      other_kind: 'not a text, a web page, a Word document (.docx) or a PDF file',
      old_word: 'a file of the older Word or WPS format (.doc, .wps): save it as .docx',
      encrypted: 'it has a password: remove it and try again',
      broken: 'the file is damaged or not complete: download or save it again',
      scanned:
        'a scan: it holds pictures and no text. Use a version with text, or have it recognised first',
      empty: 'there is no text in it',
      too_large: 'too large for an annual report (30 MB, 300 pages, a million characters at most)',
      encoding: 'its encoding is not known: save it as UTF-8',
      too_slow: 'not read after 30 seconds; stopped',
      too_much_memory: 'it took too much memory; stopped',
    },
    reasons: {
      shortcomings: 'told as a shortcoming',
      plan: 'planned, not done',
      requirement: 'a requirement, not what was done',
      frequency: 'a frequency without a count of the year',
      growth: 'a change, not a level',
      increment: 'only what was added',
      rank: 'a rank',
      average: 'an average',
      staff: 'staff or bodies',
      money: 'money',
      land: 'areas or lengths',
      party_discipline: 'party discipline',
      other_topic: 'not rule-of-law work',
      other_year: 'of another year',
      several_years: 'of several years together',
      part_of_year: 'not of the whole year',
      other_body: 'of a level above, or of another body',
      single_village: 'of one village (community) alone',
      part_of_total: 'a part of a total told before',
      unclear_sum: 'several things in one number',
      range: 'a range',
      unit_differs: 'counted in another unit than the indicator',
      other_measure: 'defined otherwise than the indicator',
      above_whole: 'above 100%',
      no_indicator: 'no indicator for it',
    },
    note(note) {
      switch (note.id) {
        case 'persons':
          return 'people are told, the indicator counts attendances'
        case 'wider_audience':
          return 'not leaders alone took part'
        case 'mixed_kinds':
          return `one number for several kinds (${note.kinds.join(', ')}): given to the first`
        case 'part_of':
          return `a part of the ${note.whole} before`
        case 'repeated':
          return `told ${note.times} times: say which, or how they add`
        case 'year_differs':
          return `title and text name different years (also ${note.year})`
        case 'rate_above_counts':
          return `${note.part} of ${note.whole} is at most ${percent(note.bound)}`
        case 'rate_below_counts':
          return `${note.part} of ${note.whole} is at least ${percent(note.bound)}`
      }
    },
    year: (year) => (year === null ? 'Year: not named' : `Year: ${year}`),
    found: 'Read (to be checked)',
    nothingFound: 'No figure was read',
    setAside: 'Not taken',
    failed: (file, why) => `${file}: ${why}`,
  },
}

const KINDS_ZH: Readonly<Record<string, string>> = {
  study: '学法',
  training: '培训',
  lecture: '讲座',
  outreach: '宣讲',
  publicity: '宣传',
  consultation: '咨询',
  meeting: '会议',
  exam: '考试',
}

/** A share of 1 as per cent, cut to a tenth: a bound may not be rounded over what it bounds. */
function percent(share: number): string {
  return `${(Math.floor(share * 1_000 + 1e-6) / 10).toFixed(1)}%`
}
