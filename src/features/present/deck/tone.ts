import type { Status } from '../../../../domain/progress.ts'
import { toneOf } from '../../../charts/status-shape.tsx'
import styles from './tone.module.css'

/** The class that colours a status on the stage. */
export function toneClass(status: Status | null): string {
  return styles[toneOf(status)] ?? ''
}
