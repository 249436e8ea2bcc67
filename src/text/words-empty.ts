import type { Language } from './language.ts'

/** Words of the page over an empty dataset; they are fetched with it. */
const zh = {
  title: '还没有数据',
  text: '导入一套数据后,这里会显示各项指标的进度。导入后几秒内自动显示,不需要刷新。',
  steps: [
    '准备四个 CSV 文件(areas、indicators、observations、targets),或一个含同名工作表的 XLSX 文件;',
    '在服务器上运行下面的命令:',
  ],
  command: 'npm run import -- <文件夹或 file.xlsx>',
}

/** One set of words; both languages have the same type. */
type EmptyWords = typeof zh

const en: EmptyWords = {
  title: 'No data yet',
  text: 'Once a dataset is imported, its indicators appear here within seconds, without reloading.',
  steps: [
    'Prepare four CSV files (areas, indicators, observations, targets), or one XLSX workbook with sheets of these names.',
    'Run this command on the server:',
  ],
  command: 'npm run import -- <folder or file.xlsx>',
}

const WORDS: Readonly<Record<Language, EmptyWords>> = { zh, en }

/** The words in a language. */
export function emptyWords(lang: Language): EmptyWords {
  return WORDS[lang]
}
