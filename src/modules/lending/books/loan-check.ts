import { isDeepStrictEqual } from 'node:util';
import { advance, balanceAfterWon, type Applied, type StoredAccount, type Servicing } from '../servicing/index.js';
import { accountOfColumns } from '../repayments/index.js';
import type { BookedTerms, LoanBooks, PostingTuple } from './books.repository.js';
import { paymentFault } from './payment-check.js';
import { replay, type Opening, type Replayed } from './loan-replay.js';
import { eventsOf, openingOf, openingPosting } from './loan-events.js';

/** Why the books of a loan do not add up. */
export type BooksFault =
  | 'NO_OPENING'
  | 'SECOND_OPENING'
  | 'OPENING_DIFFERS'
  | 'TERMS_CHANGED'
  | 'REPAYMENT_NOT_POSTED'
  | 'POSTING_DIFFERS'
  | 'UNKNOWN_POSTING'
  | 'STORY_DOES_NOT_FIT'
  | 'PAYMENT_DIFFERS'
  | 'REPAYMENT_DIFFERS'
  | 'LEDGER_DIFFERS'
  | 'BALANCE_DIFFERS'
  | 'ACCOUNT_DIFFERS'
  | 'STATUS_DIFFERS';

/** Checks terms, postings, repayments, account and balance of a loan against each other. Null when all agree. */
export function faultOf(servicing: Servicing, loan: LoanBooks): BooksFault | null {
  const opening = openingPosting(loan);
  const terms = opening?.[10];
  if (!opening || !terms) return 'NO_OPENING';
  const begins = openingOf(loan, terms);
  const result = replay(servicing, begins, eventsOf(loan));
  return (
    openingFault(loan, opening, terms) ??
    postingFault(loan) ??
    (paymentFault(loan) ? 'PAYMENT_DIFFERS' : null) ??
    (result ? (repaymentFault(loan, result) ?? endFault(servicing, loan, begins, result)) : 'STORY_DOES_NOT_FIT')
  );
}

function openingFault(loan: LoanBooks, opening: PostingTuple, terms: BookedTerms): BooksFault | null {
  const [kind, valueOn, , principalWon, , , , cashWon] = opening;
  const again = loan.postings?.filter((posting) => posting[0] === 'DISBURSEMENT' || posting[0] === 'TAKEN_OVER') ?? [];
  if (again.length > 1) return 'SECOND_OPENING';
  const isOurs = loan.booksFrom === null;
  const on = loan.booksFrom ?? terms.disbursedOn;
  const openedWon = loan.booksFromBalanceWon ?? terms.principalWon;
  const fits =
    kind === (isOurs ? 'DISBURSEMENT' : 'TAKEN_OVER') &&
    valueOn === on &&
    principalWon === openedWon &&
    cashWon === (isOurs ? 0 - openedWon : 0);
  if (!fits) return 'OPENING_DIFFERS';
  return termsFault(loan, terms);
}

/** Terms never change except for the rate, which changes only by recorded changes. */
function termsFault({ terms: now, rates }: LoanBooks, then: BookedTerms): BooksFault | null {
  let percent = then.annualRatePercent;
  for (const [, oldPercent, newPercent] of rates ?? []) {
    if (oldPercent !== percent) return 'TERMS_CHANGED';
    percent = newPercent;
  }
  const expected = { ...then, annualRatePercent: percent, unpaidInterestWon: now.unpaidInterestWon };
  return isDeepStrictEqual(expected, now) ? null : 'TERMS_CHANGED';
}

/** Every repayment is posted as recorded, and every posting of a repayment belongs to one of the loan. */
function postingFault({ postings, repayments, booksFrom }: LoanBooks): BooksFault | null {
  const byId = new Map((repayments ?? []).map((repayment) => [repayment[0], repayment]));
  const posted = new Set<number>();
  for (const [kind, valueOn, id, ...won] of postings ?? []) {
    if (id === null) continue;
    const repayment = byId.get(id);
    if (!repayment) return 'UNKNOWN_POSTING';
    if (kind === 'REPAYMENT') posted.add(id);
    const [, paidOn, amountWon, principalWon, interestWon, defaultInterestWon, heldWon] = repayment;
    const sign = kind === 'REVERSAL' ? -1 : 1;
    const expected = [0 - principalWon, 0 - interestWon, 0 - defaultInterestWon, 0, amountWon, 0 - heldWon, 0];
    if (kind !== 'REPAYMENT' && kind !== 'REVERSAL') continue;
    if (valueOn !== paidOn || expected.some((each, index) => each * sign !== won[index])) return 'POSTING_DIFFERS';
  }
  const missing = (repayments ?? []).some(
    ([id, paidOn]) => !posted.has(id) && (booksFrom === null || paidOn > booksFrom),
  );
  return missing ? 'REPAYMENT_NOT_POSTED' : null;
}

