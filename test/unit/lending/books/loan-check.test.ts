import { expect, it } from '@jest/globals';
import type { LoanBooks, PostingTuple, RateTuple } from '../../../../src/modules/lending/books/books.repository.js';
import { faultOf } from '../../../../src/modules/lending/books/loan-check.js';
import { eventsOf, openingOf } from '../../../../src/modules/lending/books/loan-events.js';
import { replay } from '../../../../src/modules/lending/books/loan-replay.js';
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

/** Books of a loan whose rate changed, before anything came in. */
function books(rates: readonly RateTuple[], annualRatePercent: string, postings = [OPENING]): LoanBooks {
  const whole: LoanBooks = {
    ...({ id: 1, customerId: 1, loanNumber: '1', status: 'ACTIVE', balanceWon: 12_000_000 } as const),
    ...({ interestPaidTo: OUT, unpaidInterestWon: 0, unpaidAsOf: null, heldPostedTo: null, account: null } as const),
    ...({ booksFrom: null, booksFromBalanceWon: null, repayments: null, receipts: null, refunds: null } as const),
    terms: { ...TERMS, annualRatePercent },
    rates,
    postings,
  };
  return { ...whole, account: replay(EVERY_DAY, openingOf(whole, TERMS), eventsOf(whole))?.account ?? null };
}

it('follows the rate of a loan from change to change, without a gap', () => {
  const first: RateTuple = ['2025-02-01', '3.65', '4.65', 1];
  expect(faultOf(EVERY_DAY, books([first], '4.65'))).toBeNull();
  expect(faultOf(EVERY_DAY, books([first, ['2025-02-10', '4.65', '4.05', 2]], '4.05'))).toBeNull();
  expect(faultOf(EVERY_DAY, books([first, ['2025-02-10', '4.55', '4.05', 2]], '4.05'))).toBe('TERMS_CHANGED');
  expect(faultOf(EVERY_DAY, books([['2025-02-01', '3.55', '4.65', 1]], '4.65'))).toBe('TERMS_CHANGED');
  expect(faultOf(EVERY_DAY, books([first], '4.05'))).toBe('TERMS_CHANGED');
});

it('names a loan that was opened twice as such', () => {
  expect(faultOf(EVERY_DAY, books([], '3.65', [OPENING, OPENING]))).toBe('SECOND_OPENING');
});
