import { costWon, interestWon, type CashFlow } from './cash-flow.js';
import type { Position } from './position.js';
import { asItIs, atRate, interestToNextInstalmentWon, periodAtRateWon } from './repricing.js';
import { turningRate, type NoTurningRate } from './turning-rate.js';

/** What leaving means for both sides over the horizon. */
interface CostOfLeaving {
  /** What the customer pays and owes by the best way out. */
  readonly costWon: number;
  /** The fee the lender gets; null when it is not known. */
  readonly feeWon: number | null;
}

interface MirrorQuestion {
  readonly horizonMonths: number;
  /** The lender's cost of money, in millionths a year; null when it is not known. */
  readonly fundingMillionths: number | null;
  /** Null when no way out is known. */
  readonly leaving: CostOfLeaving | null;
}

/** Why there is no probability. */
export type NoLeaveProbability =
  /** The lender loses nothing when the customer leaves: no offer is worth its cost. */
  | 'NOTHING_TO_LOSE'
  /** The offer costs more than leaving would, even if it were certain. */
  | 'OFFER_NEVER_PAYS';

/** What is missing for the figures of a mirror that are null. */
export type MirrorUnknown =
  /** The lender's cost of money: without it no margin is known. */
  | 'FUNDING_RATE_NOT_GIVEN'
  /** A way out with all its costs known: without it the figures of leaving and of offers are unknown. */
  | 'NO_WAY_OUT_KNOWN'
  /** The fee that leaving brings. */
  | 'FEE_UNKNOWN'
  /** A rate that turns the decision; `turningRate` says why there is none. */
  | 'NO_TURNING_RATE';

/** The other side of a decision. Won over the horizon; nothing is discounted. */
export interface LenderMirror {
  /**
   * The cheapest offer that keeps the customer: its rate in millionths, or why there is none; null without a way out.
   */
  readonly turningRate: number | NoTurningRate | null;
  /** What that offer saves the customer. */
  readonly incomeForgoneWon: number | null;
  /** What the loan earns above the cost of money as it is. */
  readonly marginKeptWon: number | null;
  /** The same with the offer. */
  readonly marginWithOfferWon: number | null;
  /** What leaving takes from the lender: the margin of the loan as it is, less the fee. */
  readonly lossIfLeftWon: number | null;
  /** What the offer takes from the margin. */
  readonly offerCostWon: number | null;
  /**
   * The offer pays when the customer would otherwise leave with more than this probability, in millionths, rounded up:
   * its cost divided by the loss. The reason, when it never pays; null when it is not known.
   */
  readonly paysAboveMillionths: number | NoLeaveProbability | null;
  /** What is missing for the figures that are null. */
  readonly unknown: readonly MirrorUnknown[];
}

/**
 * Shows what the lender keeps, loses and spends. It assumes no probability of leaving; it says from which probability
 * on the offer pays: (1 − p)·kept + p·fee < with the offer, so p > (kept − with the offer) / (kept − fee).
 */
export function lenderMirror(position: Position, question: MirrorQuestion): LenderMirror {
  const { horizonMonths, fundingMillionths, leaving } = question;
  const costAt = (rateMillionths: number): number => costWon(atRate(position, rateMillionths), horizonMonths);
  const turning = leaving && turningRate(position.terms.annualRateMillionths, costAt, leaving.costWon);
  const offered = typeof turning === 'number' ? atRate(position, turning) : null;
  const kept = asItIs(position);
  const margin = (cashFlow: CashFlow | null): number | null =>
    cashFlow && fundingMillionths !== null ? marginWon(position, cashFlow, horizonMonths, fundingMillionths) : null;
  const [marginKeptWon, marginWithOfferWon] = [margin(kept), margin(offered)];
  const feeWon = leaving?.feeWon ?? null;
  const lossIfLeftWon = difference(marginKeptWon, feeWon);
  const offerCostWon = difference(marginKeptWon, marginWithOfferWon);
  return {
    turningRate: turning,
    incomeForgoneWon: offered && costWon(kept, horizonMonths) - costWon(offered, horizonMonths),
    marginKeptWon,
    marginWithOfferWon,
    lossIfLeftWon,
    offerCostWon,
    paysAboveMillionths: paysAbove(offerCostWon, lossIfLeftWon),
    unknown: [
      ...(fundingMillionths === null ? ['FUNDING_RATE_NOT_GIVEN' as const] : []),
      ...(leaving === null ? ['NO_WAY_OUT_KNOWN' as const] : []),
      ...(leaving?.feeWon === null ? ['FEE_UNKNOWN' as const] : []),
      ...(typeof turning === 'string' ? ['NO_TURNING_RATE' as const] : []),
    ],
  };
}

/**
 * Interest from the day on less the cost of money on the same balances, over a horizon. Interest of the days before is
 * earned either way and does not count; the first month is funded for the days that are left of it, and each later one
 * as the contract counts it.
 */
export function marginWon(
  position: Position,
  cashFlow: CashFlow,
  horizonMonths: number,
  fundingMillionths: number,
): number {
  const balances = cashFlow.rows.slice(0, horizonMonths - 1).map(({ balanceAfterWon }) => balanceAfterWon);
  const funding = balances.reduce(
    (sum, balanceWon, index) => sum + periodAtRateWon(position, index + 2, balanceWon, fundingMillionths),
    interestToNextInstalmentWon(position, fundingMillionths),
  );
  return interestWon(cashFlow, horizonMonths) - position.accruedInterestWon - funding;
}

function paysAbove(offerCostWon: number | null, lossIfLeftWon: number | null): number | NoLeaveProbability | null {
  if (offerCostWon === null || lossIfLeftWon === null) return null;
  if (lossIfLeftWon <= 0) return 'NOTHING_TO_LOSE';
  if (offerCostWon >= lossIfLeftWon) return 'OFFER_NEVER_PAYS';
  const loss = BigInt(lossIfLeftWon);
  return Number((BigInt(Math.max(0, offerCostWon)) * 1_000_000n + loss - 1n) / loss);
}

const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
