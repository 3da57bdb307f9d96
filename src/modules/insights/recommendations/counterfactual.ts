import type { CategoryName } from '../../spending/index.js';
import { holds, margin } from './condition.js';
import type { Benefit, Condition, Product } from './product.js';
import { compare, ranked } from './ranking.js';
import { STEP_WON, withChange, type SpendingYear } from './spending-year.js';
import { valuation } from './valuation.js';

/** A change of what one category takes in a month, all else as it is. */
export interface SpendingDifference {
  readonly category: CategoryName;
  /** A multiple of 10,000 won; below nought for less spending. */
  readonly changeWon: number;
}

/** The largest increase that is looked at, in steps of 10,000 won: ten million won a month. */
export const MOST_STEPS = 1_000;

/**
 * The smallest change of one category's monthly spending that puts a product first, of all the categories there are; of
 * two alike less spending, then the category that comes first in the source. Null when none does, within ten million
 * won a month more, or all that is spent on the category less; or when the product is first already.
 *
 * It is found exactly, and not by trying. In steps of 10,000 won a benefit grows by its whole rate each step until its cap
 * is reached, and spending falls until it is nought: between those places every product's net is a straight line. So is
 * whatever conditions hang on, whose turning points cut the line again. Between two cuts a product is before another on
 * one side of a single step, which halving finds.
 */
export function differenceFor(
  product: Product,
  products: readonly Product[],
  year: SpendingYear,
): SpendingDifference | null {
  if (ranked(products, year)[0]?.product.key === product.key) return null;
  let best: SpendingDifference | null = null;
  for (const category of year.categories.keys()) {
    if (!matters(category, products)) continue;
    const line = new Line(product, products, year, category);
    const steps = line.nearest(best === null ? Infinity : Math.abs(best.changeWon) / STEP_WON);
    if (steps === null || (best && !isBetter(steps * STEP_WON, best.changeWon))) continue;
    best = { category, changeWon: steps * STEP_WON };
  }
  return best;
}

const isBetter = (won: number, than: number): boolean =>
  Math.abs(won) < Math.abs(than) || (Math.abs(won) === Math.abs(than) && won < than);

/** Whether anything that is offered hangs on what a category takes: on it, or on all spending. */
function matters(category: CategoryName, products: readonly Product[]): boolean {
  return products.some(
    (product) =>
      product.benefits.some((benefit) => benefit.category === null || benefit.category === category) ||
      conditionsOf(product).some((condition) => {
        if (condition.kind === 'CATEGORY_SHARE_AT_LEAST') return true;
        if (condition.kind === 'CATEGORY_AT_LEAST') return condition.category === category;
        return condition.kind === 'TOTAL_AT_LEAST' || condition.kind === 'TOTAL_AT_MOST';
      }),
  );
}

const conditionsOf = ({ eligibility, bonuses }: Product): Condition[] => [
  ...eligibility,
  ...bonuses.flatMap(({ when }) => when),
];

interface Standing {
  readonly product: Product;
  readonly eligible: boolean;
  readonly netWon: number;
}

/** All that may become of an order while one category takes more or less, in steps of 10,000 won. */
class Line {
  readonly #standings = new Map<number, readonly Standing[]>();
  readonly #years = new Map<number, SpendingYear>();

  constructor(
    private readonly wanted: Product,
    private readonly products: readonly Product[],
    private readonly year: SpendingYear,
    private readonly category: CategoryName,
  ) {}

