/** Kinds of fault listed for a batch; the rest are among its lines. */
export const REJECTION_KINDS = 50;
/** Dependent later batches listed for a batch. */
export const MOST_RESTING = 10;
/** Problems listed for a file that was refused. */
export const MAX_PROBLEMS = 10;
