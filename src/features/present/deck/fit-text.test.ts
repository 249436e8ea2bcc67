import { describe, expect, it } from 'vitest'
import { captionLines, fitSize, linesOf, withinCaption } from './fit-text.ts'

describe('fitting text', () => {
  it('counts lines on the safe side', () => {
    // 10 characters of 28 are 280 wide; taken as 297
    expect(linesOf('一二三四五六七八九十', 300, 28)).toBe(1)
    expect(linesOf('一二三四五六七八九十', 290, 28)).toBe(2)
  })

  it('counts the lines of a word that must be broken', () => {
    // 100 letters of 0.57 x 28 = 1596 wide, in a box taken as 943
    expect(linesOf('x'.repeat(100), 1000, 28)).toBe(2)
  })

  it('takes the largest size that fits, and the smallest where none does', () => {
    const box = { width: 1000, height: 120, line: 1.2 }
    // 18 characters at 50 are 954 wide with safety: one line; at 100 two lines would be 240 high
    expect(fitSize('字'.repeat(18), box, [100, 50, 28])).toBe(50)
    expect(fitSize('字'.repeat(500), box, [100, 50, 28])).toBe(28)
  })
})

describe('captions', () => {
  it('keeps whole sentences only, and no more lines than there are', () => {
    const long = '字'.repeat(100) // 2800 wide: two lines of 1728
    expect(captionLines([long])).toBe(2)
    expect(withinCaption(['短句。', long])).toEqual(['短句。'])
    expect(withinCaption([long, '短句。'])).toEqual([long])
    expect(withinCaption(['短句。', '又一句。', '第三句。'])).toEqual(['短句。', '又一句。'])
  })
})
