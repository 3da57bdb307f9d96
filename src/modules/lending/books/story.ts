import { rateMillionths } from '../amortization.js';
import { contractOf } from '../loan-account.js';
import type { BookedTerms, LoanBooks, PostingTuple } from './books.repository.js';
import type { LoanEvent, Opening } from './replay.js';

/** Where the books of a loan begin, by its first posting. */
export function openingOf(loan: LoanBooks, terms: BookedTerms): Opening {
  const { booksFrom, booksFromBalanceWon } = loan;
  const { unpaidInterestWon } = terms;
  const balanceWon = booksFromBalanceWon ?? terms.principalWon;
  return {
    contract: contractOf(terms),
    takenOver: booksFrom === null ? null : { on: booksFrom, balanceWon, unpaidInterestWon },
  };
}

/** What changed a loan since, in order: repayments that stand, and changes of its rate. */
export function eventsOf({ repayments, rates, postings, booksFrom }: LoanBooks): LoanEvent[] {
  const undone = new Set((postings ?? []).filter(([kind]) => kind === 'REVERSAL').map(([, , id]) => id));
  const posted = new Set((postings ?? []).map(([, , id]) => id));
  // Repayments of before these books began are on record alone.
  const stands = (id: number, on: string): boolean =>
    !undone.has(id) && (posted.has(id) || booksFrom === null || on > booksFrom);
  const all = [
    ...(repayments ?? []).flatMap(([id, on, amountWon, , , , , , effect, at]) =>
      stands(id, on) ? [{ at, event: { kind: 'REPAYMENT' as const, id, on, amountWon, effect } }] : [],
    ),
    ...(rates ?? []).map(([on, , percent, at]) => ({
      at,
      event: { kind: 'RATE' as const, on, annualRateMillionths: rateMillionths(percent) },
    })),
  ];
  return all
    .sort((one, other) => compare(one.event.on, other.event.on) || one.at - other.at || idOf(one) - idOf(other))
    .map(({ event }) => event);
}

/** The posting that opened the books. */
export const openingPosting = ({ postings }: LoanBooks): PostingTuple | undefined =>
  postings?.find(([kind]) => kind === 'DISBURSEMENT' || kind === 'TAKEN_OVER');

const idOf = ({ event }: { readonly event: LoanEvent }): number => (event.kind === 'REPAYMENT' ? event.id : 0);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
