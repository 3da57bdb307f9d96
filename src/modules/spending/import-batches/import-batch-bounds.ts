/** Kinds of fault told of a batch; the rest are among its lines. */
export const REJECTION_KINDS = 50;
/** Later batches told that rest on one. */
export const MOST_RESTING = 10;
/** Problems told of a file that could not be taken. */
export const MAX_PROBLEMS = 10;
