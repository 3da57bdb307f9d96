/** Money of a payment that is or was owed back, and the day it came in. */
export interface RefundableMoney {
  readonly valueOn: string;
  readonly won: number;
}

/**
 * The first day on which a payment had the wanted amount in addition to what has left it: first in, first out. Null
 * when it never had that much.
 */
export function dayItWasThere(money: readonly RefundableMoney[], goneWon: number, wantedWon: number): string | null {
  let sumWon = 0;
  for (const { valueOn, won } of money.toSorted((one, other) => (one.valueOn < other.valueOn ? -1 : 1))) {
    sumWon += won;
    if (sumWon >= goneWon + wantedWon) return valueOn;
  }
  return null;
}
