import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accountOn,
  basisOnceCalled,
  callableFrom,
  delinquencyBucket,
  perDiemWon,
} from '../../../../src/modules/lending/schedule/index.js';
import {
  arrearsOf,
  defaultRateMillionths,
  instalmentDueOn,
  openAccount,
  overdueDues,
  pay,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { agreedDues } from '../servicing/support.js';
import { aLoan, EVERY_DAY, newLoans, paidUpTo } from './support.js';

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
        const missed = agreedDues(loan.contract).slice(paid, paid + missing);
        const today = addDays(instalmentDueOn(loan.contract, paid + missed.length), 1);
        const parts = overdueDues(accountOn(EVERY_DAY, paidUpTo(loan, paid), today), today);
        const expected = missed.map(({ number, dueOn, interestWon, principalWon }) => ({
          instalment: number,
          dueOn,
          interestWon,
          principalWon,
        }));
        expect(
          parts.map(({ instalment, dueOn, interestWon, principalWon }) => ({
            instalment,
            dueOn,
            interestWon,
            principalWon,
          })),
        ).toEqual(expected.filter(({ interestWon, principalWon }) => interestWon + principalWon > 0));
      }),
    );
  });

  it('shrink from the oldest', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000, annualRateMillionths: 0 });
    const on = '2025-03-23';
    const account = accountOn(EVERY_DAY, loan, on);
    // At 3 % on arrears 36 days of 1,000,000 won are 2,958.9 won, and eight days 657.5.
    const left = (amountWon: number) =>
      pay(EVERY_DAY, loan.contract, account, { amountWon, on, effect: null })?.account.dues.map((due) => [
        ...[due.dueOn, due.principalWon, due.defaultInterestWon],
      ]);
    expect(left(602_958)).toEqual([
      ['2025-02-15', 400_000, 0],
      ['2025-03-15', 1_000_000, 0],
    ]);
    expect(left(1_002_958 + 657 + 700_000)).toEqual([['2025-03-15', 300_000, 0]]);
    expect(overdueDues(accountOn(EVERY_DAY, paidUpTo(loan, 2), on), on)).toEqual([]);
    expect(account.plan.balanceWon).toBe(10_000_000);
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
    expect(perDiemWon(arrears, 'OVERDUE_PART')).toBe(4_315);
    expect(perDiemWon(arrears, 'WHOLE_BALANCE')).toBe(7_315);
  });

  it('runs for each part from its own day', () => {
    const { contract } = aLoan({ annualRateMillionths: 40_000 });
    const due = (instalment: number, dueOn: string) => ({
      instalment,
      dueOn,
      payableOn: dueOn,
      chargedTo: dueOn,
      interestWon: 0,
      principalWon: 3_650_000,
      defaultInterestWon: 0,
    });
    const dues = [due(1, '2025-02-15'), due(2, '2025-03-15')];
    const arrears = arrearsOf(EVERY_DAY, contract, { ...openAccount(contract), dues }, '2025-03-25');
    // At 7 %: 700 won a day on each.
    expect(arrears.defaultInterestWon).toBe(700 * 10 + 700 * 38);
    expect(arrearsOf(EVERY_DAY, contract, openAccount(contract), '2025-01-25').defaultInterestWon).toBe(0);
  });
});
