import type { Caller } from '../../../../platform/access/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import type { RateBasis, RatePaths } from '../../../forecasting/index.js';
import { dayProblems, repayablesOf } from '../goal/goal-check.js';
import type { RequestedMeans } from '../goal/goal-request.js';
import type { KnownDebt } from '../simulation/limit-request.js';
import { answered, type LimitService } from '../simulation/limit.service.js';
import { knownSaving, type KnownSaving } from '../simulation/known-saving.js';
import { pathFit, type PathFit } from './path-fit.js';
import { limitPath, type LimitPath, type PathRequest } from './path.js';

/** A path, as asked for. */
interface RequestedPath extends RequestedMeans, Pick<PathRequest, 'months'> {
  /** By how much the rate may rise or fall, in millionths; null to use the forecast of a series of rates. */
  readonly bandMillionths: number | null;
  /** The sum to find the month for, in won; null for none. */
  readonly wantedWon: number | null;
}

/** A path with the debts it was made with. */
export interface SeenPath extends LimitPath {
  readonly on: string;
  readonly today: string;
  readonly debts: readonly KnownDebt[];
  readonly saving: KnownSaving;
  /** The first months in which a wanted sum fits; null when none is wanted. */
  readonly fit: PathFit | null;
  /** What the band is based on where none was given; null where one was, or no series of rates gives one. */
  readonly bandBasis: RateBasis | null;
  readonly hasBand: boolean;
}

/** Looks ahead at limits. Stores nothing. */
export class LimitPathService {
  constructor(
    private readonly limits: Pick<LimitService, 'prepare' | 'rulesFor'>,
    private readonly ratePaths: Pick<RatePaths, 'expected'>,
  ) {}

  /**
   * The limit month by month, when debts are paid as agreed.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async look(caller: Caller, { subject, repayable, ...request }: RequestedPath): Promise<SeenPath> {
    const prepared = await this.limits.prepare(caller, subject);
    const { profile, debts, on, today } = prepared;
    const { repayables, problems } = repayablesOf(repayable, subject.profile.debts.length, debts);
    refuseAll([...problems, ...dayProblems(on, request.months)]);
    const saving = knownSaving(request.savingPerMonthWon, prepared);
    const rules = await this.limits.rulesFor(caller, profile);
    const { bandMillionths, wantedWon } = request;
    const expected = bandMillionths === null ? await this.ratePaths.expected(caller) : null;
    const given =
      bandMillionths === null
        ? null
        : { lowerMillionths: bandMillionths, higherMillionths: bandMillionths, medianMillionths: 0 };
    const bandOn = given ? () => given : (expected?.moveOn ?? null);
    const asked = { ...request, bandOn, savingPerMonthWon: saving.perMonthWon, repayable: repayables };
    return answered(() => {
      const path = limitPath(profile, asked, rules, on);
      const fit = wantedWon === null ? null : pathFit(path.points, wantedWon);
      return { ...path, fit, on, today, debts, saving, bandBasis: expected?.basis ?? null, hasBand: bandOn !== null };
    });
  }
}
