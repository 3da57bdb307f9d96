import { bookReceipt, accountOn, type Booking, type PostedBooks } from '../repayments/index.js';
import { prepaymentFee, type FeeTerms } from '../schedule/index.js';
import {
  balanceAfterWon,
  pay,
  payoffOf,
  type PaymentBreakdown,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** What a payment is for. */
export type PaymentPurpose = 'REPAYMENT' | 'PREPAYMENT' | 'PAYOFF';

/** How the payer wants the money used. */
interface Instruction {
  readonly purpose: PaymentPurpose;
  /** How the instalments change when principal is paid early; as the contract says when null. */
  readonly effect: PrepaymentEffect | null;
}

/** A loan that can take money, with what a fee for paying early follows from. */
export type PayableLoan = PostedBooks & FeeTerms;

/** How a payment is split; the parts sum to it. */
export interface PaymentSplit {
  /** What the loan takes, as a repayment; null when it takes nothing. */
  readonly booking: (Booking & { readonly division: PaymentBreakdown }) | null;
  /** The day for which it is booked; null with `booking`. */
  readonly bookedOn: string | null;
  /** The effect with which it is booked. */
  readonly effect: PrepaymentEffect | null;
  readonly repaidWon: number;
  readonly feeWon: number;
  /** What the loan cannot take and is owed back to the payer. */
  readonly refundWon: number;
}

/** A settlement as shown by the API. */
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
 * Divides money that came in on a day. What is due is paid first, without a fee. Money paid early is divided as
 * principal + its interest + its fee, for the largest such principal. A won left by rounding goes to the loan. A fee
 * that the books do not hold is not charged. Money beyond the payoff is owed back. Money from a day before the last
 * change of the loan is booked as of that change, the earliest day that the books accept. When `loan` is null it takes
 * nothing and all is owed back.
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
): PaymentSplit {
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

/** What pays a loan off on a day, including the fee. */
export function payoffWithFee(
  servicing: Servicing,
  loan: PayableLoan,
  on: string,
): { totalWon: number; feeWon: number } {
  const { totalWon, balanceNotDueWon } = payoffOf(servicing, loan.contract, accountOn(servicing, loan, on), on);
  const feeWon = totalWon === 0 ? 0 : feeOf(loan, balanceNotDueWon, on);
  return { totalWon: totalWon + feeWon, feeWon };
}

export function viewOf({ booking, bookedOn, feeWon, refundWon }: PaymentSplit): SettlementView {
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

/** Null for a repayment without an effect: it is held for the next instalment. Money meant to be paid early is not. */
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
  // The fee never falls as more is paid: bisection finds the largest amount that leaves its own fee payable.
  let [least, most] = [0, Math.min(amountWon, payoff.totalWon)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (middle + (feeFor(middle) ?? 0) <= amountWon) least = middle;
    else most = middle - 1;
  }
  const feeWon = feeFor(least) ?? 0;
  const repaidWon = amountWon - feeWon;
  // Who pays without paying early pays no fee below the payoff, and all of it at the payoff: between the two, the loan holds
  // what it can without ending, and what is left is no rounding.
  return { repaidWon: repaidWon < payoff.totalWon ? repaidWon : least, feeWon };
}

const feeOf = (loan: FeeTerms, prepaidWon: number, on: string): number =>
  prepaymentFee(loan, prepaidWon, on).amountWon ?? 0;
