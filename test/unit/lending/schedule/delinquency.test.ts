import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/amortization.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import {
  basisOnceCalled,
  callableFrom,
  dailyInterestWon,
  defaultInterestWon,
  defaultRateMillionths,
  delinquencyBucket,
  notDueWon,
  overdueParts,
} from '../../../../src/modules/lending/schedule/index.js';
import { aLoan, newLoans, paidUpTo, sumOf } from './support.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';

describe('buckets', () => {
  it.each([
    [0, 'CURRENT'],
    [1, 'DAYS_1_29'],
    [29, 'DAYS_1_29'],
    [30, 'DAYS_30_59'],
    [59, 'DAYS_30_59'],
    [60, 'DAYS_60_89'],
    [89, 'DAYS_60_89'],
    [90, 'DAYS_90_PLUS'],
    [5_000, 'DAYS_90_PLUS'],
  ])('%i days are %s', (days, bucket) => {
    expect(delinquencyBucket(days)).toBe(bucket);
  });
});

describe('the parts that are overdue', () => {
  it('are the instalments missed, each on its day', () => {
    fc.assert(
      fc.property(newLoans, fc.nat(600), fc.integer({ min: 1, max: 7 }), (loan, count, missing) => {
        const paid = Math.min(count, loan.months - 1);
        const missed = schedule(loan.method, loan).slice(paid, paid + missing);
        const today = addDays(dueDate(loan.disbursedOn, paid + missed.length), 1);
        const overdueDays = daysBetween(dueDate(loan.disbursedOn, paid + 1), today);
        const overdueWon = sumOf(missed, ({ paymentWon }) => paymentWon);
        const late = { ...paidUpTo(loan, paid), overdueDays, overdueWon };
        const parts = overdueParts(late, today).filter(({ amountWon }) => amountWon > 0);
        const expected = missed.map(({ number, paymentWon }) => ({
          ...{ dueOn: dueDate(loan.disbursedOn, number), amountWon: paymentWon },
        }));
        expect(parts.toReversed()).toEqual(expected.filter(({ amountWon }) => amountWon > 0));
      }),
    );
  });

  it('shrink from the oldest, and keep on the first day what no instalment accounts for', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000, annualRateMillionths: 0 });
    const late = { ...loan, overdueDays: 36 };
    expect(overdueParts({ ...late, overdueWon: 1_400_000 }, '2025-03-23')).toEqual([
      { dueOn: '2025-03-15', amountWon: 1_000_000 },
      { dueOn: '2025-02-15', amountWon: 400_000 },
    ]);
    expect(overdueParts({ ...late, overdueWon: 2_300_000 }, '2025-03-23').at(-1)).toEqual({
      ...{ dueOn: '2025-02-15', amountWon: 300_000 },
    });
    expect(overdueParts(loan, '2025-03-23')).toEqual([]);
    expect(notDueWon(late, '2025-03-23')).toBe(10_000_000);
  });
});

describe('the day from which a loan may be called', () => {
  it('is a month after the first unpaid instalment, of a loan on a home two', () => {
    expect(callableFrom('CREDIT', '2025-01-31')).toBe('2025-02-28');
    expect(callableFrom('JEONSE', '2025-03-10')).toBe('2025-04-10');
    expect(callableFrom('MORTGAGE', '2025-03-10')).toBe('2025-05-10');
  });
});

describe('interest on arrears', () => {
  it.each([
    // Three points above the contract, at most the ceiling of the day of the contract.
    [40_000, '2025-06-01', 70_000],
    [185_000, '2025-06-01', 200_000],
    [199_000, '2021-07-07', 200_000],
    [199_000, '2021-07-06', 229_000],
    [230_000, '2019-01-01', 240_000],
    [250_000, '2025-06-01', 250_000],
    [0, '2025-06-01', 30_000],
  ])('of a contract at %i millionths of %s runs at %i', (contract, agreedOn, rate) => {
    expect(defaultRateMillionths(contract, agreedOn)).toBe(rate);
  });

  it('never passes the ceiling and never falls below the contract', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (contract) => {
        const rate = defaultRateMillionths(contract, '2025-01-01');
        expect(rate).toBeLessThanOrEqual(Math.max(contract, 200_000));
        expect(rate - contract).toBeGreaterThanOrEqual(0);
        expect(rate - contract).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  it('is on the overdue part alone below 50,000,000 won since 17 October 2024', () => {
    expect(basisOnceCalled(49_999_999, '2024-10-17')).toBe('OVERDUE_PART');
    expect(basisOnceCalled(50_000_000, '2024-10-17')).toBe('WHOLE_BALANCE');
    expect(basisOnceCalled(49_999_999, '2024-10-16')).toBe('WHOLE_BALANCE');
  });

  it('of a day is that of both parts at their rates', () => {
    const rates = { contractRateMillionths: 36_500, defaultRateMillionths: 66_500 };
    const arrears = { overdueWon: 3_650_000, notDueWon: 36_500_000, ...rates };
    // 3,650,000 × 6.65 % / 365 = 665 and 36,500,000 × 3.65 % / 365 = 3,650; at 6.65 % 6,650.
    expect(dailyInterestWon(arrears, 'OVERDUE_PART')).toBe(4_315);
    expect(dailyInterestWon(arrears, 'WHOLE_BALANCE')).toBe(7_315);
  });

  it('runs for each part from its own day', () => {
    const parts = [
      { dueOn: '2025-03-15', amountWon: 3_650_000 },
      { dueOn: '2025-02-15', amountWon: 3_650_000 },
    ];
    expect(defaultInterestWon(parts, 70_000, '2025-03-25')).toBe(700 * 10 + 700 * 38);
    expect(defaultInterestWon([], 70_000, '2025-03-25')).toBe(0);
  });
});
