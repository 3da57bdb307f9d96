import { loanNotOpen } from '../loans/index.js';
import type { PrepaymentEffect, Servicing } from '../servicing/index.js';
import { amountExceedsPayoff, amountMissing, payoffDiffers } from './payment.refusals.js';
import {
  payoffWithFee,
  settle,
  viewOf,
  type PayableLoan,
  type PaymentPurpose,
  type SettlementView,
} from './settlement.js';

/** What a payment is to do to a loan. */
export interface PaymentAsked {
  /** With its fee. Of a PAYOFF it may be null: what ends the loan on the day. */
  readonly amountWon: number | null;
  readonly purpose: PaymentPurpose;
  readonly effect: PrepaymentEffect | null;
}

/** A payment that its loan can take. */
export interface PaymentTaken {
  readonly amountWon: number;
  readonly feeWon: number;
  readonly expected: SettlementView;
}

/**
 * What is asked for, and what it does to the loan when the money is of a day that is not after today.
 * @throws Refusal INVALID_INPUT, PAYOFF_DIFFERS, LOAN_NOT_OPEN or AMOUNT_EXCEEDS_PAYOFF when the loan cannot take it.
 */
export function askedOf(
  servicing: Servicing,
  loan: PayableLoan,
  { amountWon, purpose, effect }: PaymentAsked,
  { on, today }: { readonly on: string; readonly today: string },
): PaymentTaken {
  const payoff = payoffWithFee(servicing, loan, on > loan.kept.on ? on : loan.kept.on);
  if (amountWon === null && purpose !== 'PAYOFF') amountMissing();
  const wantedWon = amountWon ?? payoff.totalWon;
  if (purpose === 'PAYOFF' && wantedWon !== payoff.totalWon) payoffDiffers(payoff.totalWon);
  if (wantedWon === 0) loanNotOpen();
  const settlement = settle(servicing, loan, { amountWon: wantedWon, on, instruction: { purpose, effect } }, today);
  if (settlement.refundWon > 0) amountExceedsPayoff(payoff.totalWon);
  return { amountWon: wantedWon, feeWon: settlement.feeWon, expected: viewOf(settlement) };
}
