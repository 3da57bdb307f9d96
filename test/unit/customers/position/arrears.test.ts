import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrearsInDoubt, arrearsOf, type ArrearsFacts } from '../../../../src/modules/customers/position/arrears.js';
import { aMonth } from '../standing/support.js';

const TODAY = '2026-11-22';
const here = (overdueWon: number, overdueDays: number) => ({ monthlyPaymentWon: 900_000, overdueWon, overdueDays });
const of = (facts: Partial<ArrearsFacts>, on = TODAY) => arrearsOf({ loans: null, months: [], ...facts }, on);
const october = (known: Parameters<typeof aMonth>[1]) => aMonth('2026-10-01', known);

describe('arrears', () => {
  it('are unknown where no source has them, and none where one source reports none', () => {
    expect(of({})).toMatchObject({ isInArrears: null, overdueWon: null, overdueDays: null });
    expect(of({ loans: here(0, 0) })).toMatchObject({ isInArrears: false, overdueWon: 0, overdueDays: 0, month: null });
    expect(of({ months: [october({ cardOverdueWon: 0 })] })).toMatchObject({ isInArrears: false, cards: {} });
  });

  it('are those of a card that only the months know, with the days given', () => {
    const months = [october({ cardOverdueWon: 800_000, overdueDays: 35 })];
    expect(of({ loans: here(0, 0), months })).toEqual({
      isInArrears: true,
      overdueWon: 800_000,
      overdueDays: 35,
      month: '2026-10-01',
      debts: { overdueWon: 0, overdueDays: 0 },
      elsewhere: { overdueWon: 0, overdueDays: 0 },
      cards: { month: '2026-10-01', overdueWon: 800_000, overdueDays: 35 },
    });
    const told = [october({ cardOverdueWon: 800_000, overdueWon: 0, overdueDays: 35 })];
    expect(of({ loans: here(0, 0), months: told })).toMatchObject({ overdueWon: 800_000, overdueDays: 35 });
  });

  it('of a card without days are as old as the consecutive months that report them', () => {
    const months = ['2026-10-01', '2026-09-01', '2026-08-01', '2026-06-01'].map((month) =>
      aMonth(month, { cardOverdueWon: 10_000, overdueWon: 0, overdueDays: 0 }),
    );
    expect(of({ months: months.slice(0, 1) }).overdueDays).toBe(1);
    expect(of({ months }).overdueDays).toBe(61);
  });

  it('of loans here go before what a month reports of the same loans', () => {
    const months = [october({ overdueWon: 900_000, overdueDays: 12 })];
    expect(of({ loans: here(1_800_000, 34), months })).toMatchObject({ overdueWon: 1_800_000, overdueDays: 34 });
    expect(of({ loans: here(899_400, 34), months })).toMatchObject({ overdueWon: 899_400, month: null });
  });

  it('of debts elsewhere are what the months report beyond loans here', () => {
    const months = [october({ overdueWon: 1_500_000, overdueDays: 40 })];
    const joint = of({ loans: here(900_000, 12), months, overdueHereThenWon: 500_000 });
    expect(joint).toMatchObject({
      overdueWon: 1_900_000,
      overdueDays: 40,
      month: '2026-10-01',
      elsewhere: { overdueWon: 1_000_000, overdueDays: 40 },
    });
    expect(of({ months })).toMatchObject({ isInArrears: true, overdueWon: 1_500_000 });
  });

  it('end with what was paid here since the month that reported them, and with nothing else', () => {
    const months = [october({ overdueWon: 900_000, overdueDays: 20 })];
    const facts = { loans: here(0, 0), months };
    expect(arrearsInDoubt(facts, TODAY)).toBe('2026-10-31');
    expect(of({ ...facts, overdueHereThenWon: 900_000 })).toMatchObject({ isInArrears: false, overdueWon: 0 });
    expect(of({ ...facts, overdueHereThenWon: 0 })).toMatchObject({ isInArrears: true, overdueWon: 900_000 });
    expect(of(facts)).toMatchObject({ isInArrears: true });
    expect(arrearsInDoubt({ loans: here(900_000, 42), months }, TODAY)).toBeNull();
  });

  it('are there where days alone are known, and how much is not', () => {
    const months = [october({ overdueDays: 9 })];
    expect(of({ loans: here(0, 0), months })).toMatchObject({ isInArrears: true, overdueWon: null, overdueDays: 9 });
  });

  it('come from the newest month that reports them, none older than three months and none that is not over', () => {
    const late = (month: string) => aMonth(month, { cardOverdueWon: 5_000, overdueWon: 0, overdueDays: 0 });
    expect(of({ months: [october({ spendingWon: 1 }), late('2026-08-01')] }).isInArrears).toBe(true);
    expect(of({ months: [late('2026-07-01')] }).isInArrears).toBeNull();
    expect(of({ months: [late('2026-11-01')] }).isInArrears).toBeNull();
    expect(of({ months: [late('2026-11-01')] }, '2026-11-30').isInArrears).toBe(true);
    expect(of({ months: [late('2026-09-01'), october({ cardOverdueWon: 0 })] }).isInArrears).toBe(false);
  });

  it('are never none while one source reports some', () => {
    const some = fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: null });
    const days = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
    const facts = fc.record({ overdueWon: some, overdueDays: days, cardOverdueWon: some, hereWon: some });
    fc.assert(
      fc.property(facts, ({ hereWon, ...known }) => {
        const loans = hereWon === null ? null : here(hereWon, hereWon > 0 ? 3 : 0);
        const { isInArrears, overdueDays, overdueWon } = of({ loans, months: [october(known)] });
        const isCard = (known.cardOverdueWon ?? 0) > 0;
        const isMore = (known.overdueWon ?? 0) - (hereWon ?? 0) >= Math.max(1_000, 0.01 * (known.overdueWon ?? 0));
        const areDaysAlone = known.overdueWon === null && (known.overdueDays ?? 0) > 0;
        if (isCard || isMore || areDaysAlone || (hereWon ?? 0) > 0) expect(isInArrears).toBe(true);
        else expect(isInArrears).not.toBe(true);
        expect(overdueDays === null ? null : overdueDays > 0).toBe(isInArrears);
        expect(overdueWon ?? 0).toBeGreaterThanOrEqual(Math.max(known.cardOverdueWon ?? 0, hereWon ?? 0));
      }),
    );
  });
});
