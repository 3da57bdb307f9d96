import type { PrepaymentFee } from '../../schedule/index.js';
import type { CashFlow } from './cash-flow.js';
import type { Figure } from '../figures/figures.js';
import type { Position, Terms } from './position.js';
import type { DsrAfter } from './alternative.js';

/** A loan that could replace the first, at one rate. */
export interface SwitchOffer<Product> {
  /** Null for the offer of another lender. */
  readonly product: Product | null;
  readonly productCode: string;
  readonly terms: Omit<Terms, 'principalWon'>;
  readonly basis: 'GIVEN' | 'PRODUCT_LOWEST' | 'PRODUCT_HIGHEST';
  /** Whether the actual rate may differ. */
  readonly rateMayDiffer: boolean;
  /** Criteria of the product that could not be checked. */
  readonly openCriteria: readonly string[];
}

/** What to compare with doing nothing. Rates in millionths. */
export interface Offers<Product> {
  /** The rate that the lender offers to keep the customer; null when there is none. */
  readonly offerMillionths: number | null;
  /** By how much the requested rate is lower; null for as much as the best way out needs. */
  readonly cutMillionths: number | null;
  readonly switches: readonly SwitchOffer<Product>[];
  /** How many products to show, the best first; offers of other lenders are always shown. */
  readonly most: number;
  /** Whether to offer the rate that turns the decision where the lender has made no offer. */
  readonly makesOffer: boolean;
}

/** What every way is computed from. */
export interface Setting<Product> {
  readonly position: Position;
  readonly horizonMonths: number;
  /** The fee for paying off the whole balance on the day. */
  readonly fee: PrepaymentFee;
  readonly stampDuty: Figure<'STAMP_DUTY'> | null;
  readonly acceptance: Figure<'RATE_CUT_ACCEPTANCE'> | null;
  /** Debt service after an alternative: with other terms of the loan, or with another loan instead. */
  readonly dsrOf: (terms: Terms, replacing: SwitchOffer<Product> | null) => DsrAfter;
}

/** A setting with the cost of doing nothing, which every way is compared with. */
export interface SettingWithBaseline<Product> extends Setting<Product> {
  readonly nothing: CashFlow;
  /** What it costs after each month until it is over. */
  readonly nothingCostsWon: readonly number[];
}
