import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  financialPositionOf,
  type FinancialSnapshot,
  type LoansHere,
} from '../../../../src/modules/customers/index.js';
import { healthFigures, type StatedFigures } from '../../../../src/modules/insights/health/health-figures.js';
import { aMonth } from '../../customers/standing/support.js';

interface Known {
  readonly yearlyIncomeWon?: number;
  readonly loans?: Omit<LoansHere, 'overdueWon'>;
  readonly creditCardWon?: number;
  readonly months?: readonly FinancialSnapshot[];
}

const TODAY = '2026-11-22';
const NOTHING_TOLD: StatedFigures = {
  yearlyIncomeWon: null,
  monthlySavingWon: null,
  monthlyOutgoingsWon: null,
  liquidAssetsWon: null,
  cardLimitWon: null,
};
const of = (known: Known, told: Partial<StatedFigures> = {}) => {
  const { yearlyIncomeWon: annualIncomeWon = null, loans, months = [], creditCardWon = null } = known;
  const here = loans ? { ...loans, overdueWon: 1_000 * loans.overdueDays } : null;
  const position = financialPositionOf({ annualIncomeWon, loans: here, months }, TODAY);
  return healthFigures({ position, creditCardWon }, { ...NOTHING_TOLD, ...told });
};

describe('figures of a health score', () => {
  it('are unknown with their reasons when nothing is known', () => {
    const missing = Object.entries(of({})).map(([part, figure]) => [part, figure.value, figure.missing]);
    expect(missing).toEqual([
      ['SAVING_RATE', null, ['SAVING', 'INCOME']],
      ['DEBT_SERVICE', null, ['LOANS', 'INCOME']],
      ['CARD_UTILISATION', null, ['CARD_SPENDING', 'CARD_LIMIT']],
      ['LIQUIDITY', null, ['LIQUID_ASSETS', 'OUTGOINGS']],
      ['ARREARS', null, ['LOANS']],
    ]);
  });

  it('come from records where there are some', () => {
    const loans = { monthlyPaymentWon: 1_000_000, overdueDays: 12 };
    const { DEBT_SERVICE, ARREARS, CARD_UTILISATION } = of({ yearlyIncomeWon: 60_000_000, loans, creditCardWon: 900 });
    expect(DEBT_SERVICE).toEqual({ value: 20, basis: 'RECORDED', missing: [] });
    expect(ARREARS).toEqual({ value: 12, basis: 'RECORDED', missing: [] });
    expect(CARD_UTILISATION).toEqual({ value: null, basis: null, missing: ['CARD_LIMIT'] });
  });

  it('come from given figures where nothing is recorded, and say so', () => {
    const told = {
      yearlyIncomeWon: 36_000_000,
      monthlySavingWon: 450_000,
      monthlyOutgoingsWon: 2_000_000,
      liquidAssetsWon: 7_000_000,
      cardLimitWon: 5_000_000,
    };
    const loans = { monthlyPaymentWon: 300_000, overdueDays: 0 };
    expect(of({ loans, creditCardWon: 1_250_000 }, told)).toEqual({
      SAVING_RATE: { value: 15, basis: 'TOLD', missing: [] },
      DEBT_SERVICE: { value: 10, basis: 'TOLD', missing: [] },
      CARD_UTILISATION: { value: 25, basis: 'TOLD', missing: [] },
      LIQUIDITY: { value: 3.5, basis: 'TOLD', missing: [] },
      ARREARS: { value: 0, basis: 'RECORDED', missing: [] },
    });
  });

  it('take recorded income before given income', () => {
    const loans = { monthlyPaymentWon: 1_000_000, overdueDays: 0 };
    const { DEBT_SERVICE } = of({ yearlyIncomeWon: 60_000_000, loans }, { yearlyIncomeWon: 12_000_000 });
    expect(DEBT_SERVICE).toEqual({ value: 20, basis: 'RECORDED', missing: [] });
  });

  it('come from the months on record, before given figures', () => {
    const months = [8, 9, 10].map((number) =>
      aMonth(`2026-${String(number).padStart(2, '0')}-01`, {
        incomeWon: 4_000_000,
        spendingWon: 2_000_000,
        debtPaymentWon: 1_500_000,
        liquidWon: 5_000_000,
        cardLimitWon: 10_000_000,
        cardUsedWon: 4_000_000,
        cardOverdueWon: 800_000,
        overdueDays: 35,
      }),
    );
    const loans = { monthlyPaymentWon: 1_000_000, overdueDays: 0 };
    const told = { monthlySavingWon: 1, liquidAssetsWon: 1, monthlyOutgoingsWon: 1, cardLimitWon: 1 };
    const figures = of({ yearlyIncomeWon: 60_000_000, loans, creditCardWon: 9, months }, told);
    const known = (value: number) => ({ value, basis: 'RECORDED', missing: [] });
    expect(figures).toEqual({
      SAVING_RATE: known(10),
      DEBT_SERVICE: known(30),
      CARD_UTILISATION: known(40),
      LIQUIDITY: known(2.5),
      ARREARS: known(35),
    });
  });

  it('are 0 without payments, whatever the income, and unknown with payments and an income of 0', () => {
    expect(of({ loans: { monthlyPaymentWon: 0, overdueDays: 0 } }).DEBT_SERVICE.value).toBe(0);
    const loans = { monthlyPaymentWon: 1, overdueDays: 0 };
    expect(of({ loans, yearlyIncomeWon: 0 }).DEBT_SERVICE).toEqual({ value: null, basis: null, missing: ['INCOME'] });
  });

  it('have two decimals and a bound, whatever the amounts', () => {
    const won = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(
        fc.record({ yearlyIncomeWon: won, monthlySavingWon: won, monthlyOutgoingsWon: won }),
        won,
        (told, assets) => {
          const all = of({}, { ...told, liquidAssetsWon: assets });
          for (const { value, missing } of Object.values(all)) {
            expect(value === null).toBe(missing.length > 0);
            expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1_000_000);
            expect(Math.round((value ?? 0) * 100) / 100).toBe(value ?? 0);
          }
        },
      ),
    );
  });
});

describe('halves', () => {
  // 70.225 times 100 is 7,022.499999999999 in binary.
  it('go up in figures, however their quotient is written in binary', () => {
    const loans = { monthlyPaymentWon: 2_809, overdueDays: 0 };
    expect(of({ yearlyIncomeWon: 48_000, loans }).DEBT_SERVICE.value).toBe(70.23);
    expect(of({ yearlyIncomeWon: 48_000 }, { monthlySavingWon: -2_809 }).SAVING_RATE.value).toBe(-70.22);
  });
});
