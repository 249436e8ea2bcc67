/**
 * Something the person who starts the program can put right: a setting, a path, a port.
 * It is shown as one line without a stack trace.
 */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault'
}
