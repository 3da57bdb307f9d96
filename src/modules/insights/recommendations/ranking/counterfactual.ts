import type { CategoryName } from '../../../spending/index.js';
import { isOfSpending } from './condition.js';
import { NetLine } from './net-line.js';
import type { Condition, Product } from '../products/product.js';
import { ranked } from './ranking.js';
import { STEP_WON, type SpendingYear } from './spending-year.js';

/** A change of what one category takes in a month, all else as it is. */
export interface SpendingDifference {
  readonly category: CategoryName;
  /** A multiple of 10,000 won; below 0 for less spending. */
  readonly changeWon: number;
}

/** The largest increase that is looked at, in steps of 10,000 won: ten million won a month. */
const MOST_STEPS = 1_000;

/**
 * The smallest change of one category's monthly spending that puts a product first, among all categories. Where two
 * changes are equally small, less spending is preferred, then the category that comes first in the source. Null when no
 * change does it (up to ten million won a month more, or down to no spending on the category), or when the product is
 * first already.
 *
 * It is found exactly, and not by trying. In steps of 10,000 won a benefit grows by its whole rate each step until its
 * cap is reached, and spending falls until it is 0: between those places every product's net is a straight line. The
 * figures that conditions depend on are straight lines too, and their turning points cut the line again. Between two
 * cuts a product is before another on one side of a single step, which halving finds.
 */
export function differenceFor(
  product: Product,
  products: readonly Product[],
  year: SpendingYear,
): SpendingDifference | null {
  const first = ranked(products, year).map((each) => each.product);
  const [leader] = first;
  if (leader?.key === product.key) return null;
  const sorted = [...first, ...products.filter((each) => !first.includes(each))];
  const place = sorted.findIndex(({ key }) => key === product.key);
  if (place < 0) throw new RangeError('a product is not among those that are compared');
  const names = [...year.categories.keys()];
  const spoken = names.filter((name) => products.some((each) => speaksOf(each, name)));
  // All spending may matter too, by whichever category it changes; upwards each of the rest does the same.
  const rest = products.some(hangsOnTotal) ? names.filter((name) => !spoken.includes(name)) : [];
  // Where the two differ the answer is likely, and the smaller it is the less is left to look at elsewhere.
  const likely = (name: CategoryName): boolean => [product, leader].some((each) => each && speaksOf(each, name));
  const order = [...spoken.filter(likely), ...spoken.filter((name) => !likely(name)), ...rest];
  let best: SpendingDifference | null = null;
  for (const category of order) {
    const line = new NetLine(sorted, place, year, category);
    const most: number = best === null ? MOST_STEPS : Math.abs(best.changeWon) / STEP_WON;
    const above = rest.indexOf(category) > 0 ? null : line.firstAbove(most);
    for (const step of [line.firstBelow(most), above]) {
      if (step === null) continue;
      const found: SpendingDifference = { category, changeWon: step * STEP_WON };
      if (best === null || isBetter(found, best, names)) best = found;
    }
  }
  return best;
}

function isBetter(one: SpendingDifference, than: SpendingDifference, names: readonly CategoryName[]): boolean {
  const size = Math.abs(one.changeWon) - Math.abs(than.changeWon);
  if (size !== 0) return size < 0;
  if (one.changeWon !== than.changeWon) return one.changeWon < than.changeWon;
  return names.indexOf(one.category) < names.indexOf(than.category);
}

const conditionsOf = ({ eligibility, bonuses }: Product): Condition[] => [
  ...eligibility,
  ...bonuses.flatMap(({ when }) => when),
];

/** Whether a product's benefits or conditions name a category. */
const speaksOf = (product: Product, name: CategoryName): boolean =>
  product.benefits.some(({ category }) => category === name) ||
  conditionsOf(product).some((condition) => 'category' in condition && condition.category === name);

const hangsOnTotal = (product: Product): boolean =>
  product.benefits.some(({ category }) => category === null) ||
  conditionsOf(product).some((condition) => isOfSpending(condition) && condition.kind !== 'CATEGORY_AT_LEAST');
