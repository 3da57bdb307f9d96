import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import { lastTwoQuarters, percentText, shares } from './last-two-quarters.js';
import { median } from './robust-band.js';
import type { JudgedQuarter } from './quarter-history.js';

interface Candidate {
  readonly finding: Finding;
  readonly amountWon: number;
}

const largest = (candidates: readonly Candidate[]): Finding | null =>
  candidates.toSorted((one, other) => other.amountWon - one.amountWon)[0]?.finding ?? null;

/**
 * A category that took nothing in any quarter of the window takes a share that matters in both of the latest two. The value
 * is the smaller share of the two, in percent.
 */
export function categoryBegun(judged: JudgedQuarter, rule: AnomalyRule<'CATEGORY_BEGUN'>): Finding | null {
  const found = lastTwoQuarters(judged);
  if (!found) return null;
  const { minSharePercent, minTotalWon } = rule.parameters;
  const [one, two] = found.recent;
  if (Math.min(one.totalWon, two.totalWon) < minTotalWon) return null;
  const [first, second] = [shares(one.detailWon), shares(two.detailWon)];
  return largest(
    two.detailWon.flatMap((won, detail): Candidate[] => {
      const value = percentText(Math.min(first[detail] ?? 0, second[detail] ?? 0));
      if (value <= minSharePercent || found.earlier.some(({ detailWon }) => (detailWon[detail] ?? 0) > 0)) return [];
      const amountWon = Math.min(won, one.detailWon[detail] ?? 0);
      const band = { expectedLow: 0, expectedHigh: minSharePercent };
      const { code, severity } = rule;
      return [{ amountWon, finding: { rule: code, detail, unit: 'PERCENT', value, ...band, severity, amountWon } }];
    }),
  );
}

/**
 * A category that took a share that matters in every quarter of the window takes nothing in the latest two. The value is
 * what it takes now, 0; what is expected is half of its usual share and more.
 */
export function categoryEnded(judged: JudgedQuarter, rule: AnomalyRule<'CATEGORY_ENDED'>): Finding | null {
  const found = lastTwoQuarters(judged);
  if (!found) return null;
  const { minSharePercent, minTotalWon } = rule.parameters;
  if (found.earlier.some(({ totalWon }) => totalWon < minTotalWon)) return null;
  const each = found.earlier.map(({ detailWon }) => shares(detailWon));
  return largest(
    judged.current.detailWon.flatMap((now, detail): Candidate[] => {
      const before = each.map((own) => percentText(own[detail] ?? 0));
      if (now > 0 || (found.recent[0].detailWon[detail] ?? 0) > 0) return [];
      if (before.some((share) => share < minSharePercent)) return [];
      const amountWon = Math.round(median(found.earlier.map(({ detailWon }) => detailWon[detail] ?? 0)));
      const expectedLow = Math.round(100 * Math.min(...before)) / 200;
      const { code, severity } = rule;
      const band = { expectedLow: Math.round(100 * expectedLow) / 100, expectedHigh: 100 };
      return [{ amountWon, finding: { rule: code, detail, unit: 'PERCENT', value: 0, ...band, severity, amountWon } }];
    }),
  );
}
