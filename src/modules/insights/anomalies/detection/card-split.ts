import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import { median, robustBand } from './robust-band.js';
import type { JudgedQuarter, QuarterSpending } from './quarter-history.js';

/** The credit card's share of both cards, in percent with two decimals; null when neither was used enough to say. */
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
  const moved = Math.abs(value - median(usual));
  const amountWon = Math.round((moved * (current.creditWon + current.checkWon)) / 100);
  const found = { rule: rule.code, detail: null, unit: 'PERCENT', value, severity: rule.severity, amountWon } as const;
  if (usual.every((share) => share >= usualFromPercent) && value < nowToPercent) {
    return { ...found, expectedLow: nowToPercent, expectedHigh: 100 };
  }
  if (usual.every((share) => share <= 100 - usualFromPercent) && value > 100 - nowToPercent) {
    return { ...found, expectedLow: 0, expectedHigh: 100 - nowToPercent };
  }
  return null;
}

/** Both cards and the total are cut to 10,000 won, each on its own. */
const CUT_OF_TWO_WON = 20_000;

const inBounds = (percent: number): number => Math.min(100, Math.max(0, Math.round(100 * percent) / 100));

/**
 * A part of spending has moved from one of the two cards, credit and check, to the other, as when a second card comes into
 * use: the credit card's share is far from its past, measured by how much it varied, and by enough points to matter. The
 * card that lost also takes less than it did, by half of those points at least: a large sum paid by one card moves nothing.
 */
export function cardSplitShift(
  { current, past }: JudgedQuarter,
  rule: AnomalyRule<'CARD_SPLIT_SHIFT'>,
): Finding | null {
  const { minZ, leastSpreadPoints, minShiftPoints, minTotalWon } = rule.parameters;
  const value = creditPercent(current, minTotalWon);
  const before = past.map((quarter) => creditPercent(quarter, minTotalWon));
  if (value === null || before.includes(null)) return null;
  // Cards that do not make up the total are a fault of the data, which another rule reports.
  if (Math.abs(current.totalWon - current.creditWon - current.checkWon) > CUT_OF_TWO_WON) return null;
  const { median: middle, spread } = robustBand(before as number[], leastSpreadPoints);
  const most = Math.max(minZ * spread, minShiftPoints);
  const [expectedLow, expectedHigh] = [inBounds(middle - most), inBounds(middle + most)];
  if (value >= expectedLow && value <= expectedHigh) return null;
  const both = median(past.map(({ creditWon, checkWon }) => creditWon + checkWon));
  const card = value < middle ? 'creditWon' : 'checkWon';
  const lostWon = median(past.map((quarter) => quarter[card])) - current[card];
  if (lostWon < (minShiftPoints / 200) * both) return null;
  const amountWon = Math.round((Math.abs(value - middle) * (current.creditWon + current.checkWon)) / 100);
  return {
    rule: rule.code,
    detail: null,
    unit: 'PERCENT',
    value,
    expectedLow,
    expectedHigh,
    severity: rule.severity,
    amountWon,
  };
}
