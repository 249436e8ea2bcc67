import { createInterface } from 'node:readline/promises'
import { printable } from '../printable.ts'

/** Asks a yes-or-no question at the terminal; anything but a yes is a no. */
export async function askAtTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(?:y|yes|是)$/i.test((await terminal.question(`${printable(question)} `)).trim())
  } finally {
    terminal.close()
  }
}
