import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { totalSpike } from '../../../../../src/modules/insights/anomalies/detection/spending-spike.js';
import { FOUR_ORDINARY, judged, ruleOf } from '../support.js';

const rule = ruleOf('TOTAL_SPIKE');
const totals = fc.array(
  fc.integer({ min: 0, max: 1_000 }).map((cut) => cut * 10_000),
  { minLength: 4, maxLength: 4 },
);
const total = fc.integer({ min: 0, max: 100_000 }).map((cut) => cut * 10_000);
const spikeOf = (now: number, before: readonly number[]) =>
  totalSpike(
    judged(
      { totalWon: now },
      before.map((totalWon) => ({ totalWon })),
    ),
    rule,
  );

describe('a spike of all spending', () => {
  it('is reported with what was expected, and is grave from three times the usual on', () => {
    expect(totalSpike(judged({ totalWon: 2_010_000 }, FOUR_ORDINARY), rule)).toEqual({
      rule: 'TOTAL_SPIKE',
      detail: null,
      unit: 'WON',
      value: 2_010_000,
      expectedLow: 587_471,
      expectedHigh: 2_000_000,
      severity: 'MEDIUM',
      amountWon: 1_010_000,
    });
    expect(totalSpike(judged({ totalWon: 3_000_000 }, FOUR_ORDINARY), rule)?.severity).toBe('HIGH');
    expect(totalSpike(judged({ totalWon: 2_000_000 }, FOUR_ORDINARY), rule)).toBeNull();
  });

  it('takes more from those whose spending varies', () => {
    expect(spikeOf(2_500_000, [500_000, 1_000_000, 1_500_000, 1_000_000])).toBeNull();
    expect(spikeOf(2_500_000, [900_000, 1_000_000, 1_100_000, 1_000_000])).not.toBeNull();
  });

  it('is not about small amounts, however many times the usual', () => {
    expect(spikeOf(350_000, [50_000, 50_000, 50_000, 50_000])).toBeNull();
    expect(spikeOf(360_000, [50_000, 50_000, 50_000, 50_000])?.severity).toBe('HIGH');
  });

  it('is seen in a card that was asleep', () => {
    expect(spikeOf(310_000, [0, 0, 0, 0])).toMatchObject({ expectedLow: 0, expectedHigh: 300_000, severity: 'HIGH' });
  });

  it('is out of its band exactly when it is reported, and stays one when more is spent', () => {
    fc.assert(
      fc.property(total, totals, (now, before) => {
        const spike = spikeOf(now, before);
        if (!spike) return;
        expect(spike.value).toBeGreaterThan(spike.expectedHigh);
        expect(spike.expectedLow).toBeLessThanOrEqual(spike.expectedHigh);
        expect(spikeOf(spike.expectedHigh, before)).toBeNull();
        expect(spikeOf(now + 10_000, before)).toMatchObject({ expectedHigh: spike.expectedHigh });
      }),
    );
  });

  it('does not depend on the order of the past', () => {
    fc.assert(
      fc.property(total, totals, (now, before) => {
        expect(spikeOf(now, before)).toEqual(
          spikeOf(
            now,
            before.toSorted((one, other) => one - other),
          ),
        );
      }),
    );
  });
});
