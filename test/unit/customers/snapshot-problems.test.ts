import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  monthNumber,
  monthOf,
  SNAPSHOT_COLUMNS,
  type FinancialSnapshot,
} from '../../../src/modules/customers/index.js';
import { snapshotProblems } from '../../../src/modules/customers/snapshot/snapshot-problems.js';

const NOTHING = Object.fromEntries(Object.keys(SNAPSHOT_COLUMNS).map((field) => [field, null]));
const month = (figures: Partial<FinancialSnapshot>): FinancialSnapshot =>
  ({ month: '2026-10-01', ...NOTHING, ...figures }) as FinancialSnapshot;
const faults = (figures: Partial<FinancialSnapshot>): string[] =>
  snapshotProblems(month(figures), '2026-11-21', []).map(({ field }) => field?.join('.') ?? '');

describe('a month of a customer', () => {
  it('may be unknown but for one figure, and not wholly', () => {
    expect(faults({ employment: 'UNEMPLOYED' })).toEqual([]);
    expect(faults({ liquidWon: 0 })).toEqual([]);
    expect(snapshotProblems(month({}), '2026-11-21', ['snapshots', '3'])).toMatchObject([
      { code: 'INVALID_INPUT', field: ['snapshots', '3'] },
    ]);
  });

  it.each([
    ['a day within the month', { month: '2026-10-02', liquidWon: 1 }, ['month']],
    ['a month to come', { month: '2026-12-01', liquidWon: 1 }, ['month']],
    ['a month of the last century', { month: '1999-12-01', liquidWon: 1 }, ['month']],
    ['more necessities than spending', { spendingWon: 1, necessaryWon: 2 }, ['necessaryWon']],
    ['more housing than necessities', { necessaryWon: 1, housingWon: 2, medicalWon: 2 }, ['housingWon', 'medicalWon']],
    ['more carried over than owed', { cardUsedWon: 1, revolvingWon: 2 }, ['revolvingWon']],
    ['more overdue than owed', { totalDebtWon: 1, overdueWon: 2, overdueDays: 1 }, ['overdueWon']],
    ['more overdue on cards than owed on them', { cardUsedWon: 1, cardOverdueWon: 2 }, ['cardOverdueWon']],
    ['a debt below nought', { totalDebtWon: -1 }, ['totalDebtWon']],
    ['overdue days without an amount', { overdueDays: 1, overdueWon: 0 }, ['overdueDays']],
    ['an overdue amount without days', { overdueDays: 0, overdueWon: 1 }, ['overdueDays']],
  ])('cannot have %s', (_what, figures, expected) => {
    expect(faults(figures)).toEqual(expected);
  });

  it('may lose on investments, owe above its card limit, and be the current one', () => {
    expect(faults({ investmentGainWon: -1, cardLimitWon: 1, cardUsedWon: 2, month: '2026-11-01' })).toEqual([]);
  });
});

describe('months by number', () => {
  it('come back as they were, one after another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, of) => {
        const date = `${year}-${String(of).padStart(2, '0')}-01`;
        expect(monthOf(monthNumber(date))).toBe(date);
        expect(monthOf(monthNumber(date) + 12)).toBe(`${year + 1}${date.slice(4)}`);
      }),
    );
  });
});
