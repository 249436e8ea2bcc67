import type { Fault } from '../../dataset/faults/fault.ts'

/** A fault that ends the reading of a table. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`${fault.file}: ${fault.code}`)
    this.fault = fault
  }
}
