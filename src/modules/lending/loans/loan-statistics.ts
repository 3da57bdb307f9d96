import type { LoanKind, LoanState } from './loan.entity.js';

/** Loans of one type and state, summed by the database. */
export interface LoanGroup {
  readonly loanType: LoanKind;
  readonly status: LoanState;
  readonly count: number;
  readonly principalWon: number;
  readonly balanceWon: number;
  readonly overdueCount: number;
  readonly overdueWon: number;
  /** Sum of the yearly rates, in millionths. */
  readonly rateMillionths: string;
  /** Sum of balance times rate, in won millionths. Text, since it may be above 2^53. */
  readonly balanceRateMillionths: string;
}

interface StatusCount {
  readonly status: LoanState;
  readonly count: number;
  readonly balanceWon: number;
}

interface TypeCount {
  readonly loanType: LoanKind;
  readonly count: number;
  readonly balanceWon: number;
}

export interface LoanTotals {
  readonly loanCount: number;
  readonly openLoanCount: number;
  readonly overdueLoanCount: number;
  readonly totalPrincipalWon: number;
  readonly totalBalanceWon: number;
  readonly totalOverdueWon: number;
  readonly averagePrincipalWon: number | null;
  readonly averageRatePercent: string | null;
  readonly balanceWeightedRatePercent: string | null;
  readonly byStatus: readonly StatusCount[];
  readonly byType: readonly TypeCount[];
}

const MILLIONTHS_A_PERCENT = 10_000n;

/** A quotient of whole numbers, rounded half up. Neither is negative. */
function quotient(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** Millionths as a percentage with four decimals. */
function percent(millionths: bigint): string {
  return `${millionths / MILLIONTHS_A_PERCENT}.${String(millionths % MILLIONTHS_A_PERCENT).padStart(4, '0')}`;
}

const sum = (groups: readonly LoanGroup[], of: (group: LoanGroup) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);
const sumExact = (groups: readonly LoanGroup[], of: (group: LoanGroup) => string): bigint =>
  groups.reduce((total, group) => total + BigInt(of(group)), 0n);

/** Merges groups with the same key, in the order of their keys. */
function tally<Key extends string>(groups: readonly LoanGroup[], keyOf: (group: LoanGroup) => Key) {
  const keys = [...new Set(groups.map(keyOf))].sort();
  return keys.map((key) => {
    const own = groups.filter((group) => keyOf(group) === key);
    return { key, count: sum(own, ({ count }) => count), balanceWon: sum(own, ({ balanceWon }) => balanceWon) };
  });
}

/**
 * Adds up groups of loans. Sums are exact; averages are rounded half up, to the won and to four decimals of a percent,
 * and null where there is nothing to average.
 */
export function totalsOf(groups: readonly LoanGroup[]): LoanTotals {
  const loanCount = sum(groups, ({ count }) => count);
  const totalPrincipalWon = sum(groups, ({ principalWon }) => principalWon);
  const totalBalanceWon = sum(groups, ({ balanceWon }) => balanceWon);
  const open = groups.filter(({ status }) => status === 'ACTIVE' || status === 'DELINQUENT');
  const average = (total: bigint, weight: number): bigint | null =>
    weight === 0 ? null : quotient(total, BigInt(weight));
  const rate = average(
    sumExact(groups, ({ rateMillionths }) => rateMillionths),
    loanCount,
  );
  const weightedRate = average(
    sumExact(groups, ({ balanceRateMillionths }) => balanceRateMillionths),
    totalBalanceWon,
  );
  return {
    loanCount,
    openLoanCount: sum(open, ({ count }) => count),
    overdueLoanCount: sum(groups, ({ overdueCount }) => overdueCount),
    totalPrincipalWon,
    totalBalanceWon,
    totalOverdueWon: sum(groups, ({ overdueWon }) => overdueWon),
    averagePrincipalWon: loanCount === 0 ? null : Number(quotient(BigInt(totalPrincipalWon), BigInt(loanCount))),
    averageRatePercent: rate === null ? null : percent(rate),
    balanceWeightedRatePercent: weightedRate === null ? null : percent(weightedRate),
    byStatus: tally(groups, ({ status }) => status).map(({ key, ...rest }) => ({ status: key, ...rest })),
    byType: tally(groups, ({ loanType }) => loanType).map(({ key, ...rest }) => ({ loanType: key, ...rest })),
  };
}
