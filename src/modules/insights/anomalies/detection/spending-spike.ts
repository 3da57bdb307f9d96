import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import type { JudgedQuarter } from './quarter-history.js';
import { median, robustBand } from './robust-band.js';

/** Amounts are cut to 10,000 won; adding that gives 0 a logarithm, and tiny amounts little weight. */
const CUT_WON = 10_000;

/**
 * All spending of the quarter is far above what the customer's past lets expect: in logarithms, since spending varies in
 * proportion to its size; and by enough to matter, both in proportion and in won.
 */
export function totalSpike({ current, past }: JudgedQuarter, rule: AnomalyRule<'TOTAL_SPIKE'>): Finding | null {
  const { minZ, leastLogSpread, minTimes, minExcessWon, highTimes } = rule.parameters;
  const totals = past.map(({ totalWon }) => totalWon);
  const usual = median(totals);
  const logs = robustBand(
    totals.map((won) => Math.log(won + CUT_WON)),
    leastLogSpread,
  );
  const bound = (z: number): number => Math.round(Math.exp(logs.median + z * logs.spread) - CUT_WON);
  const expectedHigh = Math.max(bound(minZ), Math.round(minTimes * usual), Math.round(usual + minExcessWon));
  if (current.totalWon <= expectedHigh) return null;
  return {
    rule: rule.code,
    detail: null,
    unit: 'WON',
    value: current.totalWon,
    expectedLow: Math.max(0, bound(-minZ)),
    expectedHigh,
    severity: current.totalWon >= highTimes * usual ? 'HIGH' : rule.severity,
    amountWon: Math.round(current.totalWon - usual),
  };
}
