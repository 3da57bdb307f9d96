import { isDeepStrictEqual } from 'node:util';
import { heldPosting, summaryOf, undo, type LoanSummary, type Posting } from '../repayments/index.js';
import { eventsOf, openingOf, openingPosting, replay, type LoanBooks, type LoanEvent } from '../books/index.js';
import { advance, type Applied, type Division, type KeptAccount, type Servicing } from '../servicing/index.js';

type RepaymentEvent = Extract<LoanEvent, { readonly kind: 'REPAYMENT' }>;

/** A repayment after the reversed one: it is taken back and posted again as it divides now. */
export interface Reposted {
  readonly event: RepaymentEvent;
  readonly division: Division;
  readonly balanceAfterWon: number;
}

/** What the books of a loan are once a repayment is reversed. */
export interface ReversedStory {
  readonly account: KeptAccount;
  readonly isClosed: boolean;
  readonly summary: LoanSummary;
  readonly heldPostedTo: string | null;
  /** Those that came after it, in their order. */
  readonly reposted: readonly Reposted[];
  /** Instalments paid from what was held: those that are not paid so any more are undone, others are posted. */
  readonly postings: readonly Posting[];
}

/**
 * Tells the story of a loan without one of its repayments. Null where what came after does not fit without it.
 * @throws Error for a repayment that does not stand, or books that do not add up.
 */
export function reversedStory(
  servicing: Servicing,
  loan: LoanBooks,
  repaymentId: number,
  today: string,
): ReversedStory | null {
  const terms = openingPosting(loan)?.[10];
  if (!terms) throw new Error(`loan ${loan.id} has no opening`);
  const opening = openingOf(loan, terms);
  const { contract } = opening;
  const events = eventsOf(loan);
  const place = events.findIndex((event) => event.kind === 'REPAYMENT' && event.id === repaymentId);
  const told = replay(servicing, opening, events);
  if (place < 0 || !told) throw new Error(`repayment ${repaymentId} is not in the story of loan ${loan.id}`);
  const remaining = events.filter((_, index) => index !== place);
  const anew = replay(servicing, opening, remaining);
  if (!anew) return null;
  const later = new Set(events.slice(place + 1).flatMap((event) => (event.kind === 'REPAYMENT' ? [event.id] : [])));
  const byId = new Map(remaining.flatMap((event) => (event.kind === 'REPAYMENT' ? [[event.id, event]] : [])));
  const postedTo = loan.heldPostedTo ?? told.account.on;
  const before = [...told.applied, ...sinceThen(told.account, told.isClosed, postedTo)];
  const now = advance(servicing, contract, anew.account, today);
  const after = [...anew.applied, ...(anew.isClosed ? [] : now.applied)];
  const isNew = (list: readonly Applied[]) => (one: Applied) => !list.some((other) => isDeepStrictEqual(one, other));
  return {
    account: anew.account,
    isClosed: anew.isClosed,
    summary: summaryOf(servicing, contract, now.account, today),
    heldPostedTo: now.applied.length > 0 ? today : null,
    reposted: anew.repayments.flatMap(({ id, division, balanceAfterWon }) => {
      const event = later.has(id) ? byId.get(id) : undefined;
      return event ? [{ event, division, balanceAfterWon }] : [];
    }),
    postings: [
      ...before.filter(isNew(after)).map((one) => undo(heldPosting(one))),
      ...after.filter(isNew(before)).map(heldPosting),
    ],
  };

  function sinceThen(account: KeptAccount, isClosed: boolean, to: string): readonly Applied[] {
    return isClosed ? [] : advance(servicing, contract, account, to > account.on ? to : account.on).applied;
  }
}
