import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import { lastTwoQuarters, percentText, shares, total } from './last-two-quarters.js';
import type { JudgedQuarter } from './quarter-history.js';

/**
 * For two quarters, money has gone to other categories than ever before, at any total. The certain gain of a category
 * is its smaller share of the two quarters minus its largest share before; a single quarter cannot produce one. The
 * value is the sum of such gains, in percentage points, where several categories gained; the one that gained most is
 * reported.
 */
export function mixChange(judged: JudgedQuarter, rule: AnomalyRule<'MIX_CHANGE'>): Finding | null {
  const found = lastTwoQuarters(judged);
  const { minGainPoints, minCategories, leastGainPoints, minTotalWon } = rule.parameters;
  if (!found || found.recent.some(({ totalWon }) => totalWon < minTotalWon)) return null;
  const [recent, earlier] = [found.recent, found.earlier].map((some) => some.map(({ detailWon }) => shares(detailWon)));
  const gains = judged.current.detailWon.map((_, at) => {
    const now = Math.min(...(recent ?? []).map((own) => own[at] ?? 0));
    const before = Math.max(...(earlier ?? []).map((own) => own[at] ?? 0));
    return percentText(Math.max(0, now - before));
  });
  const value = Math.round(100 * total(gains)) / 100;
  const gained = gains.filter((gain) => gain >= leastGainPoints);
  if (value <= minGainPoints || gained.length < minCategories) return null;
  return {
    rule: rule.code,
    detail: gains.indexOf(Math.max(...gains)),
    unit: 'PERCENT',
    value,
    expectedLow: 0,
    expectedHigh: minGainPoints,
    severity: rule.severity,
    amountWon: Math.round((value * judged.current.totalWon) / 100),
  };
}
