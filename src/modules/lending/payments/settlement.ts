import { bookReceipt, accountOn, type Booking, type PostedBooks } from '../repayments/index.js';
import { prepaymentFee, type FeeTerms } from '../schedule/index.js';
import {
  balanceAfterWon,
  pay,
  payoffOf,
  type Division,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** What a payment is for. */
export type PaymentPurpose = 'REPAYMENT' | 'PREPAYMENT' | 'PAYOFF';

/** What whoever pays wants done with the money. */
export interface Instruction {
  readonly purpose: PaymentPurpose;
  /** What becomes of what is paid early; what the contract says when null. */
  readonly effect: PrepaymentEffect | null;
}

/** A loan that can take money, with what a fee for paying early follows from. */
export type PayableLoan = PostedBooks & FeeTerms;

/** What becomes of money: the parts sum to it. */
export interface Settlement {
  /** What the loan takes, as a repayment; null when it takes nothing. */
  readonly booking: (Booking & { readonly division: Division }) | null;
  /** The day as of which it is booked; null with `booking`. */
  readonly bookedOn: string | null;
  /** The effect with which it is booked. */
  readonly effect: PrepaymentEffect | null;
  readonly repaidWon: number;
  readonly feeWon: number;
  /** What the loan cannot take, and is owed back to who paid. */
  readonly refundWon: number;
}

/** A settlement as people are told of it. */
export interface SettlementView {
  readonly bookedOn: string | null;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
  readonly heldWon: number;
  readonly feeWon: number;
  readonly refundWon: number;
  readonly balanceAfterWon: number | null;
  readonly closesLoan: boolean;
}

/**
 * Divides money that came in on a day. What is due is paid first, without any fee; of early money the fee is taken together
 * with the principal that it is charged on: early amount = principal + its interest + its fee, for the largest such
 * principal. A won that rounding leaves goes to the loan. A fee that the books do not know is not charged. What is more
 * than ends the loan is owed back. Money of a day before the last change of the loan is booked as of that change, the
 * earliest day that books take. Null for a loan: one that takes nothing, so that all is owed back.
 */
export function settle(
  servicing: Servicing,
  loan: PayableLoan | null,
  {
    amountWon,
    on,
    instruction,
  }: { readonly amountWon: number; readonly on: string; readonly instruction: Instruction },
  today: string,
): Settlement {
  const nothing = { booking: null, bookedOn: null, effect: null, repaidWon: 0, feeWon: 0, refundWon: amountWon };
  if (!loan) return nothing;
  const paidOn = on > loan.kept.on ? on : loan.kept.on;
  const effect = effectOf(loan, instruction);
  const { repaidWon, feeWon } = share(servicing, loan, { amountWon, paidOn, effect });
  if (repaidWon === 0) return nothing;
  const booking = bookReceipt(servicing, loan, { amountWon: repaidWon, paidOn, effect }, today);
  if (!booking) throw new Error(`a loan did not take the ${repaidWon} won that it was said to take`);
  return { booking, bookedOn: paidOn, effect, repaidWon, feeWon, refundWon: amountWon - repaidWon - feeWon };
}

/** What ends a loan on a day, its fee included. */
export function payoffWithFee(
  servicing: Servicing,
  loan: PayableLoan,
  on: string,
): { totalWon: number; feeWon: number } {
  const { totalWon, balanceNotDueWon } = payoffOf(servicing, loan.contract, accountOn(servicing, loan, on), on);
  const feeWon = totalWon === 0 ? 0 : feeOf(loan, balanceNotDueWon, on);
  return { totalWon: totalWon + feeWon, feeWon };
}

export function viewOf({ booking, bookedOn, feeWon, refundWon }: Settlement): SettlementView {
  const { division, account, summary } = booking ?? {};
  return {
    bookedOn,
    principalWon: division?.principalWon ?? 0,
    interestWon: division?.interestWon ?? 0,
    defaultInterestWon: division?.defaultInterestWon ?? 0,
    heldWon: division?.heldWon ?? 0,
    feeWon,
    refundWon,
    balanceAfterWon: account ? balanceAfterWon(account) : null,
    closesLoan: summary?.status === 'CLOSED',
  };
}

/** A repayment without an effect is held for the next instalment; what is meant to be paid early is not. */
const effectOf = ({ contract }: PayableLoan, { purpose, effect }: Instruction): PrepaymentEffect | null =>
  effect ?? (purpose === 'REPAYMENT' ? null : contract.prepaymentEffect);

interface Money {
  readonly amountWon: number;
  readonly paidOn: string;
  readonly effect: PrepaymentEffect | null;
}

function share(
  servicing: Servicing,
  loan: PayableLoan,
  { amountWon, paidOn, effect }: Money,
): { readonly repaidWon: number; readonly feeWon: number } {
  const account = accountOn(servicing, loan, paidOn);
  const feeFor = (won: number): number | null => {
    const paid = pay(servicing, loan.contract, account, { amountWon: won, on: paidOn, effect });
    return paid && feeOf(loan, paid.division.prepaidWon, paidOn);
  };
  if (feeFor(amountWon) === 0) return { repaidWon: amountWon, feeWon: 0 };
  const payoff = payoffOf(servicing, loan.contract, account, paidOn);
  if (payoff.totalWon === 0) return { repaidWon: 0, feeWon: 0 };
  const closingFeeWon = feeOf(loan, payoff.balanceNotDueWon, paidOn);
  if (amountWon >= payoff.totalWon + closingFeeWon) return { repaidWon: payoff.totalWon, feeWon: closingFeeWon };
  // The fee never falls as more is paid, so that the most that leaves its own fee payable is found by halving.
  let [least, most] = [0, Math.min(amountWon, payoff.totalWon)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (middle + (feeFor(middle) ?? 0) <= amountWon) least = middle;
    else most = middle - 1;
  }
  const feeWon = feeFor(least) ?? 0;
  return { repaidWon: amountWon - feeWon, feeWon };
}

const feeOf = (loan: FeeTerms, prepaidWon: number, on: string): number =>
  prepaymentFee(loan, prepaidWon, on).amountWon ?? 0;
