import type { Values } from '../../../platform/delimited/index.js';
import type { RepaymentMethod } from '../terms/index.js';
import type { LoanKind, RateKind } from '../loans/index.js';
import { newLoan, type LoanRequest, type NewLoan } from '../registration/index.js';
import type { InterestConvention, PrepaymentEffect } from '../servicing/index.js';

/** A request with the day it was made. */
export type DatedRequest = LoanRequest & { readonly appliedOn: string };

/**
 * The loan that a line describes; null when it has no day at all. Fields have been checked by the rules of their
 * columns.
 */
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

/** A loan as of the day its books begin: a repaid one is CLOSED. */
export function loanOf(request: DatedRequest): NewLoan {
  const loan = newLoan(request, request.appliedOn);
  return request.balanceWon === 0 ? { ...loan, status: 'CLOSED' } : loan;
}

/** The fields of a loan that a file states, as of the beginning of its books; figures are text. */
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

/** The columns that differ from the books, with both values; empty when they agree. */
export function differences(asked: NewLoan, held: StatedLoan): { readonly column: string; readonly detail: string }[] {
  const said = { ...asked, interestPaidTo: asked.booksFrom, balanceWon: asked.booksFromBalanceWon };
  return STATED.flatMap((column) => {
    const value = said[column] == null ? null : String(said[column]);
    return value === held[column] ? [] : [{ column, detail: `${held[column] ?? '–'} ≠ ${value ?? '–'}` }];
  });
}
