/** Money of a payment that is, or was, owed back, and the day it came in. */
export interface RefundableMoney {
  readonly valueOn: string;
  readonly won: number;
}

/**
 * The first day on which so much of a payment was there beside what has left it already: what came in first leaves first.
 * Null when there never was so much.
 */
export function dayItWasThere(money: readonly RefundableMoney[], goneWon: number, wantedWon: number): string | null {
  let sumWon = 0;
  for (const { valueOn, won } of money.toSorted((one, other) => (one.valueOn < other.valueOn ? -1 : 1))) {
    sumWon += won;
    if (sumWon >= goneWon + wantedWon) return valueOn;
  }
  return null;
}
