import { dueDate } from '../../terms/index.js';
import { loanNeeds, type LoanNeeds } from './goal-need.js';
import { loanOptions, type LoanOption } from './goal-option.js';
import { interestWithin } from '../engine/loan-interest.js';
import type { Doing } from './goal-plan.js';
import { cheapestRepayment, debtLoad, type DebtLoad, type Repayment } from './goal-repayment.js';
import type { GoalRequest } from './goal-request.js';
import type { Debt, LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { cutUndrawn, debtsOverMonths, undrawnWon } from '../engine/path-debts.js';
import { ruleDates, spanOf } from '../rules/replay-dates.js';

/** A candidate plan, found with doubles and not yet checked by the limit itself. */
export interface Candidate extends Doing {
  /** Principal and fees, in won and fractions. */
  readonly spentWon: number;
  readonly extraInterestWon: number;
  /** Fees, stamp duty and extra interest less saved interest, in won and fractions. */
  readonly costWon: number;
}

/** What a loan option means by the rules of some days. */
interface Priced {
  readonly needs: LoanNeeds;
  /** Interest on the loan wanted over the horizon. */
  readonly interestWon: number;
}

/** Debts of a day, with the limits of some overdrafts lowered to what is drawn. */
interface CutLoad {
  readonly cuts: readonly number[];
  readonly load: DebtLoad;
}

/** Goes through every month, term and rate; what does not change from month to month is computed once. */
export class GoalSearch {
  /** The first is the loan as it was asked for. */
  readonly options: readonly [LoanOption, ...LoanOption[]];
  /** How much money the best unaffordable plan lacks; null when none was found. */
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

  /** Without a known saving, later months are not considered. */
  get lastMonth(): number {
    return this.request.savingPerMonthWon === null ? 0 : this.request.withinMonths;
  }

  /** Debts after some months, each at its index. */
  debtsOf(month: number): readonly (Debt | null)[] {
    return this.#debts[month] ?? [];
  }

  dayOf(month: number): string {
    return dueDate(this.on, month);
  }

  /** Money available by then, in won; null when it is not known. */
  availableWon(month: number): number | null {
    const { cashWon, savingPerMonthWon } = this.request;
    return savingPerMonthWon === null ? null : cashWon + month * savingPerMonthWon;
  }

  /** The cheapest affordable way of every month, in the order of months. */
  candidates(): Candidate[] {
    return Array.from({ length: this.lastMonth + 1 }, (_, month) => this.#cheapestOf(month)).filter(
      (found) => found !== null,
    );
  }

  /** Overdrafts that may be changed and whose limit exceeds what is drawn. */
  cutsOf(month: number): number[] {
    const debts = this.debtsOf(month);
    return this.request.repayable.map(({ debt }) => debt).filter((debt) => undrawnWon(debts[debt]) > 0);
  }

  /** An option by the rules of a day; null where its term is longer than they allow. */
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
      load: debtLoad(cutUndrawn(asIs, cut), this.options[0].profile, this.rules, {
        on,
        horizonMonths: this.request.horizonMonths,
      }),
    }));
    let best: Candidate | null = null;
    for (const [index, option] of this.options.entries()) {
      const found = this.#priceOf(index, month, loads);
      // Among options whose costs differ by less than a won, the first will do: amounts are whole won in the end.
      if (!found || found.costWon > (best?.costWon ?? Infinity) - 1) continue;
      best = { months: month, on, asked: this.options[0], option, debts: asIs, ...found };
    }
    return best;
  }

  /** What an option takes, by the affordable repayment that takes the least money net of the interest it saves. */
  #priceOf(index: number, month: number, loads: readonly CutLoad[]) {
    const on = this.dayOf(month);
    const priced = this.pricedOn(index, on);
    const { targetWon, repayable, stampDutyOn } = this.request;
    if (!priced || (priced.needs.highest.limitWon ?? 0) < targetWon) return null;
    const needs = priced.needs.of(targetWon);
    let best: (Repayment & Pick<CutLoad, 'cuts'>) | null = null;
    for (const { cuts, load } of loads)
      for (const saves of ['MONEY_AND_INTEREST', 'MONEY'] as const) {
        const repayment = cheapestRepayment(load, repayable, needs, saves);
        if (!repayment || (best && repayment.netWon > best.netWon - 1)) continue;
        if (this.isAffordable(month, repayment.spentWon)) best = { ...repayment, cuts };
      }
    if (!best) return null;
    const { amountsWon, spentWon, cuts } = best;
    const extraInterestWon = priced.interestWon - (this.pricedOn(0, on)?.interestWon ?? 0);
    const costWon = best.costWon + extraInterestWon + (stampDutyOn(on) ?? 0);
    return { cuts, amountsWon, spentWon, extraInterestWon, costWon };
  }

  /** Whether there is enough money by then; stores what is missing. */
  isAffordable(month: number, spentWon: number): boolean {
    const availableWon = this.availableWon(month);
    if (availableWon === null || spentWon <= availableWon) return true;
    const missingWon = Math.ceil(spentWon - availableWon);
    this.missingWon = Math.min(this.missingWon ?? missingWon, missingWon);
    return false;
  }
}
