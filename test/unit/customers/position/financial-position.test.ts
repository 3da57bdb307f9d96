import { describe, expect, it } from '@jest/globals';
import { financialPositionOf, type PositionFacts } from '../../../../src/modules/customers/index.js';
import { aMonth } from '../standing/support.js';

const TODAY = '2026-11-22';
const loans = { monthlyPaymentWon: 900_000, overdueWon: 0, overdueDays: 0 };
const of = (facts: Partial<PositionFacts>, on = TODAY) =>
  financialPositionOf({ annualIncomeWon: null, loans: null, months: [], ...facts }, on);
const months = (...known: readonly Parameters<typeof aMonth>[1][]) =>
  known.map((figures, back) => aMonth(`2026-${String(10 - back).padStart(2, '0')}-01`, figures));

describe('a standing', () => {
  it('knows nothing where nothing is known', () => {
    expect(of({})).toMatchObject({
      income: { yearlyWon: null, source: null },
      arrears: { isInArrears: null },
      debtService: { monthlyWon: null, percent: null, source: null, month: null },
      cardUse: { percent: null, usedWon: null, limitWon: null, month: null },
      reserves: { months: null, month: null },
      household: { savingWon: null },
    });
  });

  it('takes income as registered, and the median of the months where none is', () => {
    const told = months({ incomeWon: 3_000_000 }, { incomeWon: 9_000_000 }, { incomeWon: 2_000_000 });
    expect(of({ annualIncomeWon: 54_000_000, months: told }).income).toEqual({
      yearlyWon: 54_000_000,
      source: 'REGISTER',
    });
    expect(of({ months: told }).income).toEqual({ yearlyWon: 36_000_000, source: 'MONTHS' });
    expect(of({ months: told.slice(0, 1) }).income.yearlyWon).toBe(36_000_000);
    expect(of({ annualIncomeWon: 0, months: told }).income.yearlyWon).toBe(0);
  });

  it('takes debt service over all institutions, and loans here where they ask for more', () => {
    const facts = { annualIncomeWon: 54_000_000, loans };
    expect(of(facts).debtService).toMatchObject({ monthlyWon: 900_000, percent: 20, source: 'LEDGER', month: null });
    const more = { ...facts, months: months({ incomeWon: 1 }, { debtPaymentWon: 1_350_000 }) };
    expect(of(more).debtService).toEqual({
      monthlyWon: 1_350_000,
      elsewhereMonthlyWon: 450_000,
      percent: 30,
      source: 'MONTHS',
      month: '2026-09-01',
    });
    const less = { ...facts, months: months({ debtPaymentWon: 100_000 }) };
    expect(of(less).debtService).toMatchObject({ monthlyWon: 900_000, elsewhereMonthlyWon: 0, source: 'LEDGER' });
    expect(of({ loans: { ...loans, monthlyPaymentWon: 0 } }).debtService.percent).toBe(0);
  });

  it('takes a ratio from one month, and says which', () => {
    const told = months({ cardUsedWon: 9, liquidWon: 9 }, { cardUsedWon: 4, cardLimitWon: 10 }, { cardLimitWon: 1 });
    expect(of({ months: told }).cardUse).toEqual({ percent: 40, usedWon: 4, limitWon: 10, month: '2026-09-01' });
    const rest = months({ liquidWon: 5_000_000 }, { liquidWon: 3_000_000, spendingWon: 2_000_000 });
    expect(of({ months: rest }).reserves).toMatchObject({ months: 1.5, month: '2026-09-01' });
    expect(of({ months: months({ cardLimitWon: 7 }) }).cardUse).toMatchObject({ percent: null, limitWon: 7 });
  });

  it('takes what is put aside by half a year, the current month on its last day among it', () => {
    const whole = { incomeWon: 4_000_000, spendingWon: 2_000_000, debtPaymentWon: 1_500_000 };
    expect(of({ loans, months: months(whole, whole) }).household.savingWon).toBeNull();
    expect(of({ loans, months: months(whole, whole, whole) }).household.savingWon).toBe(500_000);
    expect(of({ loans, months: months(whole, whole, whole) }, '2026-11-30').household.to).toBe('2026-11-01');
  });

  it('is the same however many older months are given, and in whatever order', () => {
    const figures = {
      incomeWon: 4,
      spendingWon: 2,
      debtPaymentWon: 1,
      cardOverdueWon: 5,
      overdueDays: 0,
      overdueWon: 0,
    };
    const many = Array.from({ length: 20 }, (_, back) => {
      const at = new Date(Date.UTC(2026, 9 - back)).toISOString().slice(0, 10);
      return aMonth(at, figures);
    });
    expect(of({ loans, months: many.toReversed() })).toEqual(of({ loans, months: many.slice(0, 6) }));
  });
});
