import type { Caller } from '../../../platform/access/index.js';
import { refuseAll } from '../../../platform/errors/index.js';
import { dayProblems, repayablesOf } from './goal-check.js';
import type { RequestedMeans } from './goal-request.js';
import type { KnownDebt } from './limit-request.js';
import { answered, type LimitService } from './limit.service.js';
import { limitPath, type LimitPath, type PathRequest } from './path.js';

/** A path as somebody asks for it. */
export interface RequestedPath extends RequestedMeans, Pick<PathRequest, 'months' | 'bandMillionths'> {}

/** A path with the debts it was made with. */
export interface SeenPath extends LimitPath {
  readonly on: string;
  readonly today: string;
  readonly debts: readonly KnownDebt[];
  readonly isSavingKnown: boolean;
  readonly isBandGiven: boolean;
}

/** Looks ahead at limits. Nothing is stored. */
export class LimitPathService {
  constructor(private readonly limits: Pick<LimitService, 'prepare' | 'rulesFor'>) {}

  /**
   * The limit month by month, when debts are paid as agreed.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async look(caller: Caller, { subject, repayable, ...request }: RequestedPath): Promise<SeenPath> {
    const { profile, debts, on, today } = await this.limits.prepare(caller, subject);
    const { repayables, problems } = repayablesOf(repayable, subject.profile.debts.length, debts);
    refuseAll([...problems, ...dayProblems(on, request.months)]);
    const rules = await this.limits.rulesFor(caller, profile);
    const { savingPerMonthWon, bandMillionths } = request;
    return answered(() => ({
      ...limitPath(profile, { ...request, repayable: repayables }, rules, on),
      ...{ on, today, debts, isSavingKnown: savingPerMonthWon !== null, isBandGiven: bandMillionths !== null },
    }));
  }
}
