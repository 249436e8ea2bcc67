import { TABLE_NAMES, type TableName } from '../../../dataset/columns/tables.ts'
import { FAULTS_LISTED } from '../../../dataset/faults/fault.ts'
import type { Language } from '../../../dataset/words.ts'
import { formatPeriod } from '../../../domain/period.ts'
import type { ReasonNeeded } from '../../api/history.ts'
import type { ObservationPlace, Overwritten, RowCounts } from '../../api/store.ts'
import type { Withdrawal } from '../../imports/replacement.ts'

/** What the commands say, in one language. */
export interface CommandWords {
  readonly importUsage: string
  readonly exportUsage: string
  usage(problem: string): string
  counts(table: string, counts: RowCounts): string
  /** Figures that stand beside those of registers. */
  besides(counts: RowCounts): string
  notice(file: string, says: string): string
  withdraws(table: string, withdrawal: Withdrawal): string
  overwrites(overwritten: Overwritten): string
  readonly overwriteQuestion: string
  readonly overwriteRefused: string
  reasonNeeded(needed: ReasonNeeded): string
  readonly withdrawQuestion: string
  readonly withdrawRefused: string
  stored(version: string): string
  nothingChanged(version: string): string
  checked(version: string): string
  refused(faults: number): string
  readonly mapNeeded: string
  mapWritten(path: string): string
  progress(rows: number): string
  exported(table: string, rows: number): string
  examples(rows: number): string
  templateWritten(path: string): string
  readonly problems: {
    readonly noSource: string
    readonly manySources: string
    readonly replaceWithoutSource: string
    readonly noTarget: string
    readonly templateNotXlsx: string
    noRegister(ids: readonly string[]): string
    replace(text: string): string
  }
}

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = {
  zh: {
    importUsage: `用法：npm run import -- <文件夹 | 文件.xlsx> [选项]
  --check                  只检查，不入库
  --map <文件.json>        自制表（一行一个指标、一列一个月）里认不出的名称对应什么；没有这个文件时写出待填的
  --replace <代码>,<年份>  数据集就是该区划（含下级）该年的全部数据，其余撤下；可多次使用
  --yes                    --replace 撤下已入库数据的十分之一以上、或改动填报页录入的数时不再询问
  --reason <原因>          更正已提交或已关账月份的数，写明原因
  --remove-sample          移除示例数据；可单独使用
  --lang zh|en             输出语言`,
    exportUsage: `用法：npm run export -- <文件夹 | 文件.xlsx> [--lang zh|en]
      npm run export -- --template <文件.xlsx> [--lang zh|en]    写出空白模板，含填写说明和示例行
      npm run export -- --template <文件.xlsx> --register <台账>    写出一个台账的空白模板：activities 等`,
    usage: (problem) => `用法有误：${problem}`,
    counts: (table, { added, changed, unchanged, removed }) =>
      `${table}：新增 ${count(added)}，更新 ${count(changed)}，未变 ${count(unchanged)}，撤下 ${count(removed)}`,
    besides: ({ added, changed, removed }) =>
      `与台账并列、不改变数字的填报值：新增 ${count(added)}，更新 ${count(changed)}，撤下 ${count(removed)}`,
    notice: (file, says) => `注意：${file}：${says}`,
    withdraws: (table, { held, withdrawn, first }) =>
      `--replace 将撤下${table} ${count(withdrawn)} 条（范围内已入库 ${count(held)} 条）：\n${named(first, withdrawn, '……')}`,
    withdrawQuestion: '撤下的超过已入库的十分之一。确定撤下？(y/N)',
    withdrawRefused:
      '撤下的超过已入库的十分之一，未入库任何数据。核对后确要撤下，加 --yes 再运行。',
    overwrites: ({ count: all, first }) =>
      `将改动填报页录入的数 ${count(all)} 个：\n${named(first.map(placeText), all, '……')}`,
    overwriteQuestion: '以上为人工录入。确定以导入的为准？(y/N)',
    overwriteRefused: '将改动人工录入的数，未入库任何数据。核对后确要改动，加 --yes 再运行。',
    reasonNeeded: ({ places, months }) =>
      `${months.join('、')} 已提交或已关账，改动须写明原因，未入库任何数据：加 --reason "原因" 再运行。涉及：\n${named(places.map(placeText), places.length, '')}`,
    stored: (version) => `已入库，数据集版本 ${version}。`,
    nothingChanged: (version) => `与已入库数据一致，没有变化，数据集版本仍为 ${version}。`,
    checked: (version) => `检查通过；以上为入库时将发生的变化。未入库，数据集版本仍为 ${version}。`,
    refused: (faults) =>
      `共 ${count(faults)} 处错误${faults > FAULTS_LISTED ? `（以上列出前 ${count(FAULTS_LISTED)} 处）` : ''}，未入库任何数据。`,
    mapNeeded: '有认不出的名称：加 --map 对应.json 再运行，会写出要填的文件，填好后再导入。',
    mapWritten: (path) =>
      `待填的已写入 ${path}：行（row）填指标标识，比率的分子、分母加 /numerator、/denominator；列（column）填报告期如 2026-03，或 total；单位（unit）填区划代码；年份（year）填四位年份；记号（mark）填 none（没有发生）或 not_reported（未填报）；不导入的填 leave_out。填好后再运行。`,
    progress: (rows) => `已读 ${count(rows)} 行……`,
    exported: (table, rows) => `${table}：${count(rows)} 行`,
    examples: (rows) => `已略过模板示例 ${rows} 行。`,
    templateWritten: (path) => `模板已写入 ${path}。`,
    problems: {
      noSource: '缺少要导入的文件夹或 .xlsx 文件',
      manySources: '只能给出一个路径',
      replaceWithoutSource: '--replace 需要同时给出数据集',
      noTarget: '缺少要写入的文件夹或 .xlsx 文件',
      templateNotXlsx: '--template 后面给出一个 .xlsx 文件',
      noRegister: (ids) => `--register 与 --template 同用，为 ${ids.join('、')} 之一`,
      replace: (text) => `--replace ${text}：应为 <区划代码>,<四位年份>`,
    },
  },
  en: {
    importUsage: `Usage: npm run import -- <folder | file.xlsx> [options]
  --check                check only, store nothing
  --map <file.json>      what names of a sheet of your own (a row an indicator, a column a month) mean
                         where they are not known; written, to be filled in, where it is not there yet
  --replace <code>,<year>  the dataset is all there is for this area (with its units) and year;
                         the rest is withdrawn; may be given several times
  --yes                  do not ask when --replace withdraws more than a tenth of what is stored, or when
                         figures entered at the desk would change
  --reason <text>        why figures of submitted or closed months are corrected
  --remove-sample        take the sample data out; works alone too
  --lang zh|en           language of the output`,
    exportUsage: `Usage: npm run export -- <folder | file.xlsx> [--lang zh|en]
       npm run export -- --template <file.xlsx> [--lang zh|en]    an empty template with explanations and example rows
       npm run export -- --template <file.xlsx> --register <register>    the same of a register: activities and others`,
    usage: (problem) => `Wrong usage: ${problem}`,
    counts: (table, { added, changed, unchanged, removed }) =>
      `${table}: ${count(added)} new, ${count(changed)} changed, ${count(unchanged)} unchanged, ${count(removed)} removed`,
    besides: ({ added, changed, removed }) =>
      `Observations beside what registers count, which change no figure: ${count(added)} new, ${count(changed)} changed, ${count(removed)} removed`,
    notice: (file, says) => `Note: ${file}: ${says}`,
    withdraws: (table, { held, withdrawn, first }) =>
      `--replace withdraws ${count(withdrawn)} of ${count(held)} ${table.toLowerCase()} stored in its scope:\n${named(first, withdrawn, '...')}`,
    withdrawQuestion: 'That is more than a tenth of what is stored. Withdraw it? (y/N)',
    withdrawRefused:
      'More than a tenth of what is stored would be withdrawn; nothing was stored. If that is meant, run again with --yes.',
    overwrites: ({ count: all, first }) =>
      `${count(all)} figures entered at the desk would change:\n${named(first.map(placeText), all, '...')}`,
    overwriteQuestion: 'They were typed in by hand. Take those of the import instead? (y/N)',
    overwriteRefused:
      'Figures typed in by hand would change; nothing was stored. If that is meant, run again with --yes.',
    reasonNeeded: ({ places, months }) =>
      `${months.join(', ')} are submitted or closed: changing their figures needs a reason; nothing was stored. Run again with --reason "why". Among them:\n${named(places.map(placeText), places.length, '')}`,
    stored: (version) => `Stored as dataset version ${version}.`,
    nothingChanged: (version) =>
      `Same as what is stored: nothing changed, the dataset version is still ${version}.`,
    checked: (version) =>
      `No fault found; the counts say what an import would do. Nothing was stored, the dataset version is still ${version}.`,
    refused: (faults) =>
      `${count(faults)} ${faults === 1 ? 'fault' : 'faults'}${faults > FAULTS_LISTED ? ` (the first ${count(FAULTS_LISTED)} are listed)` : ''}; nothing was stored.`,
    mapNeeded:
      'Some names are not known: run again with --map map.json, which writes the file to fill in, and import again then.',
    mapWritten: (path) =>
      `What is to be filled in is in ${path}: row takes the id of an indicator, with /numerator or /denominator for the counts of a ratio; column a period such as 2026-03, or total; unit the code of an area; year four digits; mark none (nothing happened) or not_reported; leave_out what is not to be imported. Run again then.`,
    progress: (rows) => `${count(rows)} rows read ...`,
    exported: (table, rows) => `${table}: ${count(rows)} rows`,
    examples: (rows) =>
      `Passed over ${rows} example ${rows === 1 ? 'row' : 'rows'} of the template.`,
    templateWritten: (path) => `Template written to ${path}.`,
    problems: {
      noSource: 'the folder or .xlsx file to import is missing',
      manySources: 'only one path can be given',
      replaceWithoutSource: '--replace needs a dataset',
      noTarget: 'the folder or .xlsx file to write is missing',
      templateNotXlsx: '--template takes one .xlsx file',
      noRegister: (ids) => `--register goes with --template and is one of ${ids.join(', ')}`,
      replace: (text) => `--replace ${text}: expected <area code>,<year of four digits>`,
    },
  },
}

/** The order in which the commands speak of tables: as people name them. */
const SPOKEN_FIRST: readonly TableName[] = ['areas', 'indicators', 'observations', 'targets']

/** The tables that there is something to say of, in the order in which they are spoken of: the main ones always. */
export function spokenTables(isWorthIt: (table: TableName) => boolean): readonly TableName[] {
  const others = TABLE_NAMES.filter((table) => !SPOKEN_FIRST.includes(table) && isWorthIt(table))
  return [...SPOKEN_FIRST, ...others]
}

function placeText({ areaCode, indicatorId, period }: ObservationPlace): string {
  return `${areaCode} ${indicatorId} ${formatPeriod(period)}`
}

function named(rows: readonly string[], all: number, rest: string): string {
  return [...rows, ...(all > rows.length ? [rest] : [])].map((row) => `  ${row}`).join('\n')
}

function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
