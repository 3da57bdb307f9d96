import type { AnomalyRule, Finding } from './anomaly-rule.js';
import type { JudgedQuarter, QuarterSpending } from './quarter-history.js';

/** The credit card's share of both cards, in percent with two decimals; null when neither was used enough to tell. */
function creditPercent({ creditWon, checkWon }: QuarterSpending, minTotalWon: number): number | null {
  const both = creditWon + checkWon;
  return both === 0 || both < minTotalWon ? null : Math.round((10_000 * creditWon) / both) / 100;
}

/**
 * One of the two cards, credit and check, carried nearly all spending in every quarter before, and now it is the other one.
 * The value is the credit card's share, in percent.
 */
export function cardSplitInversion(
  { current, past }: JudgedQuarter,
  rule: AnomalyRule<'CARD_SPLIT_INVERSION'>,
): Finding | null {
  const { usualFromPercent, nowToPercent, minTotalWon } = rule.parameters;
  const value = creditPercent(current, minTotalWon);
  const before = past.map((quarter) => creditPercent(quarter, minTotalWon));
  if (value === null || before.includes(null)) return null;
  const usual = before as number[];
  const found = { rule: rule.code, detail: null, unit: 'PERCENT', value, severity: rule.severity } as const;
  if (usual.every((share) => share >= usualFromPercent) && value < nowToPercent) {
    return { ...found, expectedLow: nowToPercent, expectedHigh: 100 };
  }
  if (usual.every((share) => share <= 100 - usualFromPercent) && value > 100 - nowToPercent) {
    return { ...found, expectedLow: 0, expectedHigh: 100 - nowToPercent };
  }
  return null;
}
