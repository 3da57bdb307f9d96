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
} from './payment-split.js';

/** The request for a payment of a loan. */
export interface RequestedPayment {
  /** Including its fee. May be null for a PAYOFF: the amount that pays the loan off on that day. */
  readonly amountWon: number | null;
  readonly purpose: PaymentPurpose;
  readonly effect: PrepaymentEffect | null;
}

/** A payment that its loan can take. */
interface PaymentTaken {
  readonly amountWon: number;
  readonly feeWon: number;
  readonly expected: SettlementView;
}

/**
 * The amount requested, and its effect on the loan when the money comes in on a day that is not after today.
 * @throws Refusal INVALID_INPUT, PAYOFF_DIFFERS, LOAN_NOT_OPEN or AMOUNT_EXCEEDS_PAYOFF when the loan cannot take it.
 */
export function requestedPayment(
  servicing: Servicing,
  loan: PayableLoan,
  { amountWon, purpose, effect }: RequestedPayment,
  { on, today }: { readonly on: string; readonly today: string },
): PaymentTaken {
  const payoff = payoffWithFee(servicing, loan, on > loan.kept.on ? on : loan.kept.on);
  if (amountWon === null && purpose !== 'PAYOFF') amountMissing();
  const wantedWon = amountWon ?? payoff.totalWon;
  if (purpose === 'PAYOFF' && wantedWon !== payoff.totalWon) payoffDiffers(payoff.totalWon);
  if (wantedWon === 0) loanNotOpen();
  const split = settle(servicing, loan, { amountWon: wantedWon, on, instruction: { purpose, effect } }, today);
  if (split.refundWon > 0 && wantedWon < payoff.totalWon) payoffDiffers(payoff.totalWon);
  if (split.refundWon > 0) amountExceedsPayoff(payoff.totalWon);
  return { amountWon: wantedWon, feeWon: split.feeWon, expected: viewOf(split) };
}
