import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import type { JudgedQuarter } from './quarter-history.js';
import { median, robustBand } from './robust-band.js';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100);
const cents = (value: number): number => Math.round(100 * value) / 100;

/** What the customer spends in a month when nothing is out of line. */
const usualTotal = ({ past }: JudgedQuarter): number => median(past.map(({ totalWon }) => totalWon));

interface Candidate {
  readonly finding: Finding;
  readonly excessWon: number;
}

/** The finding of the category that grew by most won; the first among equals. */
function strongest(candidates: readonly Candidate[]): Finding | null {
  const most = Math.max(...candidates.map(({ excessWon }) => excessWon));
  return candidates.find(({ excessWon }) => excessWon === most)?.finding ?? null;
}

/**
 * A category takes a far larger part of spending than in any ordinary quarter of the customer's, and the amount itself
 * has grown by enough to matter. When several categories qualify, the one that grew most is reported. Shares are of the sum of all
 * categories.
 */
export function categoryShareJump(judged: JudgedQuarter, rule: AnomalyRule<'CATEGORY_SHARE_JUMP'>): Finding | null {
  const { minZ, leastSpreadPoints, minJumpPoints, minTimes, minExcessWon, highTimes } = rule.parameters;
  const { current, past } = judged;
  const whole = sum(current.detailWon);
  const wholes = past.map(({ detailWon }) => sum(detailWon));
  const usual = usualTotal(judged);
  const least = Math.max(minTimes * usual, minExcessWon);
  const candidates = current.detailWon.flatMap((won, detail): Candidate[] => {
    const before = past.map(({ detailWon }) => detailWon[detail] ?? 0);
    const excessWon = won - median(before);
    if (excessWon <= least || before.every((each) => each === 0)) return [];
    const shares = before.map((each, index) => percent(each, wholes[index] ?? 0));
    const { median: middle, spread } = robustBand(shares, leastSpreadPoints);
    const expectedHigh = cents(middle + Math.max(minZ * spread, minJumpPoints));
    const value = percent(won, whole);
    if (value <= expectedHigh) return [];
    const expectedLow = Math.max(0, cents(middle - minZ * spread));
    const severity = excessWon >= highTimes * usual ? 'HIGH' : rule.severity;
    const found = { rule: rule.code, detail, unit: 'PERCENT', value, expectedLow, expectedHigh, severity } as const;
    const amountWon = Math.round(excessWon);
    return [{ finding: { ...found, amountWon }, excessWon }];
  });
  return strongest(candidates);
}

/** A category without any spending before takes an amount that matters beside all that the customer usually spends. */
export function categoryFromZero(judged: JudgedQuarter, rule: AnomalyRule<'CATEGORY_FROM_ZERO'>): Finding | null {
  const { minTimes, minExcessWon, highTimes } = rule.parameters;
  const { current, past } = judged;
  const usual = usualTotal(judged);
  const expectedHigh = Math.max(Math.round(minTimes * usual), minExcessWon);
  const candidates = current.detailWon.flatMap((value, detail): Candidate[] => {
    if (value <= expectedHigh || past.some(({ detailWon }) => (detailWon[detail] ?? 0) > 0)) return [];
    const severity = value >= highTimes * usual ? 'HIGH' : rule.severity;
    const band = { expectedLow: 0, expectedHigh };
    const found = { rule: rule.code, detail, unit: 'WON', value, ...band, severity, amountWon: value } as const;
    return [{ finding: found, excessWon: value }];
  });
  return strongest(candidates);
}
