/** A share of work in whole percent, rounded down; 0 while its size is unknown. */
export const percentDone = (done: number, all: number): number =>
  all > 0 ? Math.min(100, Math.floor((100 * done) / all)) : 0;
