/** How a question that cannot be answered at once is handled. */
export enum WhenBusy {
  WAIT = 'WAIT',
  REJECT = 'REJECT',
  INTERRUPT = 'INTERRUPT',
}
