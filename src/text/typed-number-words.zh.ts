/** Why a text is no number that a cell takes, as its writer is told. */
export const zh = {
  no_number: '看不懂：请写数字，如 300、约300、1.2万',
  spelt_out: '请写阿拉伯数字，如 300',
  several_numbers: '有几个数：只写一个',
  negative: '不能是负数（会计格式的括号也表示负数）',
  nothing_said: '没有发生写0，没有统计就留空',
  sheet_error: '这是表格的公式或错误值：请写结果',
  rounded_by_sheet: '表格已把它四舍五入：请写完整的数',
  upper_limit: '只说了上限：请写实际的数',
  per_cent: '这里写件数，不写百分比',
  not_exact: '分子、分母和比率要写准确的数',
  above_whole: '比率不能超过100%',
  too_large: '数太大',
  one_number: '已写百分比，就不写分母',
  two_readings: (one: string, other: string) => `可能是${one}，也可能是${other}：请写清楚`,
  other_unit: (found: string, unit: string | null) =>
    unit === null ? `写了“${found}”：只写数` : `写了“${found}”，本指标按“${unit}”填`,
  decimals: (most: number) => (most === 0 ? '请写整数' : `最多${most}位小数`),
}

/** One set of words; the English set has the same type. */
export type TypedNumberWords = typeof zh
