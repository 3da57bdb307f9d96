import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import type { JudgedQuarter, QuarterSpending } from './quarter-history.js';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);

/** A sum beside the total, and the band in which it may lie: each amount is cut to 10,000 won on its own. */
interface Check {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const fails = ({ value, low, high }: Check): boolean => value < low || value > high;

/**
 * Credit and check card should make up the total. Categories may leave something out, since some spending is in none, but
 * should not exceed it.
 */
function checksOf(quarter: QuarterSpending, { cardToleranceWon, categoryToleranceWon }: Tolerances): Check[] {
  const { totalWon, creditWon, checkWon, majorWon, detailWon } = quarter;
  const category = { low: 0, high: totalWon + categoryToleranceWon };
  return [
    { value: creditWon + checkWon, low: Math.max(0, totalWon - cardToleranceWon), high: totalWon + cardToleranceWon },
    { value: sum(majorWon), ...category },
    { value: sum(detailWon), ...category },
  ];
}

type Tolerances = AnomalyRule<'SUMS_DO_NOT_MATCH'>['parameters'];

/**
 * The parts of the quarter do not make up its total, though they did in every quarter before: the source does not
 * promise it, so what never held says nothing. The first failing check is reported, the cards before categories.
 */
export function sumsDoNotMatch(
  { current, past }: JudgedQuarter,
  rule: AnomalyRule<'SUMS_DO_NOT_MATCH'>,
): Finding | null {
  const before = past.map((quarter) => checksOf(quarter, rule.parameters));
  const check = checksOf(current, rule.parameters).find(
    (each, index) => fails(each) && before.every((checks) => checks[index] && !fails(checks[index])),
  );
  if (!check) return null;
  const { value, low, high } = check;
  return {
    rule: rule.code,
    detail: null,
    unit: 'WON',
    value,
    expectedLow: low,
    expectedHigh: high,
    severity: rule.severity,
    amountWon: value > high ? value - high : low - value,
  };
}
