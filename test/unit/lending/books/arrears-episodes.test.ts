import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrearsEpisodes, type LoanBooks } from '../../../../src/modules/lending/books/index.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';
import { ReferenceLoan } from '../servicing/reference.js';
import { lateRate, payableOn, SERVICING } from '../servicing/stories.js';

const OUT = '2026-01-12';
const UNTIL = '2026-12-31';
const TERMS = {
  repaymentMethod: 'EQUAL_PRINCIPAL',
  principalWon: 12_000_000,
  annualRatePercent: '6.0',
  termMonths: 24,
  graceMonths: 0,
  disbursedOn: OUT,
  dueDay: 12,
  interestConvention: 'MONTHLY_ACTUAL_365',
  prepaymentEffect: 'SHORTEN_TERM',
  unpaidInterestWon: 0,
} as const;

interface Payment {
  readonly on: string;
  readonly won: number;
}

/** The books of a loan with payments on some days. */
const booksOf = (payments: readonly Payment[]): LoanBooks =>
  ({
    id: 1,
    booksFrom: null,
    booksFromBalanceWon: null,
    rates: null,
    repayments: payments.map(({ on, won }, at) => [at + 1, on, won, 0, 0, 0, 0, 0, null, at + 1, null]),
    postings: [['DISBURSEMENT', OUT, null, 0, 0, 0, 0, 0, 0, 0, TERMS, null, null, null]],
  }) as unknown as LoanBooks;
const episodesOf = (payments: readonly Payment[], on = UNTIL) => arrearsEpisodes(SERVICING, booksOf(payments), on);

/** What was overdue at the end of each day, by the slow reference. */
function overdueByDay(payments: readonly Payment[]): Map<string, number> {
  const contract = {
    method: TERMS.repaymentMethod,
    principalWon: TERMS.principalWon,
    months: TERMS.termMonths,
    graceMonths: 0,
    disbursedOn: OUT,
    annualRateMillionths: 60_000,
    dueDay: 12,
    convention: TERMS.interestConvention,
    prepaymentEffect: TERMS.prepaymentEffect,
  };
  const slow = new ReferenceLoan(contract, payableOn, lateRate);
  const days = new Map<string, number>();
  for (let day = OUT; day <= UNTIL; day = addDays(day, 1)) {
    slow.begin(day);
    for (const { on, won } of payments) if (on === day) slow.pay(day, won, null);
    days.set(day, slow.overdue(day));
  }
  return days;
}

describe('when something was overdue on a loan', () => {
  it('is never, for somebody who pays in time, and still, for somebody who never pays', () => {
    expect(episodesOf([{ on: '2026-02-12', won: 560_000 }], '2026-03-12')).toEqual([]);
    expect(episodesOf([], '2026-02-12')).toEqual([]);
    expect(episodesOf([], '2026-02-20')).toEqual([{ since: '2026-02-13', paidOn: null, days: 8, mostWon: 560_000 }]);
    expect(arrearsEpisodes(SERVICING, { ...booksOf([]), postings: [] }, UNTIL)).toBeNull();
  });

  it('ends on the day on which all of it is paid', () => {
    const payments = [
      { on: '2026-02-20', won: 200_000 },
      { on: '2026-02-24', won: 400_000 },
    ];
    expect(episodesOf(payments, '2026-03-01')).toEqual([
      { since: '2026-02-13', paidOn: '2026-02-24', days: 12, mostWon: 560_000 },
    ]);
  });

  it('matches what a slow reference says of each day', () => {
    const payment = fc.record({
      after: fc.integer({ min: 0, max: 320 }),
      won: fc.integer({ min: 1_000, max: 900_000 }),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 14 }), (some) => {
        const payments = some
          .map(({ after, won }) => ({ on: addDays(OUT, after), won }))
          .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
        const days = overdueByDay(payments);
        const episodes = episodesOf(payments) ?? [];
        const isLate = (day: string): boolean =>
          episodes.some(({ since, paidOn }) => since <= day && (paidOn === null || day < paidOn));
        for (const [day, won] of days) expect([day, isLate(day)]).toEqual([day, won > 0]);
        for (const { since, paidOn, mostWon, days: count } of episodes) {
          const within = [...days].filter(([day]) => since <= day && day < (paidOn ?? '9999')).map(([, won]) => won);
          expect(mostWon).toBeGreaterThanOrEqual(Math.max(...within));
          expect(count).toBe(daysBetween(since, paidOn ?? UNTIL) + 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
