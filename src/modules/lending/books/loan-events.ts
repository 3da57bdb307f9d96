import { rateMillionths } from '../terms/index.js';
import { contractOf } from '../repayments/index.js';
import type { BookedTerms, LoanBooks, PostingTuple, RepaymentTuple } from './books.repository.js';
import type { LoanEvent, Opening } from './loan-replay.js';

/** Where the books of a loan begin, by its first posting. */
export function openingOf(loan: LoanBooks, terms: BookedTerms): Opening {
  const { booksFrom, booksFromBalanceWon } = loan;
  const { unpaidInterestWon } = terms;
  const balanceWon = booksFromBalanceWon ?? terms.principalWon;
  return {
    contract: contractOf(terms),
    openingAccount: booksFrom === null ? null : { on: booksFrom, balanceWon, unpaidInterestWon },
  };
}

/**
 * The events that changed a loan since, in order: repayments that stand, and rate changes. Events of one day are in
 * booking order: repayments by id, because ids are assigned under the lock of the loan and the clock is read before it;
 * a reposted repayment keeps the place of its first posting. A rate change comes after the repayments booked before it.
 */
export function eventsOf({ repayments, rates, postings, booksFrom }: LoanBooks): LoanEvent[] {
  const undone = new Set((postings ?? []).filter(([kind]) => kind === 'REVERSAL').map(([, , id]) => id));
  const posted = new Set((postings ?? []).map(([, , id]) => id));
  // Repayments from before these books began are only recorded.
  const stands = (id: number, on: string): boolean =>
    !undone.has(id) && (posted.has(id) || booksFrom === null || on > booksFrom);
  const first = firstPosted(repayments ?? []);
  const repaid = (repayments ?? [])
    .filter(([id, on]) => stands(id, on))
    .map((repayment) => {
      const [id, on, amountWon, , , , , , effect] = repayment;
      const [place, , , , , , , , , at] = first(repayment);
      return { at, place, event: { kind: 'REPAYMENT' as const, id, on, amountWon, effect } };
    })
    .sort((one, other) => compare(one.event.on, other.event.on) || one.place - other.place);
  const repriced = (rates ?? []).map(([on, , percent, at]) => ({
    at,
    place: 0,
    event: { kind: 'RATE' as const, on, annualRateMillionths: rateMillionths(percent) },
  }));
  return [...inTime(repriced), ...inTime(repaid)]
    .sort((one, other) => compare(one.event.on, other.event.on) || one.at - other.at || one.place - other.place)
    .map(({ event }) => event);
}

/** The same events with times that never decrease. */
function inTime<Each extends { readonly at: number }>(list: readonly Each[]): Each[] {
  let latest = 0;
  return list.map((each) => ({ ...each, at: (latest = Math.max(latest, each.at)) }));
}

/** Finds the first posting of a reposted repayment. */
function firstPosted(repayments: readonly RepaymentTuple[]): (repayment: RepaymentTuple) => RepaymentTuple {
  const byId = new Map(repayments.map((each) => [each[0], each]));
  return function first(repayment): RepaymentTuple {
    const before = repayment[10] === null ? undefined : byId.get(repayment[10]);
    return before ? first(before) : repayment;
  };
}

/** The posting that opened the books. */
export const openingPosting = ({ postings }: LoanBooks): PostingTuple | undefined =>
  postings?.find(([kind]) => kind === 'DISBURSEMENT' || kind === 'TAKEN_OVER');

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
