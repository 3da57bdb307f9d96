import { dueDate } from '../due-date.js';
import { loanNeeds, type LoanNeeds } from './goal-need.js';
import { interestWithin, loanOptions, type LoanOption } from './goal-option.js';
import type { Doing } from './goal-plan.js';
import { cheapestRepayment, debtLoad, type DebtLoad } from './goal-repayment.js';
import type { GoalRequest } from './goal-request.js';
import type { Debt, LimitProfile } from './limit-profile.js';
import type { LimitRules } from './limit-rule.js';
import { cutUndrawn, debtsOverMonths, undrawnWon } from './path-debts.js';
import { ruleDates, spanOf } from './replay-dates.js';

/** A way to reach the goal, found with doubles and not yet checked against the limit itself. */
export interface Candidate extends Doing {
  /** Principal and fees, in won and parts of it. */
  readonly spentWon: number;
  readonly extraInterestWon: number;
}

/** What a loan option comes to by the rules of some days. */
interface Priced {
  readonly needs: LoanNeeds;
  /** Interest of the horizon on the loan wanted. */
  readonly interestWon: number;
}

/** Goes through every month, term and rate; what does not change from month to month is worked out once. */
export class GoalSearch {
  /** The first is the loan as it was asked for. */
  readonly options: readonly [LoanOption, ...LoanOption[]];
  /** How much the best plan that cannot be paid for lacks; null when none was found. */
  missingWon: number | null = null;
  readonly #debts: readonly (readonly (Debt | null)[])[];
  readonly #priced = new Map<string, Priced>();

  constructor(
    profile: LimitProfile,
    readonly request: GoalRequest,
    readonly rules: LimitRules,
    readonly on: string,
  ) {
    this.options = loanOptions(profile, request);
    this.#debts = debtsOverMonths(profile.debts, this.lastMonth);
  }

  /** Without a known saving nothing can be said of later months. */
  get lastMonth(): number {
    return this.request.savingPerMonthWon === null ? 0 : this.request.withinMonths;
  }

  /** Debts so many months on, each in its place. */
  debtsOf(month: number): readonly (Debt | null)[] {
    return this.#debts[month] ?? [];
  }

  dayOf(month: number): string {
    return dueDate(this.on, month);
  }

  /** What there is to spend by then, in won; null when that is not known. */
  availableWon(month: number): number | null {
    const { cashWon, savingPerMonthWon } = this.request;
    return savingPerMonthWon === null ? null : cashWon + month * savingPerMonthWon;
  }

  /** Of every month the cheapest way that can be paid for, in the order of months. */
  candidates(): Candidate[] {
    return Array.from({ length: this.lastMonth + 1 }, (_, month) => this.#cheapestOf(month)).filter(
      (found) => found !== null,
    );
  }

  /** Overdrafts that may be touched and are agreed for more than is drawn. */
  cutsOf(month: number): number[] {
    const debts = this.debtsOf(month);
    return this.request.repayable.map(({ debt }) => debt).filter((debt) => undrawnWon(debts[debt]) > 0);
  }

  /** An option by the rules of a day; null where its term is longer than those allow. */
  pricedOn(index: number, on: string): Priced | null {
    const key = `${index} ${spanOf(ruleDates(this.rules), on)}`;
    const priced = this.#priced.get(key) ?? this.#price(index, on);
    this.#priced.set(key, priced);
    const isShortened = priced.needs.highest.termMonths !== this.options[index]?.loan.termMonths;
    return isShortened && this.options[index]?.loan.termMonths !== this.options[0].loan.termMonths ? null : priced;
  }

  #price(index: number, on: string): Priced {
    const { loan, profile } = this.options[index] ?? this.options[0];
    const needs = loanNeeds(profile, this.rules, on);
    const { annualRateMillionths, termMonths: months } = needs.highest;
    const { targetWon: principalWon, horizonMonths } = this.request;
    const lent = { ...loan, principalWon, annualRateMillionths: annualRateMillionths ?? 0, months };
    return { needs, interestWon: interestWithin(lent, horizonMonths) };
  }

  #cheapestOf(month: number): Candidate | null {
    const on = this.dayOf(month);
    const asIs = this.debtsOf(month);
    const cuts = this.cutsOf(month);
    const ways = cuts.length === 0 ? [[]] : [[], cuts];
    const loads = ways.map((cut) => ({
      cuts: cut,
      load: debtLoad(cutUndrawn(asIs, cut), this.options[0].profile, this.rules, on),
    }));
    let best: Candidate | null = null;
    for (const [index, option] of this.options.entries()) {
      for (const way of loads) {
        const found = this.#priceOf(index, on, way.load, best);
        if (!found || !this.isAffordable(month, found.spentWon)) continue;
        best = { months: month, on, asked: this.options[0], option, debts: asIs, cuts: way.cuts, ...found };
      }
    }
    return best;
  }

  /** What an option takes, when that is cheaper than the best so far by a won or more. */
  #priceOf(index: number, on: string, load: DebtLoad, best: Candidate | null) {
    const priced = this.pricedOn(index, on);
    const { targetWon, repayable } = this.request;
    if (!priced || (priced.needs.highest.limitWon ?? 0) < targetWon) return null;
    const extraInterestWon = priced.interestWon - (this.pricedOn(0, on)?.interestWon ?? 0);
    const bestWon = best ? best.spentWon + best.extraInterestWon : Infinity;
    if (extraInterestWon > bestWon - 1) return null;
    const repayment = cheapestRepayment(load, repayable, priced.needs.of(targetWon));
    if (!repayment || repayment.costWon + extraInterestWon > bestWon - 1) return null;
    return { amountsWon: repayment.amountsWon, spentWon: repayment.costWon, extraInterestWon };
  }

  /** Whether there is as much to spend by then; what is lacking is remembered. */
  isAffordable(month: number, spentWon: number): boolean {
    const availableWon = this.availableWon(month);
    if (availableWon === null || spentWon <= availableWon) return true;
    const missingWon = Math.ceil(spentWon - availableWon);
    this.missingWon = Math.min(this.missingWon ?? missingWon, missingWon);
    return false;
  }
}
