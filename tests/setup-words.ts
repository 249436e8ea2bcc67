import { beforeAll } from 'vitest'
import { fetchWords } from '../src/text/words-of.ts'

// The client fetches English words before it draws; tests of single functions have them as well.
beforeAll(() => fetchWords('en'))
