import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  categoryFromZero,
  categoryShareJump,
} from '../../../../../src/modules/insights/anomalies/detection/category-change.js';
import { details, FOUR_ORDINARY, judged, ruleOf } from '../support.js';

const jump = ruleOf('CATEGORY_SHARE_JUMP');
const fresh = ruleOf('CATEGORY_FROM_ZERO');
const usual = { detailWon: details({ 0: 500_000, 1: 400_000, 2: 100_000 }) };
const fourUsual = [usual, usual, usual, usual];

describe('a category that takes over', () => {
  it('is reported with its share and what was expected', () => {
    const now = judged(
      { totalWon: 1_900_000, detailWon: details({ 0: 500_000, 1: 400_000, 2: 1_000_000 }) },
      fourUsual,
    );
    expect(categoryShareJump(now, jump)).toEqual({
      amountWon: 900_000,
      rule: 'CATEGORY_SHARE_JUMP',
      detail: 2,
      unit: 'PERCENT',
      value: 52.63,
      expectedLow: 0,
      expectedHigh: 40,
      severity: 'MEDIUM',
    });
  });

  it('is grave when it grew by all that is usually spent', () => {
    const now = judged(
      { totalWon: 2_100_000, detailWon: details({ 0: 500_000, 1: 400_000, 2: 1_200_000 }) },
      fourUsual,
    );
    expect(categoryShareJump(now, jump)?.severity).toBe('HIGH');
  });

  it('is none when only the others shrank', () => {
    const now = judged({ totalWon: 150_000, detailWon: details({ 0: 50_000, 2: 100_000 }) }, fourUsual);
    expect(categoryShareJump(now, jump)).toBeNull();
  });

  it('is none when the category was never used: that is another rule', () => {
    const now = judged({ totalWon: 3_000_000, detailWon: details({ 0: 500_000, 9: 2_500_000 }) }, fourUsual);
    expect(categoryShareJump(now, jump)).toBeNull();
    expect(categoryFromZero(now, fresh)).toMatchObject({ detail: 9, severity: 'HIGH' });
  });

  it('is the one that grew by most won, of several', () => {
    const loose = ruleOf('CATEGORY_SHARE_JUMP', { minJumpPoints: 5, minZ: 1, leastSpreadPoints: 1 });
    const now = judged(
      { totalWon: 3_500_000, detailWon: details({ 0: 1_200_000, 1: 400_000, 2: 1_900_000 }) },
      fourUsual,
    );
    expect(categoryShareJump(now, loose)?.detail).toBe(2);
  });
});

describe('a category from 0', () => {
  it('is reported with its amount, from half of a usual month on', () => {
    const now = (won: number) => judged({ detailWon: details({ 0: 500_000, 20: won }) }, FOUR_ORDINARY);
    expect(categoryFromZero(now(500_000), fresh)).toBeNull();
    expect(categoryFromZero(now(510_000), fresh)).toEqual({
      amountWon: 510_000,
      rule: 'CATEGORY_FROM_ZERO',
      detail: 20,
      unit: 'WON',
      value: 510_000,
      expectedLow: 0,
      expectedHigh: 500_000,
      severity: 'MEDIUM',
    });
    expect(categoryFromZero(now(1_000_000), fresh)?.severity).toBe('HIGH');
  });

  it('is none when it was used in any quarter before', () => {
    const once = { detailWon: details({ 0: 500_000, 20: 10_000 }) };
    const now = judged({ detailWon: details({ 0: 500_000, 20: 2_000_000 }) }, [{}, once, {}, {}]);
    expect(categoryFromZero(now, fresh)).toBeNull();
  });

  it('is not about small amounts, however little is usually spent', () => {
    const little = { totalWon: 100_000, detailWon: details({ 0: 100_000 }) };
    const past = [little, little, little, little];
    expect(categoryFromZero(judged({ detailWon: details({ 5: 300_000 }) }, past), fresh)).toBeNull();
    expect(categoryFromZero(judged({ detailWon: details({ 5: 310_000 }) }, past), fresh)?.value).toBe(310_000);
  });
});

describe('both', () => {
  it('report a value beyond its band, and never the same category', () => {
    const amounts = fc.array(
      fc.integer({ min: 0, max: 300 }).map((cut) => cut * 10_000),
      { minLength: 32, maxLength: 32 },
    );
    const sum = (list: readonly number[]) => list.reduce((all, won) => all + won, 0);
    const quarter = amounts.map((detailWon) => ({ detailWon, totalWon: sum(detailWon) }));
    fc.assert(
      fc.property(quarter, fc.array(quarter, { minLength: 4, maxLength: 4 }), (now, past) => {
        const found = [categoryShareJump(judged(now, past), jump), categoryFromZero(judged(now, past), fresh)];
        for (const finding of found) {
          if (!finding) continue;
          expect(finding.value).toBeGreaterThan(finding.expectedHigh);
          expect(finding.expectedLow).toBeLessThanOrEqual(finding.expectedHigh);
        }
        if (found[0] && found[1]) expect(found[0].detail).not.toBe(found[1].detail);
      }),
    );
  });
});
