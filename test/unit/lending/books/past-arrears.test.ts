import { describe, expect, it } from '@jest/globals';
import { overdueThenWon } from '../../../../src/modules/lending/books/past-arrears.js';
import type { LoanBooks, PostingTuple } from '../../../../src/modules/lending/books/books.repository.js';
import { EVERY_DAY } from '../servicing/support.js';

const OUT = '2025-01-15';
const TERMS = {
  ...({ repaymentMethod: 'EQUAL_PRINCIPAL', principalWon: 12_000_000, annualRatePercent: '3.65' } as const),
  ...({ termMonths: 12, graceMonths: 0, disbursedOn: OUT, dueDay: 15, unpaidInterestWon: 0 } as const),
  ...({ interestConvention: 'MONTHLY_ACTUAL_365', prepaymentEffect: 'SHORTEN_TERM' } as const),
};
const OPENING: PostingTuple = [
  ...(['DISBURSEMENT', OUT, null, 12_000_000, 0, 0, 0, -12_000_000, 0, 0, TERMS, null, null, null] as const),
];

/** Books of a loan for which so much came in on a day. */
const books = (amountWon: number, on: string): LoanBooks =>
  ({
    postings: [OPENING],
    booksFrom: null,
    booksFromBalanceWon: null,
    rates: null,
    terms: TERMS,
    repayments: [[1, on, amountWon, 0, 0, 0, 0, 0, null, 1, null]],
  }) as unknown as LoanBooks;

describe('what was overdue at the end of a day', () => {
  it('counts what came in on that day, and nothing that came later', () => {
    // 1,000,000 and a month of 3.65 % were due on 15 February; five days of default interest are within 2,000.
    const loan = books(1_038_500, '2025-02-20');
    const days = ['2025-01-14', '2025-02-15', '2025-02-16', '2025-02-19', '2025-02-20'];
    expect(days.map((on) => overdueThenWon(EVERY_DAY, loan, on))).toEqual([0, 0, 1_036_500, 1_036_500, 0]);
  });

  it('is not known of books that do not fit', () => {
    expect(overdueThenWon(EVERY_DAY, books(99_000_000, '2025-02-20'), '2025-02-20')).toBeNull();
    expect(overdueThenWon(EVERY_DAY, { ...books(1, OUT), postings: null }, OUT)).toBeNull();
  });
});
