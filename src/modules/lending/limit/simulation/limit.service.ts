import { type Caller, customerNotFound } from '../../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { refuse, refuseAll } from '../../../../platform/errors/index.js';
import { householdOn, type Household } from '../../../customers/index.js';
import type { Borrower, Borrowers } from './borrowers.js';
import { withScoreRates, type InstitutionTables } from '../rules/institution-rules.js';
import { debtServices } from '../engine/dsr.js';
import { roundedWon } from '../engine/fixed-point.js';
import type { KnownRules } from '../rules/known-rules.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import { changeProblems, profileProblems } from './limit-check.js';
import type { LimitChanges } from '../engine/limit-changes.js';
import type { LimitProfile } from '../engine/limit-profile.js';
import {
  debtsInOrder,
  placeOf,
  type KnownDebt,
  type RequestedChanges,
  type RequestedProfile,
  type SimulationRequest,
} from './limit-request.js';
import { MissingRule, type LimitRules } from '../rules/limit-rule.js';
import { incomeNotKnown, noLoansOfOwn, rulesNotKnown } from './limit.refusals.js';
import { RuleBook } from '../rules/rule-book.js';
import { rulesOn, type ListedRule } from '../rules/rule-list.js';
import type { LendingRuleRepository } from '../rules/lending-rule.repository.js';
import { scoreRate, type ScoreRate } from '../engine/score-rate.js';
import { simulate, type Simulation } from '../engine/simulation.js';
import { DEBTS_TOO_LARGE } from './limit-service.texts.js';
import { READ_LIMITS } from './limit.policy.js';

/** A debt with what DSR counts as its yearly service. */
export interface SimulatedDebt extends KnownDebt {
  readonly yearlyServiceWon: number;
}

/** A simulation with what it was made from. */
export interface SimulatedLimit extends Simulation {
  readonly on: string;
  readonly profile: LimitProfile;
  /** The debts counted, in the order of the profile. */
  readonly debts: readonly SimulatedDebt[];
  readonly scoreRate: ScoreRate;
}

/** A complete profile, and where its debts come from. */
export interface PreparedProfile {
  readonly profile: LimitProfile;
  readonly debts: readonly KnownDebt[];
  readonly on: string;
  readonly today: string;
  /** Number of the customer whose record fills gaps; null when none is named. */
  readonly customerId: number | null;
  /** What the months of that customer show; null when none is named. */
  readonly household: Household | null;
}

/** A trillion won a hundred times: above it sums of yearly service would exceed safe integers. */
const MAX_DEBTS_WON = 100_000_000_000_000;

