/** What becomes of a question that cannot be answered at once. */
export enum WhenBusy {
  WAIT = 'WAIT',
  REJECT = 'REJECT',
  INTERRUPT = 'INTERRUPT',
}
