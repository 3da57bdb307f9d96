import type { RankedProduct } from './ranking/ranking.js';
import { RANKING_VERSION } from './ranking/ranking.js';
import type { SpendingYear } from './ranking/spending-year.js';
import { largestParts, type ValuePart } from './ranking/valuation.js';

/** Who was shown a recommendation: the customer, or staff serving them. */
export type Audience = 'CUSTOMER' | 'STAFF';
export type Answer = 'DISMISSED' | 'INTERESTED';

/** What a reason may be: a part of the worth, or how others responded. */
export type ReasonKind = ValuePart['kind'] | 'CLUSTER';

/** How many parts of its worth are given as reasons for a recommendation. */
export const REASONS_PER_RECOMMENDATION = 3;
/** Days for which a product that was dismissed is not shown again. */
export const DISMISSED_DAYS = 90;

/** A reason as stored: what it is about and its yearly amount. */
export interface LoggedPart {
  readonly kind: ValuePart['kind'];
  /** The category of a benefit, the name of a bonus; null for all spending and for the fee. */
  readonly about: string | null;
  readonly won: number;
}

/** What is kept of a recommendation that is shown. */
export interface Shown {
  readonly productId: number;
  readonly productVersion: number;
  readonly rankingVersion: string;
  readonly rank: number;
  readonly netWon: number;
  readonly reasons: readonly LoggedPart[];
  readonly quarters: readonly string[];
}

export function shownOf({ product, value }: RankedProduct, rank: number, { quarters }: SpendingYear): Shown {
  return {
    productId: product.key,
    productVersion: product.version,
    rankingVersion: RANKING_VERSION,
    rank,
    netWon: value.netWon,
    quarters,
    reasons: largestParts(value, REASONS_PER_RECOMMENDATION).map((part) => ({
      kind: part.kind,
      about: aboutOf(part),
      won: part.won,
    })),
  };
}

function aboutOf(part: ValuePart): string | null {
  if (part.kind === 'BENEFIT') return part.category;
  return part.kind === 'BONUS' ? part.bonus.nameKo : null;
}