/** Simulates limits for customers and staff, and lists the rules they follow. */
export class LimitService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly rules: Pick<KnownRules, 'get'>;
      readonly stored: Pick<LendingRuleRepository, 'listAll'>;
      readonly borrowers: Pick<Borrowers, 'find'>;
      readonly scoreRates: InstitutionTables;
    },
  ) {}

  /**
   * What somebody can borrow on a day, and the effect of changes. Stores nothing.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async simulate(caller: Caller, request: SimulationRequest): Promise<SimulatedLimit> {
    const prepared = await this.prepare(caller, request);
    const { profile, debts, on, today } = prepared;
    refuseAll(changeProblems(request.changes, request.profile, debts));
    const changes = limitChanges(request.changes, request.profile.debts.length, debts);
    const rules = await this.rulesFor(caller, profile);
    const { creditScore, lenderClass } = profile;
    return answered(() => ({
      ...inTime(simulate(profile, changes, rules, on), on > today),
      on,
      profile,
      debts: withServices(prepared, rules),
      scoreRate: scoreRate(creditScore, lenderClass, rules, on),
    }));
  }

  /**
   * A profile with what is on record filled in, checked by itself. For all that compute limits.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND or INCOME_NOT_KNOWN.
   */
  async prepare(
    caller: Caller,
    { profile, on, customer }: Pick<SimulationRequest, 'profile' | 'on' | 'customer'>,
  ): Promise<PreparedProfile> {
    const actor = READ_LIMITS.require(caller);
    const today = koreanDate(this.parts.clock.now());
    const day = on ?? today;
    const customerId = customer === 'ME' ? (actor.customerId ?? noLoansOfOwn()) : customer;
    const borrower = customerId === null ? null : await this.borrowerOf(caller, customerId, today);
    const creditScore = profile.creditScore ?? borrower?.creditScore ?? null;
    const whole = { ...profile, creditScore };
    refuseAll(profileProblems(whole, day));
    const debts = debtsInOrder(profile.debts, borrower?.debts ?? []);
    refuseTooMuch(debts);
    // With a given debt whose payments no month shows, saving is not known.
    const household = borrower && householdOn(borrower.months, today, debts.length > 0);
    return { profile: profileOf(whole, borrower, debts), debts, on: day, today, customerId, household };
  }

  /** The rules in force on a day, and the last of each that had ended by then. For anyone logged in. */
  async listRules(caller: Caller, on: string | null): Promise<ListedRule[]> {
    READ_LIMITS.require(caller);
    return rulesOn(await this.parts.stored.listAll(), on ?? koreanDate(this.parts.clock.now()));
  }

  /** Rules of every day, as the engine reads them. */
  rules(): Promise<LimitRules> {
    return this.parts.rules.get();
  }

  /** The same with the rates by score that the caller's institution publishes for the loan wanted. */
  async rulesFor(caller: Caller, profile: Pick<LimitProfile, 'loan' | 'lenderClass'>): Promise<LimitRules> {
    const { institutionId } = READ_LIMITS.require(caller);
    const [rules, tables] = await Promise.all([this.parts.rules.get(), this.parts.scoreRates.of(institutionId)]);
    return withScoreRates(rules, tables, profile);
  }

  private async borrowerOf(caller: Caller, customerId: number, today: string): Promise<Borrower> {
    return (await this.parts.borrowers.find(caller, customerId, today)) ?? customerNotFound();
  }
}

/** Runs the engine. @throws Refusal RULES_NOT_KNOWN where rules do not reach back to the day. */
export function answered<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (error instanceof MissingRule) return rulesNotKnown(error);
    throw error;
  }
}

/** Warns that rules may change for limits of a future day. */
function inTime(simulation: Simulation, isToCome: boolean): Simulation {
  const { current, changes, all } = simulation;
  if (!isToCome) return simulation;
  return {
    current: warned(current),
    changes: changes.map((single) => ({ ...single, answer: warned(single.answer) })),
    all: all && { ...all, answer: warned(all.answer) },
  };
}

/** An answer with the warning that rules may change until its day. */
export const warned = (answer: LimitAnswer): LimitAnswer => ({
  ...answer,
  warnings: [...answer.warnings, { code: 'DATE_IN_FUTURE', rule: null, amountWon: null, months: null }],
});

function withServices({ profile, debts, on }: PreparedProfile, rules: LimitRules): SimulatedDebt[] {
  const services = debtServices(profile, new RuleBook(rules, on));
  return debts.map((known, index) => ({ ...known, yearlyServiceWon: roundedWon(services[index]?.service ?? 0n) }));
}

function profileOf(profile: RequestedProfile, borrower: Borrower | null, debts: readonly KnownDebt[]): LimitProfile {
  const { income, arrears } = borrower?.position ?? {};
  const yearlyIncomeWon = profile.yearlyIncomeWon ?? income?.yearlyWon ?? incomeNotKnown();
  const whole = { ...profile, yearlyIncomeWon, debts: debts.map(({ debt }) => debt), rateBeforeMillionths: null };
  return arrears?.isInArrears === true ? { ...whole, overdueWon: arrears.overdueWon } : whole;
}

/** Replaces how debts were named by their indexes. The changes have been checked. */
function limitChanges(changes: RequestedChanges, given: number, debts: readonly KnownDebt[]): LimitChanges {
  const repayments = changes.repayments.map((repayment) => ({
    debt: placeOf(repayment, given, debts),
    amountWon: repayment.amountWon,
  }));
  return { ...changes, repayments };
}

function refuseTooMuch(debts: readonly KnownDebt[]): void {
  const sum = debts.reduce((total, { debt }) => total + debt.balanceWon + (debt.agreedLimitWon ?? 0), 0);
  if (sum <= MAX_DEBTS_WON) return;
  refuse('INVALID_INPUT', DEBTS_TOO_LARGE, ['profile', 'debts']);
}
