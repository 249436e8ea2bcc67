import type { Status } from '../../domain/progress.ts'

/** The three status colours, and none where nothing is judged. */
export type Tone = 'good' | 'warn' | 'bad' | 'none'

const TONES: Readonly<Record<Status, Tone>> = {
  met: 'good',
  on_pace: 'good',
  behind: 'warn',
  short: 'warn',
  far_behind: 'bad',
  over_limit: 'bad',
  too_early: 'none',
}

/** The colour of a status. */
export function toneOf(status: Status | null): Tone {
  return status === null ? 'none' : TONES[status]
}

/** The shape of a status inside a square of 16 units, in the colour of the text around it. */
export function statusShape(status: Status | null) {
  switch (status) {
    case 'met':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M4.6 8.3l2.4 2.4 4.4-5" fill="none" stroke="var(--mark-cut)" strokeWidth="1.8" />
        </>
      )
    case 'on_pace':
      return <circle cx="8" cy="8" r="5.5" fill="currentColor" />
    case 'behind':
      return <path d="M8 1.8 15 14.2H1z" fill="currentColor" />
    case 'far_behind':
      return (
        <>
          <path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor" />
          <path d="M8 4.4v4.4M8 10.6v1.6" stroke="var(--mark-cut)" strokeWidth="1.8" />
        </>
      )
    case 'short':
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        </>
      )
    case 'over_limit':
      return (
        <>
          <path d="M1.5 1.5h13v13h-13z" fill="currentColor" />
          <path d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4" stroke="var(--mark-cut)" strokeWidth="1.8" />
        </>
      )
    case 'too_early':
      return (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeDasharray="3 2.2"
        />
      )
    default:
      return <path d="M4 8h8" stroke="currentColor" strokeWidth="2" />
  }
}
