import { pinyin } from 'pinyin-pro'

/**
 * All readings (拼音) of a character without tones, ü as `v` and as `u`; the character itself where it
 * has none. Place names use rare readings (六安 is lu'an), so none is chosen.
 *
 * @example readingsOf('长') // ['chang', 'zhang']
 */
export function readingsOf(character: string): readonly string[] {
  const spelt = pinyin(character, { multiple: true, toneType: 'none', type: 'array' })
  return [...new Set(spelt.flatMap((one) => [one.replaceAll('ü', 'v'), one.replaceAll('ü', 'u')]))]
}
