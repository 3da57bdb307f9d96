import { describe, expect, it } from '@jest/globals';
import { householdOf, type HouseholdMonth } from '../../../../src/modules/customers/position/household.js';

const SPAN = { from: '2026-05-01', to: '2026-10-01', hasDebts: true };
const month = (number: number, incomeWon: number | null, spendingWon: number | null, debtPaymentWon: number | null) =>
  ({ month: `2026-${String(number).padStart(2, '0')}-01`, incomeWon, spendingWon, debtPaymentWon }) as HouseholdMonth;

describe('a household', () => {
  it('puts aside the median of what its months leave over, whatever one odd month does', () => {
    const months = [
      month(5, 3_000_000, 1_500_000, 500_000),
      month(6, 3_000_000, 1_600_000, 500_000),
      month(7, 3_000_000, 9_000_000, 500_000),
      month(8, 3_300_000, 1_500_000, 500_000),
      month(9, 3_300_000, 1_400_001, 500_000),
      month(10, 3_300_000, 1_500_000, 500_000),
    ];
    // Left over: 1,000,000, 900,000, −6,500,000, 1,300,000, 1,399,999 and 1,300,000.
    expect(householdOf(months.toReversed(), SPAN)).toEqual({
      months: 6,
      from: '2026-05-01',
      to: '2026-10-01',
      savingWon: 1_150_000,
      incomeWon: 3_150_000,
      spendingWon: 1_500_000,
      debtPaymentWon: 500_000,
      incomeTrendMillionths: 100_000,
    });
  });

  it('gives nothing for fewer than three whole months, and for three the middle one', () => {
    const two = [
      month(8, 5, 2, 1),
      month(9, 5, 2, 1),
      month(10, 5, 2, null),
      month(7, null, 2, 1),
      month(6, 5, null, 1),
    ];
    expect(householdOf(two, SPAN)).toEqual({
      months: 2,
      from: SPAN.from,
      to: SPAN.to,
      savingWon: null,
      incomeWon: null,
      spendingWon: null,
      debtPaymentWon: null,
      incomeTrendMillionths: null,
    });
    expect(householdOf([...two, month(5, 9, 2, 1)], SPAN)).toMatchObject({ months: 3, savingWon: 2, incomeWon: 5 });
  });

  it('takes missing payments for none only where there are no debts, and negative ones for what they are', () => {
    const months = [month(8, 5, 8, null), month(9, 0, 8, null), month(10, 5, 8, null)];
    expect(householdOf(months, SPAN).months).toBe(0);
    const free = householdOf(months, { ...SPAN, hasDebts: false });
    expect(free).toMatchObject({ months: 3, debtPaymentWon: 0, savingWon: -3, incomeTrendMillionths: 0 });
    const risen = [month(8, 0, 0, 0), month(9, 5, 0, 0), month(10, 5, 0, 0)];
    expect(householdOf(risen, SPAN).incomeTrendMillionths).toBeNull();
  });
});
