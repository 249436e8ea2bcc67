/**
 * A number in full precision without an exponent, as the format wants it.
 *
 * @throws {RangeError} A negative or non-finite number: the format has none.
 * @example plainNumber(1e-7) // '0.0000001'
 */
export function plainNumber(number: number): string {
  if (!Number.isFinite(number) || number < 0) throw new RangeError(`not a plain number: ${number}`)
  const text = String(number)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent)
  const digits = whole + decimals
  return shift < 0 ? `0.${'0'.repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, '0')
}
