import type { LoanState } from '../loans/index.js';
import type { PostedBooks } from './loan-account.js';
import {
  advance,
  arrearsOf,
  balanceAfterWon,
  instalmentDueOn,
  pay,
  sumOf,
  type Applied,
  type PaymentBreakdown,
  type StoredAccount,
  type LoanAccount,
  type LoanContract,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

export type PostingKind = 'DISBURSEMENT' | 'TAKEN_OVER' | 'REPAYMENT' | 'HELD_APPLIED' | 'FEE' | 'REFUND' | 'REVERSAL';

/** What a posting moves on each account, in won: debits are positive, credits negative; they sum to 0. */
export interface Posting {
  readonly kind: PostingKind;
  readonly valueOn: string;
  readonly principalWon?: number;
  readonly interestWon?: number;
  readonly defaultInterestWon?: number;
  readonly feeWon?: number;
  readonly cashWon?: number;
  readonly heldWon?: number;
  readonly openingWon?: number;
}

/** The fields of a loan that lists and filters use, as of a day, computed from the account. */
export interface LoanSummary {
  readonly status: Extract<LoanState, 'ACTIVE' | 'DELINQUENT' | 'CLOSED'>;
  readonly balanceWon: number;
  readonly unpaidInterestWon: number;
  readonly interestPaidTo: string;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** The effect of a change on the books of a loan. */
export interface Booking {
  readonly account: StoredAccount;
  readonly heldPostedTo: string | null;
  readonly summary: LoanSummary;
  readonly postings: readonly Posting[];
}

/** Money that came in. */
export interface Receipt {
  readonly amountWon: number;
  readonly paidOn: string;
  readonly effect: PrepaymentEffect | null;
}

/** The summary of a loan whose account has been advanced to the day. */
export function summaryOf(servicing: Servicing, contract: LoanContract, account: LoanAccount, on: string): LoanSummary {
  const { plan, dues } = account;
  const { status, overdueDays, overdueWon } = arrearsOf(servicing, contract, account, on);
  const balanceWon = balanceAfterWon(account);
  const oldest = dues.find(({ interestWon }) => interestWon > 0);
  const isOver = balanceWon === 0 && dues.length === 0;
  return {
    status: isOver ? 'CLOSED' : status,
    balanceWon,
    overdueDays,
    overdueWon,
    unpaidInterestWon: sumOf(dues, ({ interestWon }) => interestWon),
    interestPaidTo: isOver
      ? on
      : oldest
        ? instalmentDueOn(contract, Math.max(0, oldest.instalment - 1))
        : plan.rates[0].from,
  };
}

/**
 * Books money on a day that is not before the last change, and returns the loan as of today. Null when it is more than
 * the loan can take.
 */
export function bookReceipt(
  servicing: Servicing,
  books: PostedBooks,
  { amountWon, paidOn, effect }: Receipt,
  today: string,
): (Booking & { readonly division: PaymentBreakdown }) | null {
  const { contract } = books;
  const then = advance(servicing, contract, books.kept, paidOn);
  const paid = pay(servicing, contract, then.account, { amountWon, on: paidOn, effect });
  if (!paid) return null;
  const posting = repaymentPosting(amountWon, paidOn, paid.division);
  return { ...settled(servicing, books, { ...paid.account, on: paidOn }, [posting], today), division: paid.division };
}

/**
 * Books a change that results in an account on a day. Instalments paid from held money since the last change are posted
 * as they follow from the new account; those already posted for days after the change are undone.
 */
export function settled(
  servicing: Servicing,
  { contract, kept, heldPostedTo }: PostedBooks,
  account: StoredAccount,
  postings: readonly Posting[],
  today: string,
): Booking {
  const postedTo = heldPostedTo ?? kept.on;
  const before = advance(servicing, contract, kept, postedTo > account.on ? postedTo : account.on).applied;
  const undone = before.filter(({ on }) => on > account.on && on <= postedTo).map((one) => undo(heldPosting(one)));
  const missing = before.filter(({ on }) => on <= account.on && on > postedTo).map(heldPosting);
  const now = advance(servicing, contract, account, today);
  const held = now.applied.map(heldPosting);
  return {
    account,
    heldPostedTo: held.length > 0 ? today : null,
    summary: summaryOf(servicing, contract, now.account, today),
    postings: [...missing, ...undone, ...postings, ...held],
  };
}

/**
 * The nightly update of books that nobody changed: posts instalments paid from held money. A run for an earlier day
 * than already posted, such as when two workers start around midnight, undoes nothing.
 */
export function nightly(
  servicing: Servicing,
  { contract, kept, heldPostedTo }: PostedBooks,
  today: string,
): Pick<Booking, 'summary' | 'postings' | 'heldPostedTo'> {
  const on = heldPostedTo !== null && heldPostedTo > today ? heldPostedTo : today;
  const { account, applied } = advance(servicing, contract, kept, on);
  const postings = applied.filter((each) => each.on > (heldPostedTo ?? kept.on)).map(heldPosting);
  return {
    summary: summaryOf(servicing, contract, account, on),
    postings,
    heldPostedTo: postings.length > 0 ? on : heldPostedTo,
  };
}

function repaymentPosting(cashWon: number, valueOn: string, division: PaymentBreakdown): Posting {
  const { principalWon, interestWon, defaultInterestWon, heldWon } = division;
  return {
    kind: 'REPAYMENT',
    valueOn,
    cashWon,
    principalWon: 0 - principalWon,
    interestWon: 0 - interestWon,
    defaultInterestWon: 0 - defaultInterestWon,
    heldWon: 0 - heldWon,
  };
}

/** The posting of an instalment paid from held money. */
export const heldPosting = ({ on, interestWon, principalWon }: Applied): Posting => ({
  kind: 'HELD_APPLIED',
  valueOn: on,
  principalWon: 0 - principalWon,
  interestWon: 0 - interestWon,
  heldWon: principalWon + interestWon,
});

const ACCOUNTS = [
  'principalWon',
  'interestWon',
  'defaultInterestWon',
  'feeWon',
  'cashWon',
  'heldWon',
  'openingWon',
] as const;

/** The posting that reverses another. */
export const undo = (posting: Posting): Posting => ({
  kind: 'REVERSAL',
  valueOn: posting.valueOn,
  ...Object.fromEntries(ACCOUNTS.map((account) => [account, 0 - (posting[account] ?? 0)])),
});