  /** The fewest steps, up or down, at which the wanted product is first; null when that takes more than `most`. */
  nearest(most: number): number | null {
    const cuts = this.#cuts();
    const down = this.#outward(cuts.filter((step) => step <= 0).reverse(), most);
    const up = this.#outward(
      cuts.filter((step) => step >= 0),
      down === null ? most : Math.min(most, -down),
    );
    if (down === null) return up;
    return up !== null && up < -down ? up : down;
  }

  /** Goes along cuts away from nought until the wanted product is first. */
  #outward(cuts: readonly number[], most: number): number | null {
    for (const [index, cut] of cuts.entries()) {
      if (Math.abs(cut) > most) return null;
      if (this.#isFirst(cut)) return cut;
      const next = cuts[index + 1];
      const found = next === undefined ? null : this.#between(cut, next);
      if (found !== null) return Math.abs(found) <= most ? found : null;
    }
    return null;
  }

  /** The step nearest to `near`, strictly before `far`, at which the wanted product is first; nothing turns in between. */
  #between(near: number, far: number): number | null {
    const way = Math.sign(far - near);
    const [from, to] = [near + way, far - way];
    if ((to - from) * way < 0) return null;
    let [first, last] = [from, to];
    const tests = [
      (step: number) => this.#wantedAt(step).netWon > 0,
      ...this.products
        .filter((each) => each !== this.wanted)
        .map((each) => (step: number) => this.#isBefore(each, step)),
    ];
    if (!this.#wantedAt(from).eligible) return null;
    for (const test of tests) {
      const [atFirst, atLast] = [test(first), test(last)];
      if (!atFirst && !atLast) return null;
      if (atFirst === atLast) continue;
      const turn = turningStep(first, last, test);
      if (atFirst) last = turn - way;
      else first = turn;
    }
    return first;
  }

  #isBefore(other: Product, step: number): boolean {
    const standing = this.#standingsAt(step).find(({ product }) => product === other);
    const { netWon } = this.#wantedAt(step);
    return !standing?.eligible || compare({ ...this.wanted, netWon }, { ...other, netWon: standing.netWon }) < 0;
  }

  #isFirst(step: number): boolean {
    const { eligible, netWon } = this.#wantedAt(step);
    return eligible && netWon > 0 && this.products.every((each) => each === this.wanted || this.#isBefore(each, step));
  }

  #wantedAt(step: number): Standing {
    const standing = this.#standingsAt(step).find(({ product }) => product === this.wanted);
    if (!standing) throw new RangeError('a product is not among those that are compared');
    return standing;
  }

  #standingsAt(step: number): readonly Standing[] {
    let standings = this.#standings.get(step);
    if (!standings) {
      const year = this.#yearAt(step);
      standings = this.products.map((product) => ({ product, ...valuation(product, year) }));
      this.#standings.set(step, standings);
    }
    return standings;
  }

  #yearAt(step: number): SpendingYear {
    let year = this.#years.get(step);
    if (!year) this.#years.set(step, (year = withChange(this.year, this.category, step * STEP_WON)));
    return year;
  }

  /** Steps between which every net is a straight line and every condition holds or does not, in order; with nought. */
  #cuts(): number[] {
    const spent = this.year.categories.get(this.category) ?? [];
    const least = -Math.max(0, ...spent.map((won) => Math.ceil(won / STEP_WON)));
    const bends = [
      ...spent.flatMap((won) => [-Math.ceil(won / STEP_WON), -Math.floor(won / STEP_WON)]),
      ...this.products.flatMap(({ benefits }) => benefits.flatMap((benefit) => this.#capSteps(benefit))),
    ];
    const cuts = inOrder([least, 0, MOST_STEPS, ...bends].filter((step) => step >= least && step <= MOST_STEPS));
    const conditions = this.products.flatMap(conditionsOf).filter((each) => margin(each, this.year) !== null);
    const turns = conditions.flatMap((condition) => this.#turns(condition, cuts));
    return inOrder([...cuts, ...turns]);
  }

  /** The steps before and at which a benefit reaches its cap, in each quarter. */
  #capSteps({ category, rateBp, monthlyCapWon }: Benefit): number[] {
    if (monthlyCapWon === null || (category !== null && category !== this.category)) return [];
    const needed = Math.ceil((monthlyCapWon / rateBp) * STEP_WON);
    const spent = category === null ? this.year.totalWon : (this.year.categories.get(category) ?? []);
    return spent.flatMap((won) => {
      const step = Math.ceil((needed - won) / STEP_WON);
      return [step - 1, step, step + 1];
    });
  }

  /** The steps before and at which a condition comes to hold or ceases to. */
  #turns(condition: Condition, cuts: readonly number[]): number[] {
    const test = (step: number): boolean => holds(condition, this.#yearAt(step)) === true;
    return cuts.flatMap((from, index) => {
      const to = cuts[index + 1];
      if (to === undefined || to - from < 2 || test(from) === test(to)) return [];
      const turn = turningStep(from, to, test);
      return [turn - 1, turn];
    });
  }
}

/** The first step from one to another at which a test has turned; it differs at the two and turns once in between. */
function turningStep(from: number, to: number, test: (step: number) => boolean): number {
  const way = Math.sign(to - from);
  const before = test(from);
  let [low, high] = [0, Math.abs(to - from)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (test(from + way * middle) === before) low = middle;
    else high = middle;
  }
  return from + way * high;
}

const inOrder = (steps: readonly number[]): number[] =>
  [...new Set(steps.map((step) => step || 0))].sort((one, other) => one - other);
