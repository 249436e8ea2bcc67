/** What is wrong with a password. */
export type PasswordFault = 'too_short' | 'too_long' | 'is_name' | 'common'

/** Characters of the shortest password, and of the longest. */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

/** Tried first by everybody who guesses, of those that are long enough. */
const COMMON = new Set(
  `0123456789 0987654321 1234567890 12345678910 1234567891 123456789a a123456789 123456789q
  q123456789 1234567890a 123456123456 123123123123 123321123321 1122334455 1234512345 147258369a
  1472583690 7894561230 789456123a 1357924680 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y 1qazxsw23edc
  qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl123 asdfghjkl1 zxcvbnm123
  q1w2e3r4t5 qazwsxedcrfv qazwsx1234 qazwsxedc123 abcdefghij abcd123456 abc1234567 abc123456789
  abcd1234567 aa123456789 aaa123456789 password12 password123 password1234 password01 passw0rd123
  p@ssw0rd123 p@ssword123 password!@# administrator admin12345 admin123456 admin@123456 admin@1234
  root123456 test123456 woaini1314 woaini520 woaini1314520 5201314520 5201314woaini iloveyou123
  iloveyou1314 zhongguo123 zhang123456 wang123456 li123456789 woshishui123 mima123456 mima12345678
  government demonstration changeme123 welcome123 welcome1234 letmein1234 dashboard1 dashboard123`.split(
    /\s+/,
  ),
)

/**
 * Why a password is refused; null = it is good. Any characters may be in it.
 *
 * @param name Whose it is.
 * @example passwordFault('张三张三张三张三', '张三') // 'too_short'
 */
export function passwordFault(password: string, name: string): PasswordFault | null {
  const typed = plainPassword(password)
  const { length } = [...typed]
  if (length < SHORTEST_PASSWORD) return 'too_short'
  if (length > LONGEST_PASSWORD) return 'too_long'
  const folded = typed.toLowerCase()
  const person = plainPassword(name).trim().toLowerCase()
  if (person !== '' && folded.replaceAll(person, '').length < 4) return 'is_name'
  const repeats = new Set(folded).size < 3
  return repeats || isRun(folded) || COMMON.has(folded) ? 'common' : null
}

/** A password as it is hashed: keyboards write the same characters in different ways. */
export function plainPassword(password: string): string {
  return password.normalize('NFKC')
}

/** Whether each character follows the one before: 2345678901, abcdefghijk, jihgfedcba. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  return [1, -1].some((step) =>
    codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step),
  )
}
