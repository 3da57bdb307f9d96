import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SNAPSHOT_COLUMNS, type FinancialSnapshot } from '../../../src/modules/customers/index.js';
import { changeOf, figuresGiven, isEmpty, patched } from '../../../src/modules/customers/snapshot/snapshot-patch.js';
import { snapshotProblems } from '../../../src/modules/customers/snapshot/snapshot-problems.js';

const NOTHING = Object.fromEntries(Object.keys(SNAPSHOT_COLUMNS).map((field) => [field, null]));
const month = (figures: Partial<FinancialSnapshot>): FinancialSnapshot =>
  ({ month: '2026-10-01', ...NOTHING, ...figures }) as FinancialSnapshot;
const told = (figures: Partial<FinancialSnapshot>) => figuresGiven({ customerId: 1, month: '', ...figures });
const problems = (figures: Partial<FinancialSnapshot>, kept: Partial<FinancialSnapshot> = {}) =>
  snapshotProblems(month({ ...kept, ...figures }), told(figures), '2026-11-21', []);
const faults = (figures: Partial<FinancialSnapshot>, kept?: Partial<FinancialSnapshot>): string[] =>
  problems(figures, kept).map(({ field }) => field?.join('.') ?? '');

describe('a month of a customer', () => {
  it('may be unknown except for one figure, but not completely', () => {
    expect(faults({ employment: 'UNEMPLOYED' })).toEqual([]);
    expect(faults({ liquidWon: 0 })).toEqual([]);
    expect(snapshotProblems(month({}), [], '2026-11-21', ['snapshots', '3'])).toMatchObject([
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
    ['an income beyond a trillion won', { incomeWon: 1_000_000_000_001 }, ['incomeWon']],
    ['a loss beyond a trillion won', { investmentGainWon: -1_000_000_000_001 }, ['investmentGainWon']],
    ['more than ten times its card limit owed', { cardLimitWon: 100, cardUsedWon: 1_001 }, ['cardUsedWon']],
    ['a debt below zero', { totalDebtWon: -1 }, ['totalDebtWon']],
    ['overdue days without an amount', { overdueDays: 1, overdueWon: 0 }, ['overdueDays']],
    ['an overdue amount without days', { overdueDays: 0, overdueWon: 1 }, ['overdueDays']],
  ])('cannot have %s', (_what, figures, expected) => {
    expect(faults(figures)).toEqual(expected);
  });

  it('may give days of arrears of a card where nothing else is overdue', () => {
    expect(faults({ overdueDays: 35, overdueWon: 0, cardOverdueWon: 800_000 })).toEqual([]);
    expect(faults({ overdueDays: 35, cardOverdueWon: 800_000 })).toEqual([]);
    expect(faults({ overdueDays: 35, overdueWon: 0, cardOverdueWon: 0 })).toEqual(['overdueDays']);
  });

  it('is refused by the given figure where it conflicts with a stored one', () => {
    expect(faults({ necessaryWon: 2 }, { spendingWon: 1 })).toEqual(['necessaryWon']);
    expect(faults({ spendingWon: 1 }, { necessaryWon: 2 })).toEqual(['spendingWon']);
    expect(faults({ overdueWon: 0 }, { overdueDays: 3 })).toEqual(['overdueWon']);
    expect(problems({ spendingWon: 1 }, { necessaryWon: 2 })[0]?.message).toEqual({
      ko: 'spendingWon: 저장된 necessaryWon보다 작을 수 없습니다.',
      en: 'spendingWon must not be less than the necessaryWon on record.',
    });
    expect(faults({ liquidWon: 1 }, { spendingWon: 1, necessaryWon: 2 })).toEqual([]);
    expect(faults({ cardLimitWon: 1 }, { cardUsedWon: 11 })).toEqual(['cardLimitWon']);
    expect(faults({ cardLimitWon: 0 }, { cardUsedWon: 11 })).toEqual([]);
    expect(faults({ cardUsedWon: 1_000 }, { cardLimitWon: 100 })).toEqual([]);
    expect(faults({ incomeWon: 1_000_000_000_000 })).toEqual([]);
    expect(faults({ spendingWon: null }, { necessaryWon: 2 })).toEqual([]);
  });

  it('may lose on investments, owe above its card limit, and be the current one', () => {
    expect(faults({ investmentGainWon: -1, cardLimitWon: 1, cardUsedWon: 2, month: '2026-11-01' })).toEqual([]);
  });
});

describe('the figures given for a month', () => {
  const row = (figures: Partial<FinancialSnapshot>) => ({ ...month(figures), customerId: 1 });
  const tell = (figures: Partial<FinancialSnapshot>) => ({ customerId: 1, month: '2026-10-01', ...figures });

  it('leaves what it does not speak of, and erases what is null', () => {
    const before = row({ liquidWon: 5, incomeWon: 7, employment: 'WORKING' });
    const now = patched(before, tell({ incomeWon: null, employment: 'UNEMPLOYED' }));
    expect(now).toEqual(row({ liquidWon: 5, employment: 'UNEMPLOYED' }));
    expect(changeOf(before, now)).toEqual({
      customerId: 1,
      month: '2026-10-01',
      set: ['employment'],
      erased: ['incomeWon'],
    });
    expect(changeOf(now, patched(now, tell({ liquidWon: 5, incomeWon: null })))).toBeNull();
    expect(isEmpty(patched(before, tell({ liquidWon: null, incomeWon: null, employment: null })))).toBe(true);
  });

  it('comes to the same in any order where two speak of different figures', () => {
    const figure = fc.option(fc.nat({ max: 9 }));
    const one = fc.record({ liquidWon: figure, incomeWon: figure }, { requiredKeys: [] });
    const other = fc.record({ spendingWon: figure, creditScore: figure }, { requiredKeys: [] });
    fc.assert(
      fc.property(one, other, fc.record({ liquidWon: figure, spendingWon: figure }), (first, second, kept) => {
        const [a, b] = [tell(first), tell(second)];
        expect(patched(patched(row(kept), a), b)).toEqual(patched(patched(row(kept), b), a));
        expect(patched(patched(row(kept), a), a)).toEqual(patched(row(kept), a));
      }),
    );
  });
});
