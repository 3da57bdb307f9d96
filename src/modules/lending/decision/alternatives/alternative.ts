import type { PrepaymentFee } from '../../schedule/index.js';
import type { CashFlow } from './cash-flow.js';
import type { Figure } from '../figures/figures.js';
import type { Terms } from './position.js';
import type { Rankable } from './ranking.js';
import type { StampDuty } from '../figures/stamp-duty.js';

/** Where the rate of an alternative is from. */
const RATE_BASES = ['CONTRACT', 'GIVEN', 'TURNING_RATE', 'PRODUCT_LOWEST', 'PRODUCT_HIGHEST'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/** What speaks for or against an alternative, or should be known about it. */
const WAY_REASONS = [
  'LOWER_RATE',
  'HIGHER_RATE',
  'SHORTER_TERM',
  'LONGER_TERM',
  'REPAYMENT_CHANGES',
  'FEE_CHARGED',
  'FEE_IS_OVER',
  'STAMP_DUTY_DUE',
  'RATE_NOT_ASSURED',
  'NEEDS_APPROVAL',
  'CRITERIA_NOT_CHECKED',
  'PAYS_OFF',
  'PAYS_OFF_AFTER_HORIZON',
  'NEVER_PAYS_OFF',
  'DSR_ABOVE_CAP',
] as const;
export type AlternativeReason = (typeof WAY_REASONS)[number];

/** Figures of an alternative that may not be known. */
const WAY_FIGURES = [
  'RATE',
  'PREPAYMENT_FEE',
  'STAMP_DUTY',
  'NET_CASH',
  'BREAK_EVEN_MONTH',
  'DSR',
  'STRESSED_DSR',
  'ACCEPTANCE',
] as const;
export type AlternativeFigure = (typeof WAY_FIGURES)[number];

/** Why a figure is not known. */
const UNKNOWN_REASONS = [
  'NO_OFFER',
  'NO_CHEAPER_WAY_OUT',
  'NO_ELIGIBLE_PRODUCT',
  'FEE_RATE_UNKNOWN',
  'NOT_PUBLISHED',
  'NOTHING_CHANGES',
  'FEES_UNKNOWN',
  'NEVER_CHEAPER',
  'INCOME_UNKNOWN',
  'HOME_UNKNOWN',
  'RULES_UNKNOWN',
  'NOT_A_NEW_LOAN',
  'NO_STRESS_RULE',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export interface Unknown {
  readonly figure: AlternativeFigure;
  readonly reason: UnknownReason;
}

/** What is paid on the day itself. */
export interface Upfront {
  /** Interest of the old loan up to the day. */
  readonly closingInterestWon: number;
  readonly prepaymentFee: PrepaymentFee;
  /** Null when no table of that day is known. */
  readonly stampDuty: StampDuty | null;
}

/** What an alternative does to debt service; in millionths of income. */
export interface DsrAfter {
  /** At contract rates, without stress; null when it is not known. */
  readonly dsrMillionths: number | null;
  /** As a lender computes it for a new loan, with stress; null when it is not known, or the loan is not new. */
  readonly stressedMillionths: number | null;
  readonly stressMillionths: number | null;
  /** The highest the law lets the lender grant; null when it is not known, or DSR is not required. */
  readonly capMillionths: number | null;
  readonly unknown: readonly Unknown[];
}

/** One alternative, in numbers, over a horizon; every amount in won. */
export interface Alternative<Product> extends Rankable {
  readonly product: Product | null;
  /** Criteria of the product that could not be checked. */
  readonly openCriteria: readonly string[];
  readonly basis: RateBasis | null;
  /** Null for an alternative that has no rate. */
  readonly terms: Terms | null;
  /** Its course month by month without unknown fees; null for an alternative that has no rate. */
  readonly cashFlow: CashFlow | null;
  readonly upfront: Upfront | null;
  readonly paymentsWon: number | null;
  readonly balanceLeftWon: number | null;
  readonly horizonInterestWon: number | null;
  /** What it saves over doing nothing; negative when it costs more. */
  readonly savingWon: number | null;
  readonly breakEvenMonth: number | null;
  readonly dsr: DsrAfter;
  /** For a request for a lower rate: how often such requests were granted. */
  readonly acceptance: Figure<'RATE_CUT_ACCEPTANCE'> | null;
  readonly reasons: readonly AlternativeReason[];
  readonly unknown: readonly Unknown[];
}
