import { describe, expect, it } from '@jest/globals';
import type {
  LoanBooks,
  PostingTuple,
  ReceiptTuple,
  RepaymentTuple,
} from '../../../../src/modules/lending/books/books.repository.js';
import { paymentFault } from '../../../../src/modules/lending/books/payment-check.js';
import { undo, type Posting } from '../../../../src/modules/lending/repayments/booking.js';
import { feePosting, refundDuePosting, reversalPostings } from '../../../../src/modules/lending/payments/postings.js';
import type { ReversedMoney } from '../../../../src/modules/lending/repayments/reversed-money.js';

const RECEIPT = { valueOn: '2026-03-02', bookedOn: '2026-03-04', repaidWon: 900, feeWon: 30, refundWon: 70 };
const REPAYMENT: Posting = { kind: 'REPAYMENT', valueOn: RECEIPT.bookedOn, cashWon: 900, principalWon: -900 };
/** Numbers of the receipt, its repayment, and the reversal of it. */
const [RECEIVED, REPAID, REVERSED] = [7, 5, 3];

interface Owner {
  readonly repaymentId?: number;
  readonly receiptId?: number;
  readonly refundId?: number;
  readonly reversalId?: number;
}
const posted = (posting: Posting, owner: Owner): PostingTuple => [
  ...([posting.kind, posting.valueOn, owner.repaymentId ?? null] as const),
  ...([posting.principalWon ?? 0, posting.interestWon ?? 0, posting.defaultInterestWon ?? 0] as const),
  ...([posting.feeWon ?? 0, posting.cashWon ?? 0, posting.heldWon ?? 0, posting.openingWon ?? 0, null] as const),
  ...([owner.receiptId ?? null, owner.refundId ?? null, owner.reversalId ?? null] as const),
];

/** The books of a loan for which 1,000 won came in, reversed or not. */
function books(money: ReversedMoney | null, refundedWon = 0, elsewhereWon = 0): LoanBooks {
  const { valueOn, bookedOn, repaidWon, feeWon, refundWon } = RECEIPT;
  const receipt: ReceiptTuple = [
    ...([RECEIVED, 1, valueOn, bookedOn, 1_000, REPAID, repaidWon, feeWon, refundWon] as const),
    ...([money && REVERSED, money, money && elsewhereWon] as const),
  ];
  const back = { ...refundDuePosting('2026-03-09', 0 - refundedWon) };
  return {
    ...({
      id: 1,
      customerId: 1,
      loanNumber: '1',
      status: 'ACTIVE',
      balanceWon: 0,
      interestPaidTo: null,
      unpaidInterestWon: 0,
      unpaidAsOf: null,
    } as const),
    account: null,
    heldPostedTo: null,
    booksFrom: null,
    booksFromBalanceWon: null,
    rates: null,
    terms: {} as LoanBooks['terms'],
    receipts: [receipt],
    refunds: refundedWon > 0 ? [[2, 1, '2026-03-09', refundedWon, null]] : null,
    repayments: [[REPAID, bookedOn, 900, 900, 0, 0, 0, 0, null, 0, null]],
    postings: [
      posted(REPAYMENT, { repaymentId: REPAID }),
      posted(feePosting(bookedOn, feeWon), { receiptId: RECEIVED }),
      posted(refundDuePosting(valueOn, refundWon), { receiptId: RECEIVED }),
      ...(money ? [posted(undo(REPAYMENT), { repaymentId: REPAID })] : []),
      ...(money
        ? reversalPostings(RECEIPT, money, elsewhereWon).map((each) => posted(each, { reversalId: REVERSED }))
        : []),
      ...(refundedWon > 0 ? [posted(back, { refundId: 2 })] : []),
    ],
  };
}

