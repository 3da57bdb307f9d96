import { describe, expect, it } from '@jest/globals';
import { FIRST_DECISION_FIGURES } from '../../../../../migrations/1763800000007-decision-figures.js';
import { parseFigures, type StoredFigure } from '../../../../../src/modules/lending/decision/figures/figure-values.js';
import { figureOn, type FigureKind } from '../../../../../src/modules/lending/decision/figures/figures.js';
import { STAMP_DUTY } from '../support.js';

const stored = FIRST_DECISION_FIGURES.map(([kind, value, validFrom, validTo, source]): StoredFigure => ({
  kind: kind as FigureKind,
  value,
  validFrom,
  validTo,
  source,
}));
const figures = parseFigures(stored);

describe('published figures', () => {
  it('are those of the day, or the last before it', () => {
    const percentOn = (on: string) => figureOn(figures, 'RATE_CUT_ACCEPTANCE', on)?.value.percent;
    expect(['2021-12-31', '2022-01-01', '2023-06-30', '2024-12-31', '2025-03-01', '2026-11-21'].map(percentOn)).toEqual(
      [...[undefined, '31.2', '35.7', '33.7', '28.8', '28.8']],
    );
    expect(figureOn(figures, 'RATE_CUT_ACCEPTANCE', '2026-11-21')).toMatchObject({ validTo: '2025-06-30' });
    expect(figureOn(figures, 'STAMP_DUTY', '2026-11-21')?.value).toEqual(STAMP_DUTY.value);
  });

  it('name their source', () => {
    expect(figures.every(({ source }) => source.length > 5)).toBe(true);
  });

  it.each([
    ['a table without an end', { tiers: [{ upToWon: 5, dutyWon: 0 }], customerSharePercent: '50' }],
    [
      'tiers that fall',
      { tiers: [9, 5, null].map((upToWon) => ({ upToWon, dutyWon: 0 })), customerSharePercent: '50' },
    ],
    ['a share above the whole', { tiers: [{ upToWon: null, dutyWon: 0 }], customerSharePercent: '100.5' }],
    ['a number for a percentage', { tiers: [{ upToWon: null, dutyWon: 0 }], customerSharePercent: 50 }],
  ])('are not used at all with %s', (_, value) => {
    expect(() => parseFigures([{ ...STAMP_DUTY, value }])).toThrow();
  });
});
