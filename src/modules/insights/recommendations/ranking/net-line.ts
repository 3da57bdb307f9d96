import type { CategoryName } from '../../../spending/index.js';
import { holds, holdsOfSums, isOfSpending, sumsOf, type YearSums } from './condition.js';
import type { Benefit, Condition, Product } from '../products/product.js';
import { compare } from './ranking.js';
import { monthsEach, STEP_WON, type SpendingYear } from './spending-year.js';
import { monthlyBenefits, monthlyBenefitWon } from './valuation.js';

/** What of a product stays while one category changes, and what moves with it. */
interface Compiled {
  readonly product: Product;
  /** Benefits of other categories less the fee, in won a year. */
  readonly fixedWon: number;
  readonly moving: readonly Benefit[];
  /** Whether all that is asked for beside spending holds. */
  readonly open: boolean;
  readonly asked: readonly Condition[];
  readonly bonuses: readonly { readonly worthWon: number; readonly when: readonly Condition[] }[];
}

/** What is spent at a step, by quarter, on the category and in all. */
interface Amounts {
  readonly spent: readonly number[];
  readonly total: readonly number[];
  readonly sums: YearSums;
}

/** What a product would bring at a step; null when it could not be had. */
type Net = number | null;

/** How an order of products changes while spending on one category rises or falls, in steps of 10,000 won a month. */
export class NetLine {
  /** By product and step; only of those that a comparison came to. */
  readonly #nets: readonly Map<number, Net>[];
  readonly #amounts = new Map<number, Amounts>();
  readonly #compiled: readonly Compiled[];
  readonly #spent: readonly number[];
  readonly #months: number;
  readonly #sums: YearSums;

  constructor(
    /** Strongest first, so that a beaten product is found soon. */
    products: readonly Product[],
    /** Which of the products is to come first. */
    private readonly wanted: number,
    private readonly year: SpendingYear,
    private readonly category: CategoryName,
  ) {
    this.#spent = year.categories.get(category) ?? [];
    this.#months = monthsEach(year);
    this.#sums = sumsOf(year);
    this.#compiled = products.map((product) => this.#compile(product));
    this.#nets = products.map(() => new Map<number, Net>());
  }

  /** The step nearest to 0, below it, at which the wanted product is first; null when it is below `−most`. */
  firstBelow(most: number): number | null {
    const deepest = Math.min(most, Math.max(0, ...this.#spent.map((won) => Math.ceil(won / STEP_WON))));
    return deepest === 0 ? null : this.#outward(this.#cuts(-deepest, 0).reverse());
  }

  /** The same above 0. */
  firstAbove(most: number): number | null {
    return this.#outward(this.#cuts(0, most));
  }

  #compile(product: Product): Compiled {
    const moves = ({ category }: Benefit): boolean => category === null || category === this.category;
    const fixed = product.benefits.filter((benefit) => !moves(benefit));
    const given = fixed.flatMap((benefit) => monthlyBenefits(benefit, this.year)).reduce((all, won) => all + won, 0);
    const rest = (conditions: readonly Condition[]) => ({
      open: conditions.every((each) => isOfSpending(each) || holds(each, this.year) === true),
      asked: conditions.filter(isOfSpending),
    });
    const bonuses = product.bonuses.map(({ worthWon, when }) => ({ worthWon, ...rest(when) }));
    return {
      product,
      fixedWon: this.#months * given - product.annualFeeWon,
      moving: product.benefits.filter(moves),
      ...rest(product.eligibility),
      bonuses: bonuses.filter(({ open }) => open).map(({ worthWon, asked }) => ({ worthWon, when: asked })),
    };
  }

  /** Walks the cuts away from 0 until the wanted product is first. */
  #outward(cuts: readonly number[]): number | null {
    for (const [index, cut] of cuts.entries()) {
      if (this.#isFirst(cut)) return cut;
      const next = cuts[index + 1];
      const found = next === undefined ? null : this.#between(cut, next);
      if (found !== null) return found;
    }
    return null;
  }

  /** The step nearest to `near`, strictly before `far`, at which the wanted product is first; nothing turns in between. */
  #between(near: number, far: number): number | null {
    const way = Math.sign(far - near);
    let [first, last] = [near + way, far - way];
    if ((last - first) * way < 0 || this.#net(this.wanted, first) === null) return null;
    for (let other = 0; other < this.#compiled.length; other += 1) {
      const test = (step: number): boolean => (other === this.wanted ? this.#pays(step) : this.#isBefore(other, step));
      const [atFirst, atLast] = [test(first), test(last)];
      if (!atFirst && !atLast) return null;
      if (atFirst === atLast) continue;
      const turn = turningStep(first, last, test);
      if (atFirst) last = turn - way;
      else first = turn;
    }
    return first;
  }

  #isFirst(step: number): boolean {
    return this.#pays(step) && this.#compiled.every((_, other) => other === this.wanted || this.#isBefore(other, step));
  }

  #pays(step: number): boolean {
    return (this.#net(this.wanted, step) ?? 0) > 0;
  }

  /** Whether the wanted product, which can be had, is before another. */
  #isBefore(other: number, step: number): boolean {
    const [own, netWon] = [this.#net(this.wanted, step) ?? 0, this.#net(other, step)];
    if (netWon === null || own > netWon) return true;
    const [wanted, rival] = [this.#compiled[this.wanted]?.product, this.#compiled[other]?.product];
    return own === netWon && wanted && rival ? compare({ ...wanted, netWon: own }, { ...rival, netWon }) < 0 : false;
  }

  #net(place: number, step: number): Net {
    const known = this.#nets[place]?.get(step);
    if (known !== undefined) return known;
    const compiled = this.#compiled[place];
    if (!compiled) throw new RangeError('there is no such product');
    const amounts = this.#amountsAt(step);
    const { open, asked } = compiled;
    const isEligible = open && asked.every((each) => holdsNow(each, amounts.sums));
    const net = isEligible ? this.#netWon(compiled, amounts) : null;
    this.#nets[place]?.set(step, net);
    return net;
  }

  #netWon({ fixedWon, moving, bonuses }: Compiled, { spent, total, sums }: Amounts): number {
    let monthly = 0;
    for (const benefit of moving) {
      for (const won of benefit.category === null ? total : spent) monthly += monthlyBenefitWon(won, benefit);
    }
    let worth = fixedWon + this.#months * monthly;
    for (const { worthWon, when } of bonuses) if (when.every((each) => holdsNow(each, sums))) worth += worthWon;
    return worth;
  }

