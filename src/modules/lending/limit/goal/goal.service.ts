import type { Caller } from '../../../../platform/access/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import { dayProblems, rateProblems, repayablesOf } from './goal-check.js';
import type { RequestedGoal } from './goal-request.js';
import { seekGoal, type GoalAnswer } from './goal.js';
import { knownSaving, type KnownSaving } from '../simulation/known-saving.js';
import type { KnownDebt } from '../simulation/limit-request.js';
import { answered, type LimitService } from '../simulation/limit.service.js';

/** A goal with the debts it was searched with. */
export interface SoughtGoal extends GoalAnswer {
  readonly on: string;
  readonly today: string;
  readonly debts: readonly KnownDebt[];
  /** Saving, and where it is known from. */
  readonly saving: KnownSaving;
}

/** Borrowers' part of stamp duty by amount and day of the contract; null where it is not known. */
export type StampDuties = (contractWon: number) => Promise<(day: string) => number | null>;

/** Finds ways to a loan of a wanted amount. Stores nothing. */
export class LimitGoalService {
  constructor(
    private readonly limits: Pick<LimitService, 'prepare' | 'rulesFor'>,
    private readonly stampDuties: StampDuties,
  ) {}

  /**
   * The soonest and the cheapest way to borrow a sum, or why there is none.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async seek(caller: Caller, requested: RequestedGoal): Promise<SoughtGoal> {
    const { subject, repayable, ...request } = requested;
    const prepared = await this.limits.prepare(caller, subject);
    const { profile, debts, on, today } = prepared;
    const { repayables, problems } = repayablesOf(repayable, subject.profile.debts.length, debts);
    refuseAll([...problems, ...rateProblems(requested), ...dayProblems(on, request.withinMonths)]);
    const saving = knownSaving(request.savingPerMonthWon, prepared);
    const [rules, stampDutyOn] = await Promise.all([
      this.limits.rulesFor(caller, profile),
      this.stampDuties(request.targetWon),
    ]);
    return answered(() => ({
      ...seekGoal(
        profile,
        { ...request, savingPerMonthWon: saving.perMonthWon, repayable: repayables, stampDutyOn },
        rules,
        on,
      ),
      on,
      today,
      debts,
      saving,
    }));
  }
}
