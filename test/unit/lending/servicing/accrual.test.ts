import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dailyInterestWon,
  INTEREST_CONVENTIONS,
  instalmentDueOn,
  periodInterestWon,
  type InterestConvention,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';
import { aContract, days as dates } from './support.js';

const START = '2025-01-01';
const at = (annualRateMillionths: number, from = START) => [{ from, annualRateMillionths }] as const;
const over = (balanceWon: number, rate: number, days: number): number =>
  dailyInterestWon('DAILY_ACTUAL_365', balanceWon, at(rate), addDays(START, days));

const debts = fc.record({
  balanceWon: fc.integer({ min: 1, max: 10_000_000_000_000 }),
  rate: fc.integer({ min: 0, max: 1_000_000 }),
});

describe('interest by days', () => {
  it.each([
    // 10,000,000 at 3.65 % is 1,000 won a day.
    [10_000_000, 36_500, 1, 1_000],
    [10_000_000, 36_500, 30, 30_000],
    // A leap year's 366 days are 366/365 of the yearly rate.
    [10_000_000, 36_500, 366, 366_000],
    // 997.25 rounds down.
    [99_999, 40_000, 91, 997],
    [0, 40_000, 91, 0],
    [10_000_000, 0, 91, 0],
    [10_000_000, 36_500, -5, 0],
    // Beyond 2^53 in the product, still exact.
    [900_000_000_000_000, 199_999, 365, 179_999_100_000_000],
  ])('of %i won at %i millionths over %i days is %i won', (balance, rate, days, interest) => {
    expect(over(balance, rate, days)).toBe(interest);
  });

  it('is never more than the exact interest, and less than a won below it', () => {
    fc.assert(
      fc.property(debts, fc.integer({ min: 0, max: 20_000 }), ({ balanceWon, rate }, days) => {
        const interest = BigInt(over(balanceWon, rate, days)) * 365_000_000n;
        const exact = BigInt(balanceWon) * BigInt(rate) * BigInt(days);
        expect(exact - interest >= 0n && exact - interest < 365_000_000n).toBe(true);
      }),
    );
  });

  it('gains nothing for the lender by charging in parts', () => {
    const days = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(debts, days, days, ({ balanceWon, rate }, one, other) => {
        const [first, second] = [over(balanceWon, rate, one), over(balanceWon, rate, other)];
        expect([0, 1]).toContain(over(balanceWon, rate, one + other) - first - second);
      }),
    );
  });

  it('counts the days of a leap year by 366 where the contract says so', () => {
    // 31 December 2023 to 2 January 2024: a day of 365 and a day of 366. 36,600,000 × 3.65 % = 1,335,900 a year.
    const over2 = (convention: InterestConvention): number =>
      dailyInterestWon(convention, 36_600_000, at(36_500, '2023-12-31'), '2024-01-02');
    expect(over2('DAILY_ACTUAL_365')).toBe(7_320);
    expect(over2('DAILY_ACTUAL_ACTUAL')).toBe(3_660 + 3_650);
    expect(over2('MONTHLY_ACTUAL_ACTUAL')).toBe(3_660 + 3_650);
  });

  it('bears each rate for its days', () => {
    const rates = [...at(36_500), { from: '2025-01-11', annualRateMillionths: 18_250 }] as const;
    expect(dailyInterestWon('DAILY_ACTUAL_365', 10_000_000, rates, '2025-01-31')).toBe(10 * 1_000 + 20 * 500);
    expect(dailyInterestWon('DAILY_ACTUAL_365', 10_000_000, rates, '2025-01-06')).toBe(5 * 1_000);
  });
});