describe('books of payments', () => {
  it.each([null, 'HELD', 'RETURNED_BY_BANK'] as const)('add up with money that is %s', (money) => {
    expect(paymentFault(books(money))).toBe(false);
  });

  it('are wrong when the parts of a receipt are less or more than what came in', () => {
    const whole = books(null);
    const of = (amountWon: number): LoanBooks => ({
      ...whole,
      receipts: (whole.receipts ?? []).map((receipt) => receipt.with(4, amountWon) as unknown as ReceiptTuple),
    });
    expect([999, 1_000, 1_001].map((amountWon) => paymentFault(of(amountWon)))).toEqual([true, false, true]);
  });

  it('are wrong when the repayment of a receipt is of another day, or of other money', () => {
    const whole = books(null);
    const of = (place: 1 | 2, changed: string | number): LoanBooks => ({
      ...whole,
      repayments: (whole.repayments ?? []).map((each) => each.with(place, changed) as unknown as RepaymentTuple),
    });
    expect(paymentFault(of(1, RECEIPT.bookedOn))).toBe(false);
    expect(paymentFault(of(1, '2026-03-05'))).toBe(true);
    expect(paymentFault(of(2, 899))).toBe(true);
  });

  it('let all of held money go back, and of money that the bank took back none', () => {
    expect(paymentFault(books(null, 70))).toBe(false);
    expect(paymentFault(books(null, 71))).toBe(true);
    expect(paymentFault(books('HELD', 1_000))).toBe(false);
    expect(paymentFault(books('HELD', 1_001))).toBe(true);
    expect(paymentFault(books('RETURNED_BY_BANK', 1))).toBe(true);
  });

  it('are wrong when money for another loan came in there as something else', () => {
    const whole = books('HELD', 1_000);
    const [refund] = whole.refunds ?? [];
    if (!refund) throw new Error('nothing was refunded');
    const as = (valueOn: string, won: number): LoanBooks => {
      const [id, payment, on, amountWon] = refund;
      return { ...whole, refunds: [[id, payment, on, amountWon, [valueOn, won, false]]] };
    };
    expect(paymentFault(as('2026-03-09', 1_000))).toBe(false);
    expect(paymentFault(as('2026-03-09', 999))).toBe(true);
    expect(paymentFault(as('2026-03-10', 1_000))).toBe(true);
  });

  it('count what was allocated and returned from there once at most for the transfer that the bank took back', () => {
    const returned = (elsewhereWon: number, leftWon: number, isReturned = true): LoanBooks => {
      const whole = books('RETURNED_BY_BANK', leftWon, elsewhereWon);
      return { ...whole, refunds: [[2, 1, '2026-03-09', leftWon, ['2026-03-09', leftWon, isReturned]]] };
    };
    expect(paymentFault(returned(70, 70))).toBe(false);
    expect(paymentFault(returned(30, 30))).toBe(false);
    expect(paymentFault(returned(70, 70, false))).toBe(true);
    expect(paymentFault(returned(30, 31))).toBe(true);
    expect(paymentFault(returned(31, 30))).toBe(true);
    expect(paymentFault(returned(71, 71))).toBe(true);
  });

  it.each(['HELD', 'RETURNED_BY_BANK'] as const)(
    'are wrong when any posting of money that is %s is missing or twice',
    (money) => {
      const whole = books(money);
      for (const [index, posting] of (whole.postings ?? []).entries()) {
        // The books of the loan itself are held against the repayment's own posting.
        if (posting[0] === 'REPAYMENT') continue;
        const without = (whole.postings ?? []).filter((_, place) => place !== index);
        expect(paymentFault({ ...whole, postings: without })).toBe(true);
        if (posting[2] !== null) continue;
        expect(paymentFault({ ...whole, postings: [...without, posting, posting] })).toBe(true);
      }
    },
  );

  it('are wrong when a repayment is taken back and the payment does not say so', () => {
    const { receipts } = books(null);
    expect(paymentFault({ ...books('HELD'), receipts })).toBe(true);
    const silent = books(null);
    const undone = [...(silent.postings ?? []), posted(undo(REPAYMENT), { repaymentId: REPAID })];
    expect(paymentFault({ ...silent, postings: undone })).toBe(true);
  });

  it('follow a repayment that was posted again', () => {
    const whole = books(null);
    const again = [9, RECEIPT.bookedOn, 900, 900, 0, 0, 0, 0, null, 1, REPAID] as const;
    const undone = posted(undo(REPAYMENT), { repaymentId: REPAID });
    const loan = {
      ...whole,
      repayments: [...(whole.repayments ?? []), again],
      postings: [...(whole.postings ?? []), undone],
    };
    expect(paymentFault(loan)).toBe(false);
    expect(paymentFault({ ...loan, postings: [...loan.postings, posted(undo(REPAYMENT), { repaymentId: 9 })] })).toBe(
      true,
    );
  });
});
