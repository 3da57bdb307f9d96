import { oneDayInterestWon } from '../servicing/index.js';

/**
 * Since 17 October 2024, of personal debt below 50 million won of principal only what is overdue may bear the addition,
 * also when the whole loan has been called: Personal Debtor Protection Act (개인채무자보호법) and its decree. The principal
 * is assumed to be what is still owed.
 */
const OVERDUE_PART_ONLY = { from: '2024-10-17', belowWon: 50_000_000 } as const;

/** What bears the default rate when the whole loan has been called. */
export type DefaultInterestBasis = 'OVERDUE_PART' | 'WHOLE_BALANCE';

/** What bears the default rate once the whole loan has been called, by the principal owed and the day. */
export function basisOnceCalled(principalWon: number, on: string): DefaultInterestBasis {
  const { from, belowWon } = OVERDUE_PART_ONLY;
  return on >= from && principalWon < belowWon ? 'OVERDUE_PART' : 'WHOLE_BALANCE';
}

/** The debt of a loan in arrears, and its two rates. */
interface OverdueDebt {
  readonly overdueWon: number;
  /** Principal that is not due yet. */
  readonly notDueWon: number;
  readonly contractRateMillionths: number;
  readonly defaultRateMillionths: number;
}

/**
 * Interest of one day: the rate for arrears on what is overdue, and on the rest the contract's, or the same rate when
 * the whole loan has been called and may bear it.
 */
export function perDiemWon(debt: OverdueDebt, basis: DefaultInterestBasis): number {
  const { overdueWon, notDueWon, contractRateMillionths, defaultRateMillionths: onArrears } = debt;
  const onRest = basis === 'WHOLE_BALANCE' ? onArrears : contractRateMillionths;
  return oneDayInterestWon(overdueWon, onArrears) + oneDayInterestWon(notDueWon, onRest);
}
