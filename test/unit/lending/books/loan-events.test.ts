import { describe, expect, it } from '@jest/globals';
import type {
  LoanBooks,
  PostingTuple,
  RepaymentTuple,
} from '../../../../src/modules/lending/books/books.repository.js';
import { eventsOf } from '../../../../src/modules/lending/books/loan-events.js';

const DAY = '2026-03-02';
const repayment = (id: number, at: number, repostsId: number | null = null, on = DAY): RepaymentTuple => [
  ...([id, on, 100, 100, 0, 0, 0, 0, null, at, repostsId] as const),
];
const reversal = (id: number): PostingTuple => ['REVERSAL', DAY, id, 0, 0, 0, 0, 0, 0, 0, null, null, null, null];
const order = (repayments: RepaymentTuple[], rates: LoanBooks['rates'] = null, reversed: number[] = []) =>
  eventsOf({ repayments, rates, postings: reversed.map(reversal), booksFrom: null } as unknown as LoanBooks).map(
    (event) => (event.kind === 'REPAYMENT' ? event.id : event.kind),
  );

describe('the events of a loan', () => {
  it('has repayments of a day in the order in which they were booked, whatever the clocks said', () => {
    expect(order([repayment(1, 30), repayment(2, 20), repayment(3, 10, null, '2026-03-01')])).toEqual([3, 1, 2]);
  });

  it('has a change of the rate after what was booked by then, and before what was booked later', () => {
    expect(order([repayment(1, 10), repayment(2, 30)], [[DAY, '5.5', '5.0', 20]])).toEqual([1, 'RATE', 2]);
    expect(order([repayment(1, 30), repayment(2, 10)], [[DAY, '5.5', '5.0', 20]])).toEqual(['RATE', 1, 2]);
  });

  it('keeps the place of a repayment that was posted again, also before a change of the rate that it came before', () => {
    const all = [repayment(1, 10), repayment(2, 20), repayment(3, 40), repayment(4, 50, 2), repayment(5, 50, 3)];
    const rates: LoanBooks['rates'] = [[DAY, '5.5', '5.0', 30]];
    expect(order(all, rates, [1, 2, 3])).toEqual([4, 'RATE', 5]);
    expect(order([...all, repayment(6, 60, 4), repayment(7, 60, 5)], rates, [1, 2, 3, 4, 5])).toEqual([6, 'RATE', 7]);
  });
});
