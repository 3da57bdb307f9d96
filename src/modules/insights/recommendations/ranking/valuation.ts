import type { CategoryName } from '../../../spending/index.js';
import { holds } from './condition.js';
import type { Benefit, Bonus, ProductOffer } from '../products/product.js';
import { monthsEach, type SpendingYear } from './spending-year.js';

/** One benefit or cost of a product to a customer in a year. */
export type ValuePart =
  | { readonly kind: 'BENEFIT'; readonly category: CategoryName | null; readonly won: number }
  | { readonly kind: 'BONUS'; readonly bonus: Bonus; readonly won: number }
  | { readonly kind: 'FEE'; readonly won: number };

/** The worth of a product to a customer who spends as in the last year, all of it with the product. */
export interface Valuation {
  /** Whether every condition of the product holds; an unknown one does not. */
  readonly eligible: boolean;
  /** Benefits and bonuses less the fee, in won a year. */
  readonly netWon: number;
  /** The same if every quarter were like the one that brings least, and like the one that brings most. */
  readonly lowWon: number;
  readonly highWon: number;
  /** What makes up the net: it is their sum. */
  readonly parts: readonly ValuePart[];
}

const PER_RATE = 10_000;

/**
 * What a benefit gives in a month, in won, rounded down; never more than its cap. Split at 10,000 won so that no product
 * is beyond what a number holds exactly.
 */
export function monthlyBenefitWon(spentWon: number, { rateBp, monthlyCapWon }: Omit<Benefit, 'category'>): number {
  const [tens, rest] = [Math.floor(spentWon / PER_RATE), spentWon % PER_RATE];
  const given = tens * rateBp + Math.floor((rest * rateBp) / PER_RATE);
  return Math.min(given, monthlyCapWon ?? Infinity);
}

/** What a benefit gives in a month of each quarter. */
export function monthlyBenefits(benefit: Benefit, year: SpendingYear): number[] {
  const spent = benefit.category === null ? year.totalWon : (year.categories.get(benefit.category) ?? []);
  return spent.map((won) => monthlyBenefitWon(won, benefit));
}

/** Whether a customer may have a product: all its conditions are known to hold. */
export const isEligible = ({ eligibility }: Pick<ProductOffer, 'eligibility'>, year: SpendingYear): boolean =>
  eligibility.every((condition) => holds(condition, year) === true);

const countsFor = ({ when }: Bonus, year: SpendingYear): boolean =>
  when.every((condition) => holds(condition, year) === true);

/** Values a product. Each quarter stands for as many months as there are of it in a year. */
export function valuation(product: ProductOffer, year: SpendingYear): Valuation {
  const months = monthsEach(year);
  const byQuarter = year.quarters.map(() => 0);
  const benefits = product.benefits.map((benefit): ValuePart => {
    const monthly = monthlyBenefits(benefit, year);
    monthly.forEach((won, index) => (byQuarter[index] = (byQuarter[index] ?? 0) + won));
    return { kind: 'BENEFIT', category: benefit.category, won: months * sum(monthly) };
  });
  const bonuses = product.bonuses
    .filter((bonus) => countsFor(bonus, year))
    .map((bonus): ValuePart => ({ kind: 'BONUS', bonus, won: bonus.worthWon }));
  const parts: ValuePart[] = [...benefits, ...bonuses, { kind: 'FEE', won: -product.annualFeeWon }];
  const besides = sum(bonuses.map(({ won }) => won)) - product.annualFeeWon;
  return {
    eligible: isEligible(product, year),
    netWon: sum(parts.map(({ won }) => won)),
    lowWon: 12 * Math.min(...byQuarter) + besides,
    highWon: 12 * Math.max(...byQuarter) + besides,
    parts: parts.map((part) => ({ ...part, won: part.won === 0 ? 0 : part.won })),
  };
}

/** The parts that matter most, the largest first, gains before costs of the same size. */
export function largestParts({ parts }: Valuation, most: number): ValuePart[] {
  return parts
    .filter(({ won }) => won !== 0)
    .toSorted((one, other) => Math.abs(other.won) - Math.abs(one.won) || other.won - one.won)
    .slice(0, most);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);