  #amountsAt(step: number): Amounts {
    const known = this.#amounts.get(step);
    if (known) return known;
    const spent = this.#spent.map((won) => Math.max(0, won + step * STEP_WON));
    const total = this.year.totalWon.map((won, at) => won + (spent[at] ?? 0) - (this.#spent[at] ?? 0));
    const [own = 0, all = 0] = [spent, total].map((amounts) => amounts.reduce((sum, won) => sum + won, 0));
    const of = (name: CategoryName): number => (name === this.category ? own : this.#sums.of(name));
    const amounts = { spent, total, sums: { months: this.#months, total: all, of } };
    this.#amounts.set(step, amounts);
    return amounts;
  }

  /** Steps between two between which every net is a straight line and every condition holds or does not, in order. */
  #cuts(from: number, to: number): number[] {
    const within = (steps: readonly number[]) =>
      [...new Set(steps.map((step) => step || 0))]
        .filter((step) => step >= from && step <= to)
        .sort((one, other) => one - other);
    const bends = within([
      ...[from, to],
      ...this.#spent.flatMap((won) => [-Math.ceil(won / STEP_WON), -Math.floor(won / STEP_WON)]),
      ...this.#compiled.flatMap(({ moving }) => moving.flatMap((benefit) => this.#capSteps(benefit))),
    ]);
    const conditions = this.#compiled.flatMap(({ asked, bonuses }) => [
      ...asked,
      ...bonuses.flatMap(({ when }) => when),
    ]);
    return within([...bends, ...conditions.flatMap((condition) => this.#turns(condition, bends))]);
  }

  /** The steps before and at which a benefit reaches its cap, in each quarter. */
  #capSteps({ category, rateBp, monthlyCapWon }: Benefit): number[] {
    if (monthlyCapWon === null) return [];
    // Exact: a quotient by at most 5,000 is farther from a whole number than it is rounded, unless it is one.
    const needed = Math.ceil((monthlyCapWon * STEP_WON) / rateBp);
    return (category === null ? this.year.totalWon : this.#spent).flatMap((won) => {
      const step = Math.ceil((needed - won) / STEP_WON);
      return [step - 1, step];
    });
  }

  /** The steps before and at which a condition comes to hold or ceases to. */
  #turns(condition: Condition, bends: readonly number[]): number[] {
    const test = (step: number): boolean => holdsNow(condition, this.#amountsAt(step).sums);
    const held = bends.map(test);
    return bends.flatMap((from, index) => {
      const to = bends[index + 1];
      if (to === undefined || to - from < 2 || held[index] === held[index + 1]) return [];
      const turn = turningStep(from, to, test);
      return [turn - 1, turn];
    });
  }
}

const holdsNow = (condition: Condition, sums: YearSums): boolean =>
  isOfSpending(condition) && holdsOfSums(condition, sums) === true;

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
