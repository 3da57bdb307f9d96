import { isDeepStrictEqual } from 'node:util';
import { heldPosting, summaryOf, undo, type LoanSummary, type Posting } from '../repayments/index.js';
import { eventsOf, openingOf, openingPosting, replay, type LoanBooks, type LoanEvent } from '../books/index.js';
import {
  advance,
  type Applied,
  type PaymentBreakdown,
  type StoredAccount,
  type Servicing,
} from '../servicing/index.js';

type RepaymentEvent = Extract<LoanEvent, { readonly kind: 'REPAYMENT' }>;

/** A repayment after the reversed one: it is reversed and posted again as it divides now. */
export interface Reposted {
  readonly event: RepaymentEvent;
  readonly division: PaymentBreakdown;
  readonly balanceAfterWon: number;
}

/** The books of a loan after a repayment is reversed. */
export interface BooksAfterReversal {
  readonly account: StoredAccount;
  readonly isClosed: boolean;
  readonly summary: LoanSummary;
  readonly heldPostedTo: string | null;
  /** The later repayments, in order. */
  readonly reposted: readonly Reposted[];
  /** Postings of instalments paid from held money: undone where no longer paid so, posted where newly paid so. */
  readonly postings: readonly Posting[];
}

/**
 * Replays a loan without one of its repayments. Returns null when a later event does not fit without it.
 * @throws Error when the repayment does not stand or the books do not add up.
 */
export function booksAfterReversal(
  servicing: Servicing,
  loan: LoanBooks,
  repaymentId: number,
  today: string,
): BooksAfterReversal | null {
  const terms = openingPosting(loan)?.[10];
  if (!terms) throw new Error(`loan ${loan.id} has no opening`);
  const opening = openingOf(loan, terms);
  const { contract } = opening;
  const events = eventsOf(loan);
  const place = events.findIndex((event) => event.kind === 'REPAYMENT' && event.id === repaymentId);
  const original = replay(servicing, opening, events);
  if (place < 0 || !original) throw new Error(`repayment ${repaymentId} is not in the story of loan ${loan.id}`);
  const remaining = events.filter((_, index) => index !== place);
  const replayed = replay(servicing, opening, remaining);
  if (!replayed) return null;
  const later = new Set(events.slice(place + 1).flatMap((event) => (event.kind === 'REPAYMENT' ? [event.id] : [])));
  const byId = new Map(remaining.flatMap((event) => (event.kind === 'REPAYMENT' ? [[event.id, event]] : [])));
  const postedTo = loan.heldPostedTo ?? original.account.on;
  const before = [...original.applied, ...sinceThen(original.account, original.isClosed, postedTo)];
  const now = advance(servicing, contract, replayed.account, today);
  const after = [...replayed.applied, ...(replayed.isClosed ? [] : now.applied)];
  const isNew = (list: readonly Applied[]) => (one: Applied) => !list.some((other) => isDeepStrictEqual(one, other));
  return {
    account: replayed.account,
    isClosed: replayed.isClosed,
    summary: summaryOf(servicing, contract, now.account, today),
    heldPostedTo: now.applied.length > 0 ? today : null,
    reposted: replayed.repayments.flatMap(({ id, division, balanceAfterWon }) => {
      const event = later.has(id) ? byId.get(id) : undefined;
      return event ? [{ event, division, balanceAfterWon }] : [];
    }),
    postings: [
      ...before.filter(isNew(after)).map((one) => undo(heldPosting(one))),
      ...after.filter(isNew(before)).map(heldPosting),
    ],
  };

  function sinceThen(account: StoredAccount, isClosed: boolean, to: string): readonly Applied[] {
    return isClosed ? [] : advance(servicing, contract, account, to > account.on ? to : account.on).applied;
  }
}
