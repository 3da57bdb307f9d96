/** The name of lists of repayments in cursors. */
export const REPAYMENTS = 'repayments';

/** How many repayments a page has unless the client says otherwise. */
export const REPAYMENTS_FIRST = 5;
