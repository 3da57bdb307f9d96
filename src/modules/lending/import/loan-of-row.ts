import type { Values } from '../../../platform/delimited/index.js';
import type { RepaymentMethod } from '../terms/index.js';
import type { LoanKind, RateKind } from '../loans/index.js';
import { newLoan, type LoanRequest, type NewLoan } from '../registration/index.js';
import type { InterestConvention, PrepaymentEffect } from '../servicing/index.js';

/** A request with the day it was made. */
export type DatedRequest = LoanRequest & { readonly appliedOn: string };

/** The loan that a line asks for; null when it has no day at all. Fields were held against the rules of their columns. */
export function requestOf(values: Values, customerId: number): DatedRequest | null {
  const text = (name: string): string | null => values[name] ?? null;
  const number = (name: string): number | null => (values[name] == null ? null : Number(values[name]));
  const [approvedOn, disbursedOn] = [text('approvedOn'), text('disbursedOn')];
  const appliedOn = text('appliedOn') ?? approvedOn ?? disbursedOn;
  if (appliedOn === null) return null;
  return {
    customerId,
    loanNumber: values['loanNumber'] ?? '',
    loanType: values['loanType'] as LoanKind,
    repaymentMethod: values['repaymentMethod'] as RepaymentMethod,
    rateType: values['rateType'] as RateKind,
    principalWon: Number(values['principalWon']),
    annualRatePercent: values['annualRatePercent'] ?? '',
    termMonths: Number(values['termMonths']),
    graceMonths: number('graceMonths'),
    prepaymentFeePercent: text('prepaymentFeePercent'),
    interestConvention: text('interestConvention') as InterestConvention | null,
    dueDay: number('dueDay'),
    prepaymentEffect: text('prepaymentEffect') as PrepaymentEffect | null,
    interestPaidTo: text('interestPaidTo'),
    balanceWon: number('balanceWon'),
    appliedOn,
    approvedOn,
    disbursedOn,
  };
}

/** A loan as it will stand on the day its books begin: one that is repaid is CLOSED. */
export function loanOf(request: DatedRequest): NewLoan {
  const loan = newLoan(request, request.appliedOn);
  return request.balanceWon === 0 ? { ...loan, status: 'CLOSED' } : loan;
}

/** What of a loan a file says, as its books began; figures are texts. */
export type StatedLoan = Readonly<Record<(typeof STATED)[number], string | null>>;

export const STATED = [
  ...(['loanType', 'repaymentMethod', 'rateType', 'principalWon', 'annualRatePercent', 'termMonths'] as const),
  ...([
    'graceMonths',
    'interestConvention',
    'dueDay',
    'prepaymentEffect',
    'prepaymentFeePercent',
    'appliedOn',
  ] as const),
  ...(['approvedOn', 'disbursedOn', 'interestPaidTo', 'balanceWon'] as const),
] as const;

/** Which columns say something else than the books, with both figures; empty when they agree. */
export function differences(asked: NewLoan, held: StatedLoan): { readonly column: string; readonly detail: string }[] {
  const said = { ...asked, interestPaidTo: asked.booksFrom, balanceWon: asked.booksFromBalanceWon };
  return STATED.flatMap((column) => {
    const value = said[column] == null ? null : String(said[column]);
    return value === held[column] ? [] : [{ column, detail: `${held[column] ?? '–'} ≠ ${value ?? '–'}` }];
  });
}
