import type { Fault, Values } from '../../../platform/delimited/index.js';
import type { PaymentMethod } from '../terms/index.js';
import type { PaymentBreakdown, PrepaymentEffect } from '../servicing/index.js';

/** A repayment as a line states it. Parts are null when the line leaves them to the books. */
export interface StatedRepayment {
  readonly repaymentNumber: string;
  readonly paidOn: string;
  readonly amountWon: number;
  readonly method: PaymentMethod;
  readonly effect: PrepaymentEffect | null;
  readonly principalWon: number | null;
  readonly interestWon: number | null;
  readonly defaultInterestWon: number | null;
  readonly balanceAfterWon: number | null;
}

/** A repayment as stored. */
export interface StoredRepayment {
  readonly amountWon: number;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly effect: PrepaymentEffect | null;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
  readonly heldWon: number;
  readonly balanceAfterWon: number;
}

/** Fields have been checked by the rules of their columns. */
export function repaymentOf(values: Values): StatedRepayment {
  const number = (name: string): number | null => (values[name] == null ? null : Number(values[name]));
  return {
    repaymentNumber: values['repaymentNumber'] ?? '',
    paidOn: values['paidOn'] ?? '',
    amountWon: Number(values['amountWon']),
    method: values['method'] as PaymentMethod,
    effect: (values['effect'] ?? null) as PrepaymentEffect | null,
    principalWon: number('principalWon'),
    interestWon: number('interestWon'),
    defaultInterestWon: number('defaultInterestWon'),
    balanceAfterWon: number('balanceAfterWon'),
  };
}

/** A repayment from before the books begin, which the line must divide itself; a fault when it does not. */
export function pastRepayment(stated: StatedRepayment, loanPrincipalWon: number): StoredRepayment | Fault {
  const { paidOn, amountWon, method, effect, principalWon, interestWon, balanceAfterWon } = stated;
  const defaultInterestWon = stated.defaultInterestWon ?? 0;
  if (principalWon === null) return { column: 'principalWon', code: 'EMPTY', detail: null };
  if (interestWon === null) return { column: 'interestWon', code: 'EMPTY', detail: null };
  if (balanceAfterWon === null) return { column: 'balanceAfterWon', code: 'EMPTY', detail: null };
  const sumWon = principalWon + interestWon + defaultInterestWon;
  if (sumWon !== amountWon) return { column: 'amountWon', code: 'PARTS_DIFFER', detail: `${amountWon} ≠ ${sumWon}` };
  if (balanceAfterWon + principalWon > loanPrincipalWon) {
    const detail = `${balanceAfterWon} + ${principalWon} > ${loanPrincipalWon}`;
    return { column: 'balanceAfterWon', code: 'PARTS_DIFFER', detail };
  }
  const parts = { principalWon, interestWon, defaultInterestWon, heldWon: 0, balanceAfterWon };
  return { amountWon, paidOn, method, effect, ...parts };
}

/** The fault of a line that divides a repayment differently from the books; null when they agree. */
export function partsFault(stated: StatedRepayment, division: PaymentBreakdown, balanceAfterWon: number): Fault | null {
  const booked = { ...division, balanceAfterWon };
  for (const column of ['principalWon', 'interestWon', 'defaultInterestWon', 'balanceAfterWon'] as const) {
    const said = stated[column];
    if (said !== null && said !== booked[column])
      return { column, code: 'PARTS_DIFFER', detail: `${booked[column]} ≠ ${said}` };
  }
  return null;
}
