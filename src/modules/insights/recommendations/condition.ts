import type { Condition } from './product.js';
import { monthsEach, type SpendingYear } from './spending-year.js';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);

/** Hundredths of a percent of a whole. */
const WHOLE_BP = 10_000n;

/**
 * By how much a condition holds, in a unit of its own: nought or more when it does. In proportion to amounts, so that it
 * is linear in each of them. Null when it cannot be told, or hangs on no amount.
 */
export function margin(condition: Condition, year: SpendingYear): bigint | null {
  const months = monthsEach(year);
  const perYear = (won: number): bigint => BigInt(won) * 12n;
  const share = (part: number, whole: number, atLeastBp: number): bigint =>
    BigInt(part) * WHOLE_BP - BigInt(whole) * BigInt(atLeastBp);
  switch (condition.kind) {
    case 'CATEGORY_SHARE_AT_LEAST':
      return share(sum(year.categories.get(condition.category) ?? []), sum(year.totalWon), condition.shareBp);
    case 'CATEGORY_AT_LEAST':
      return BigInt(months * sum(year.categories.get(condition.category) ?? [])) - perYear(condition.won);
    case 'TOTAL_AT_LEAST':
      return BigInt(months * sum(year.totalWon)) - perYear(condition.won);
    case 'TOTAL_AT_MOST':
      return perYear(condition.won) - BigInt(months * sum(year.totalWon));
    default:
      return null;
  }
}

/** Whether a condition holds of a customer; null when it cannot be told. */
export function holds(condition: Condition, year: SpendingYear): boolean | null {
  switch (condition.kind) {
    case 'CREDIT_SHARE_AT_LEAST':
    case 'CREDIT_SHARE_AT_MOST': {
      const [credit, both] = [sum(year.creditWon), sum(year.creditWon) + sum(year.checkWon)];
      if (both === 0) return null;
      const over = BigInt(credit) * WHOLE_BP - BigInt(both) * BigInt(condition.shareBp);
      return condition.kind === 'CREDIT_SHARE_AT_LEAST' ? over >= 0n : over <= 0n;
    }
    case 'LIFE_STAGE_IN':
      return year.lifeStage === null ? null : condition.lifeStages.includes(year.lifeStage);
    case 'HEALTH_FIGURE_BELOW': {
      const figure = year.health.get(condition.healthPart);
      return figure === undefined ? null : figure < condition.below;
    }
    case 'CATEGORY_SHARE_AT_LEAST':
      // Nothing spent has no shares.
      if (sum(year.totalWon) === 0) return null;
  }
  const by = margin(condition, year);
  return by === null ? null : by >= 0n;
}
