import type { CategoryName } from '../../../spending/index.js';
import type { Condition } from '../products/product.js';
import { monthsEach, type SpendingYear } from './spending-year.js';

/** What conditions on spending are judged by: sums of won a month over the quarters of a year. */
export interface YearSums {
  /** How many months each quarter stands for. */
  readonly months: number;
  readonly total: number;
  readonly of: (category: CategoryName) => number;
}

type SpendingCondition = Exclude<
  Condition,
  { readonly kind: 'CREDIT_SHARE_AT_LEAST' | 'CREDIT_SHARE_AT_MOST' | 'LIFE_STAGE_IN' | 'HEALTH_FIGURE_BELOW' }
>;

/** Whether a condition depends on spending, on a category or in total. */
export function isOfSpending(condition: Condition): condition is SpendingCondition {
  return ['CATEGORY_SHARE_AT_LEAST', 'CATEGORY_AT_LEAST', 'TOTAL_AT_LEAST', 'TOTAL_AT_MOST'].includes(condition.kind);
}

/** Whether such a condition holds; null for a share of nothing. */
export function holdsOfSums(condition: SpendingCondition, { months, total, of }: YearSums): boolean | null {
  switch (condition.kind) {
    case 'CATEGORY_SHARE_AT_LEAST':
      return total === 0 ? null : isShare(of(condition.category), total, condition.shareBp);
    case 'CATEGORY_AT_LEAST':
      return months * of(condition.category) >= 12 * condition.won;
    case 'TOTAL_AT_LEAST':
      return months * total >= 12 * condition.won;
    case 'TOTAL_AT_MOST':
      return months * total <= 12 * condition.won;
  }
}

/** Whether a condition holds for a customer; null when it is not known. */
export function holds(condition: Condition, year: SpendingYear): boolean | null {
  if (isOfSpending(condition)) return holdsOfSums(condition, sumsOf(year));
  switch (condition.kind) {
    case 'CREDIT_SHARE_AT_LEAST':
    case 'CREDIT_SHARE_AT_MOST': {
      const [credit, check] = [sum(year.creditWon), sum(year.checkWon)];
      if (credit + check === 0) return null;
      return condition.kind === 'CREDIT_SHARE_AT_LEAST'
        ? isShare(credit, credit + check, condition.shareBp)
        : isShare(check, credit + check, 10_000 - condition.shareBp);
    }
    case 'LIFE_STAGE_IN':
      return year.lifeStage === null ? null : condition.lifeStages.includes(year.lifeStage);
    case 'HEALTH_FIGURE_BELOW': {
      const figure = year.health.get(condition.healthPart);
      return figure === undefined ? null : figure < condition.below;
    }
  }
}

export const sumsOf = (year: SpendingYear): YearSums => ({
  months: monthsEach(year),
  total: sum(year.totalWon),
  of: (category) => sum(year.categories.get(category) ?? []),
});

/** Sums up to here times ten thousand are exact as plain numbers. */
const MAX_PLAIN_SUM = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

/** Whether a part is at least a share of a whole, in hundredths of a percent. */
function isShare(part: number, whole: number, shareBp: number): boolean {
  if (whole <= MAX_PLAIN_SUM) return part * 10_000 >= whole * shareBp;
  return BigInt(part) * 10_000n >= BigInt(whole) * BigInt(shareBp);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);