function repaymentFault({ repayments }: LoanBooks, result: Replayed): BooksFault | null {
  const byId = new Map(result.repayments.map((repayment) => [repayment.id, repayment]));
  for (const [id, , , principalWon, interestWon, defaultInterestWon, heldWon, balance] of repayments ?? []) {
    const replayed = byId.get(id);
    if (!replayed) continue;
    const { division } = replayed;
    const isSame =
      division.principalWon === principalWon &&
      division.interestWon === interestWon &&
      division.defaultInterestWon === defaultInterestWon &&
      division.heldWon === heldWon &&
      replayed.balanceAfterWon === balance;
    if (!isSame) return 'REPAYMENT_DIFFERS';
  }
  return null;
}

/** The result of the replay must equal the loan and the accounts of its ledger. */
function endFault(servicing: Servicing, loan: LoanBooks, { contract }: Opening, result: Replayed): BooksFault | null {
  const { account, isClosed } = result;
  const postedTo = loan.heldPostedTo ?? account.on;
  const since = isClosed ? null : advance(servicing, contract, account, postedTo > account.on ? postedTo : account.on);
  const balanceWon = balanceAfterWon(since?.account ?? account);
  const heldWon = since?.account.heldWon ?? 0;
  if (ledgerDiffers(loan, result, [...result.applied, ...(since?.applied ?? [])], { balanceWon, heldWon }))
    return 'LEDGER_DIFFERS';
  if (loan.balanceWon !== balanceWon) return 'BALANCE_DIFFERS';
  const isOver = isClosed || (balanceWon === 0 && since?.account.dues.length === 0);
  if ((loan.status === 'CLOSED') !== isOver) return 'STATUS_DIFFERS';
  const kept = loan.account ?? (isOver ? account : derived(loan, contract));
  return isDeepStrictEqual(comparable(kept), comparable(account)) ? null : 'ACCOUNT_DIFFERS';
}

/** Leaves out the day: in books that follow from the paid-to day alone, it is that day. */
const comparable = ({ plan, dues, heldWon }: StoredAccount): object => ({ plan, dues, heldWon });

function derived(loan: LoanBooks, contract: Opening['contract']): StoredAccount {
  const paidToOn = loan.interestPaidTo ?? contract.disbursedOn;
  const { balanceWon, unpaidInterestWon, unpaidAsOf } = loan;
  return accountOfColumns(contract, { balanceWon, paidToOn, unpaidInterestWon, unpaidAsOf });
}

function ledgerDiffers(
  { postings }: LoanBooks,
  result: Replayed,
  applied: readonly Applied[],
  end: { readonly balanceWon: number; readonly heldWon: number },
): boolean {
  const sums = { principal: 0, interest: 0, defaultInterest: 0, held: 0 };
  for (const [kind, , , principalWon, interestWon, defaultInterestWon, , , heldWon] of postings ?? []) {
    if (kind === 'FEE' || kind === 'REFUND') continue;
    sums.principal += principalWon;
    sums.interest -= interestWon;
    sums.defaultInterest -= defaultInterestWon;
    sums.held -= heldWon;
  }
  const interestWon =
    result.repayments.reduce((sum, { division }) => sum + division.interestWon, 0) +
    applied.reduce((sum, each) => sum + each.interestWon, 0);
  const defaultInterestWon = result.repayments.reduce((sum, { division }) => sum + division.defaultInterestWon, 0);
  return (
    sums.principal !== end.balanceWon ||
    sums.held !== end.heldWon ||
    sums.interest !== interestWon ||
    sums.defaultInterest !== defaultInterestWon
  );
}
