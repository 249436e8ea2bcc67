import { expect, it } from 'vitest'
import { elapsedText } from './elapsed-text.ts'

it.each([
  [0, '00:00'],
  [59_999, '00:59'],
  [60_000, '01:00'],
  [3_725_000, '1:02:05'],
  [-5_000, '00:00'],
])('%i ms reads %s', (milliseconds, text) => expect(elapsedText(milliseconds)).toBe(text))
