import type { LoanFacts } from '../loans/index.js';
import { loanNotFound } from '../loans/index.js';

type OpenLoan = LoanFacts['loans'][number];

/** Names the facts of one loan by their parts. */
type LoanSlots = (part: string) => string;

/**
 * Slots of a loan use its place among the customer's open loans, counted from one: `loan.1.balance`. The number of a
 * contract is nothing that a model needs, and a prompt leaves the institution.
 */
export const loanSlots =
  (kind: 'loan' | 'payoff', index: number): LoanSlots =>
  (part) =>
    `${kind}.${index + 1}.${part}`;

const LOAN_NUMBER = /^(?:(?:loan|payoff)\.)?([1-9]\d{0,2})(?:\.\w+)?$/;
const bare = (number: string): string => number.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
/** As many letters and digits of a number as a loan's name shows. */
const LETTERS_SHOWN = 4;

/**
 * The loan that is meant among a customer's own: by its number, by its place as slots have it (`2`, `loan.2`), or by
 * how its number ends where that is unique. @throws Refusal LOAN_NOT_FOUND, also for others' loans: nothing
 * distinguishes them.
 */
export function chosenLoan<Loan extends OpenLoan>(loans: readonly Loan[], meant: string): Loan {
  const said = bare(meant);
  const numbered = loans.find(({ loanNumber }) => loanNumber.toUpperCase() === meant.trim().toUpperCase());
  const [, place] = LOAN_NUMBER.exec(meant.trim()) ?? [];
  const placed = place === undefined ? undefined : loans[Number(place) - 1];
  const ending = said.length === LETTERS_SHOWN ? loans.filter(({ loanNumber }) => bare(loanNumber).endsWith(said)) : [];
  const found = numbered ?? placed ?? (ending.length === 1 ? ending[0] : undefined);
  return found ?? loanNotFound();
}