describe('interest of a period', () => {
  const of = (terms: Parameters<typeof aContract>[0], instalment: number, to?: string): number => {
    const contract = aContract(terms);
    const from = instalmentDueOn(contract, instalment - 1);
    return periodInterestWon(contract, instalment, 12_000_000, at(36_500, from), to);
  };

  it('is a twelfth of the year from due day to due day, and of a bullet loan that of its days', () => {
    // 12,000,000 × 3.65 % / 12 = 36,500; 1,200 won a day.
    expect([1, 2, 3].map((instalment) => of({}, instalment))).toEqual([36_500, 36_500, 36_500]);
    // 15 January to 15 February, to 15 March, to 15 April.
    expect([1, 2, 3].map((instalment) => of({ method: 'BULLET' }, instalment))).toEqual([37_200, 33_600, 37_200]);
  });

  it('counts the days of the first and the last period of a contract with another due day', () => {
    // Out on 15 January, due on the 25th: 41 days, then whole months, and 21 days from 25 December to 15 January.
    const other = { dueDay: 25 };
    expect(of(other, 1)).toBe(41 * 1_200);
    expect(of(other, 2)).toBe(36_500);
    expect(of(other, 12)).toBe(21 * 1_200);
  });

  it('counts the days up to a day within it, and of a period at two rates', () => {
    expect(of({}, 1, '2025-01-25')).toBe(10 * 1_200);
    const contract = aContract();
    const rates = [...at(36_500, '2025-01-15'), { from: '2025-02-05', annualRateMillionths: 73_000 }] as const;
    // 21 days at 1,200 won, 10 at 2,400.
    expect(periodInterestWon(contract, 1, 12_000_000, rates)).toBe(21 * 1_200 + 10 * 2_400);
  });

  it('is not made dearer by a cut of the rate within it, though 31 days are more than a twelfth of 365', () => {
    const contract = aContract();
    // 15 January to 15 February: 30 days at 1,200 won and one at 1,198 were 37,198; without the cut it is 36,500.
    const cut = [...at(36_500, '2025-01-15'), { from: '2025-02-14', annualRateMillionths: 36_450 }] as const;
    expect(periodInterestWon(contract, 1, 12_000_000, cut)).toBe(36_500);
    // What has run up by a day before its end is never more than the whole.
    expect(periodInterestWon(contract, 1, 12_000_000, cut, '2025-02-14')).toBe(30 * 1_200);
    const terms = fc.record({
      instalment: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 27 }),
      principalWon: fc.integer({ min: 1, max: 2_000_000_000 }),
      rates: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 2, maxLength: 2 }),
      convention: fc.constantFrom(...INTEREST_CONVENTIONS),
      dueDay: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(terms, ({ instalment, day, principalWon, rates, convention, dueDay }) => {
        const [low = 0, high = 0] = rates.toSorted((one, other) => one - other);
        const own = aContract({ convention, dueDay });
        const first = at(high, instalmentDueOn(own, instalment - 1));
        const from = addDays(first[0].from, day);
        fc.pre(from < instalmentDueOn(own, instalment));
        const whole = periodInterestWon(own, instalment, principalWon, first);
        const withCut = [...first, { from, annualRateMillionths: low }] as const;
        const cheaper = periodInterestWon(own, instalment, principalWon, withCut);
        expect(cheaper).toBeLessThanOrEqual(whole);
        const before = addDays(instalmentDueOn(own, instalment), -1);
        expect(periodInterestWon(own, instalment, principalWon, withCut, before)).toBeLessThanOrEqual(cheaper);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2025-01-01', '2025-01-01', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
    ['2025-01-02', '2025-01-01', -1],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('due days', () => {
  it('are the due day of each month or its last day, and the last instalment the day of maturity', () => {
    const contract = aContract({ disbursedOn: '2025-01-10', dueDay: 31, months: 3 });
    expect([0, 1, 2, 3].map((number) => instalmentDueOn(contract, number))).toEqual([
      ...['2025-01-10', '2025-02-28', '2025-03-31', '2025-04-10'],
    ]);
  });

  it('come a month apart, each after the one before', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 60 }),
        (disbursedOn, dueDay, months) => {
          const contract = aContract({ disbursedOn, dueDay, months });
          const due = Array.from({ length: months + 1 }, (_, number) => instalmentDueOn(contract, number));
          expect(due).toEqual([...new Set(due)].toSorted());
          const gaps = due.slice(1).map((day, index) => daysBetween(due[index] ?? '', day));
          expect(Math.max(...gaps.slice(1, -1), 31)).toBe(31);
        },
      ),
    );
  });
});
