import { percentOfMillionths } from '../../../../platform/percent-of.js';
import type { LoanRow } from '../../loans/index.js';
import { accountOn, owedLoan, prepaymentFee, loanStandingOf } from '../../schedule/index.js';
import type { Servicing } from '../../servicing/index.js';
import type { MarketRate } from './market-rate.js';
import { SCORE_WEIGHTS, type ScorePart } from './retention-score.js';

/** Why a customer may leave, or stay. */
const RETENTION_REASONS = [
  'RATE_ABOVE_MARKET',
  'INTEREST_TO_SAVE',
  'REMAINING_TERM',
  'FEE_LEFT',
  'FEE_IS_OVER',
  'FEE_UNKNOWN',
  'PAYS_ON_TIME',
  'PAYS_AHEAD',
] as const;
export type RetentionReasonCode = (typeof RETENTION_REASONS)[number];

/** A reason in figures; figures that do not apply are null. */
export interface RetentionReason {
  readonly code: RetentionReasonCode;
  readonly amountWon: number | null;
  readonly percent: string | null;
  readonly months: number | null;
  readonly days: number | null;
  /** Repayments; for PAYS_ON_TIME those of the last 365 days. */
  readonly repayments: number | null;
}

/** A part of a score; null when it is not known. */
interface ScoredPart {
  readonly part: ScorePart;
  readonly weight: number;
  readonly amountWon: number | null;
}

/** What the database found about a loan; amounts in won. */
export interface LoanScore {
  readonly ownInterestWon: number;
  readonly marketInterestWon: number;
  /** Null when it is not known. */
  readonly feeWon: number | null;
  readonly stampDutyWon: number | null;
  readonly savingWon: number | null;
  readonly remainingMonths: number;
  readonly feeDaysLeft: number;
  /** Payments within the last 365 days. */
  readonly recentRepayments: number;
  readonly loan: LoanRow;
}

/** A loan whose customer may leave. */
export interface RetentionCandidate<Product> extends LoanScore {
  /** Its place in the whole order, from 1. */
  readonly rank: number;
  readonly market: MarketRate<Product>;
  readonly rateGapMillionths: number;
  /** The first day on which paying off costs no fee. */
  readonly feeFreeFrom: string;
  readonly parts: readonly ScoredPart[];
  readonly reasons: readonly RetentionReason[];
}

/** Gives a scored loan its place and the reasons why its customer may leave. */
export function retentionCandidate<Product>(
  servicing: Servicing,
  scored: LoanScore,
  market: MarketRate<Product>,
  rank: number,
  today: string,
): RetentionCandidate<Product> {
  const loan = owedLoan(scored.loan);
  if (!loan) throw new Error(`loan ${scored.loan.key} is ranked and not open`);
  const rateGapMillionths = loan.contract.annualRateMillionths - market.rateMillionths;
  const account = accountOn(servicing, loan, today);
  const ahead = loanStandingOf(loan.contract, account).aheadInstalments;
  return {
    ...scored,
    rank,
    market,
    rateGapMillionths,
    feeFreeFrom: prepaymentFee(loan, account.plan.balanceWon, today).freeFrom,
    parts: partsOf(scored),
    reasons: [
      reason('RATE_ABOVE_MARKET', { percent: percentOfMillionths(rateGapMillionths) }),
      reason('INTEREST_TO_SAVE', { amountWon: scored.ownInterestWon - scored.marketInterestWon }),
      reason('REMAINING_TERM', { months: scored.remainingMonths }),
      feeReason(scored),
      reason('PAYS_ON_TIME', { repayments: scored.recentRepayments }),
      ...(ahead > 0 ? [reason('PAYS_AHEAD', { months: ahead })] : []),
    ],
  };
}

function partsOf({ ownInterestWon, marketInterestWon, feeWon, stampDutyWon }: LoanScore): ScoredPart[] {
  const amounts: Record<ScorePart, number | null> = {
    INTEREST_AT_OWN_RATE: ownInterestWon,
    INTEREST_AT_MARKET_RATE: marketInterestWon,
    PREPAYMENT_FEE: feeWon,
    STAMP_DUTY: stampDutyWon,
  };
  return (Object.keys(amounts) as ScorePart[]).map((part) => ({
    part,
    weight: SCORE_WEIGHTS[part],
    amountWon: amounts[part],
  }));
}

function feeReason({ feeWon, feeDaysLeft }: LoanScore): RetentionReason {
  if (feeDaysLeft === 0) return reason('FEE_IS_OVER', {});
  if (feeWon === null) return reason('FEE_UNKNOWN', { days: feeDaysLeft });
  return reason('FEE_LEFT', { amountWon: feeWon, days: feeDaysLeft });
}

const reason = (code: RetentionReasonCode, figures: Partial<Omit<RetentionReason, 'code'>>): RetentionReason => ({
  code,
  amountWon: null,
  percent: null,
  months: null,
  days: null,
  repayments: null,
  ...figures,
});
