import { costsWon, type CashFlow } from './cash-flow.js';

/** How far rates may have moved from today's by each coming month, in millionths; below 0 where they fell. */
export interface RateMoves {
  readonly lower: readonly number[];
  readonly median: readonly number[];
  readonly higher: readonly number[];
}

/** A course, and whether its rate follows the market. */
export interface Moving {
  readonly cashFlow: CashFlow;
  readonly follows: boolean;
}

/** The break-even month when rates move: at their median, and at the ends of their band. Null for never. */
export type BreakEvenAhead = Readonly<Record<keyof RateMoves, number | null>>;

const YEAR_IN_MILLIONTHS = 12 * 1_000_000;

/**
 * The first month after which an alternative has cost less than doing nothing when rates move along a path. Interest
 * moves with it from that month; principal is repaid as at today's rate, which differs little within the band. Null
 * where neither rate moves: then the plain break-even month applies.
 */
export function breakEvenAhead(alternative: Moving, nothing: Moving, moves: RateMoves): BreakEvenAhead | null {
  if (!alternative.follows && !nothing.follows) return null;
  const months = Math.max(alternative.cashFlow.rows.length, nothing.cashFlow.rows.length);
  const at = (path: readonly number[]): number | null => {
    const [own, other] = [costsByMonth(alternative, path, months), costsByMonth(nothing, path, months)];
    const month = own.findIndex((cost, index) => cost < (other[index] ?? 0));
    return month === -1 ? null : month + 1;
  };
  return { lower: at(moves.lower), median: at(moves.median), higher: at(moves.higher) };
}

/** What a course has cost after each month, with the interest that moved rates add or take away. */
function costsByMonth({ cashFlow, follows }: Moving, path: readonly number[], months: number): number[] {
  let added = 0;
  return costsWon(cashFlow, months).map((cost, index) => {
    const row = cashFlow.rows[index];
    const balanceWon = row ? row.balanceAfterWon + row.principalWon : 0;
    // After its end, a path is assumed to stay where it ended.
    const moved = path[index] ?? path.at(-1) ?? 0;
    if (follows) added += (balanceWon * moved) / YEAR_IN_MILLIONTHS;
    return cost + Math.round(added);
  });
}
