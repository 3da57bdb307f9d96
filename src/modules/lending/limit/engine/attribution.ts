/**
 * Shares a total among its causes without favouring an order (Shapley value): each cause gets the mean of what it adds
 * when it comes last, over every order in which the causes can come. Shares are whole and sum to the total exactly: what
 * rounding down leaves goes to the largest remainders, of equal ones to the first.
 *
 * `totals[mask]` is the total with the causes whose bits are set in `mask`: 2^causes whole numbers, `totals[0]` with none.
 */
export function shapleyShares(causes: number, totals: readonly number[]): number[] {
  const weights = orders(causes);
  const divisor = factorial(causes);
  const dividends = Array.from({ length: causes }, (_, cause) => dividendOf(cause, totals, weights));
  const shares = dividends.map((dividend) => floorDivide(dividend, divisor));
  const rest = (totals.at(-1) ?? 0) - (totals[0] ?? 0) - Number(shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = dividends
    .map((dividend, cause) => ({ cause, remainder: dividend - (shares[cause] ?? 0n) * divisor }))
    .sort((one, other) => Number(other.remainder - one.remainder) || one.cause - other.cause);
  const rounded = new Set(byRemainder.slice(0, rest).map(({ cause }) => cause));
  return shares.map((share, cause) => Number(share) + (rounded.has(cause) ? 1 : 0));
}

/** What a cause adds over all orders, times the number of orders. */
function dividendOf(cause: number, totals: readonly number[], weights: readonly bigint[]): bigint {
  const bit = 1 << cause;
  return totals.reduce((sum, without, mask) => {
    if ((mask & bit) !== 0) return sum;
    const added = (totals[mask | bit] ?? 0) - without;
    return sum + (weights[bitsOf(mask)] ?? 0n) * BigInt(added);
  }, 0n);
}

/** In how many orders of all causes a cause comes right after some given others, by how many those are. */
const orders = (causes: number): bigint[] =>
  Array.from({ length: causes }, (_, before) => factorial(before) * factorial(causes - before - 1));

const factorial = (whole: number): bigint => (whole <= 1 ? 1n : BigInt(whole) * factorial(whole - 1));

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left > 0; left >>= 1) bits += left & 1;
  return bits;
}

/** Rounds towards minus infinity, where `/` of bigint rounds towards zero. */
function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
