import type { CategoryName } from '../../../spending/index.js';
import type { HealthPart } from '../../health/index.js';

export const PRODUCT_KINDS = ['CREDIT_CARD', 'CHECK_CARD', 'SAVINGS'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** What a product gives back of what is spent in a month. */
export interface Benefit {
  /** Null for all card spending. */
  readonly category: CategoryName | null;
  /** Hundredths of a percent of the spending. */
  readonly rateBp: number;
  /** The most it gives in a month, in won; null for no bound. */
  readonly monthlyCapWon: number | null;
}

/**
 * Something that must hold of a customer. Shares are of all card spending of the year, in hundredths of a percent; that
 * of the credit card is of both cards. Amounts are won a month, in the mean of the year. There is none about spending
 * abroad: the source sums it up with that at home.
 */
export type Condition =
  | { readonly kind: 'CATEGORY_SHARE_AT_LEAST'; readonly category: CategoryName; readonly shareBp: number }
  | { readonly kind: 'CATEGORY_AT_LEAST'; readonly category: CategoryName; readonly won: number }
  | { readonly kind: 'TOTAL_AT_LEAST' | 'TOTAL_AT_MOST'; readonly won: number }
  | { readonly kind: 'CREDIT_SHARE_AT_LEAST' | 'CREDIT_SHARE_AT_MOST'; readonly shareBp: number }
  | { readonly kind: 'LIFE_STAGE_IN'; readonly lifeStages: readonly string[] }
  | { readonly kind: 'HEALTH_FIGURE_BELOW'; readonly healthPart: HealthPart; readonly below: number };

const CONDITION_KINDS = [
  'CATEGORY_SHARE_AT_LEAST',
  'CATEGORY_AT_LEAST',
  'TOTAL_AT_LEAST',
  'TOTAL_AT_MOST',
  'CREDIT_SHARE_AT_LEAST',
  'CREDIT_SHARE_AT_MOST',
  'LIFE_STAGE_IN',
  'HEALTH_FIGURE_BELOW',
] as const satisfies readonly Condition['kind'][];
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Something that is worth money to people whom it suits, such as a lounge to those who travel. */
export interface Bonus {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly worthWon: number;
  /** How its worth was computed, in words that customers are shown. */
  readonly basis: string;
  /** It counts when all of these hold; an unknown one does not. */
  readonly when: readonly Condition[];
}

/** An institution's offer of a product. What the institution earns by it is recorded nowhere. */
export interface ProductOffer {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: ProductKind;
  readonly annualFeeWon: number;
  readonly benefits: readonly Benefit[];
  /** All of these must hold of who is to have it. */
  readonly eligibility: readonly Condition[];
  readonly bonuses: readonly Bonus[];
}

/** A product with its identity. */
export interface Product extends ProductOffer {
  readonly key: number;
  readonly code: string;
  readonly version: number;
}

/**
 * Bounds of what can be said of a product, so that judging a customer by all of them stays a matter of milliseconds.
 */
export const MAX_BENEFITS = 8;
export const MAX_CONDITIONS = 6;
export const MAX_BONUSES = 4;
/**
 * What a benefit can plausibly be, wide around cards that are sold in Korea: discounts of 5 to 10 % with caps of some
 * ten thousand won a month are usual, single ones give half of a small bill; cards without conditions give 0.5 to 2 %
 * of everything; the dearest fees lie below three million won a year. Beyond, a figure is a typing error.
 */
export const PLAUSIBLE = {
  /** The highest rate on all spending. */
  mostRateOfAllBp: 500,
  /** Above this rate a benefit has a cap. */
  uncappedRateBp: 1_000,
  mostCapWon: 1_000_000,
  mostAnnualFeeWon: 5_000_000,
  mostBonusWon: 3_000_000,
} as const;
/** Half of what is spent: more is a typing error. */
export const MAX_RATE_BP = 5_000;
/** Products that an institution offers at a time. */
export const MAX_OFFERED = 30;
