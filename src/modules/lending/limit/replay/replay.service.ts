import type { Caller } from '../../../../platform/access/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { dueDate } from '../../terms/index.js';
import { problem } from '../goal/goal-check.js';
import type { SimulationRequest } from '../simulation/limit-request.js';
import { MissingRule } from '../rules/limit-rule.js';
import { rulesNotKnown } from '../simulation/limit.refusals.js';
import type { LimitService } from '../simulation/limit.service.js';
import { replay, replayChanges, type ReplayPoint } from './replay.js';
import { FROM_AFTER_TO, NO_DATES, BESIDE_DATES, tooManyDaysText } from './replay.texts.js';

/** A replay, as asked for: on some days, or between two. */
interface RequestedReplay {
  readonly subject: SimulationRequest;
  readonly dates: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The most days in an answer. */
  readonly atMost: number;
}

export interface Replayed {
  readonly points: readonly ReplayPoint[];
  readonly today: string;
}

/** How far to look back by default. */
const MONTHS_BACK = 12;

/** Computes limits of the same person by the rules of several days. Nothing is stored. */
export class LimitReplayService {
  constructor(private readonly limits: Pick<LimitService, 'prepare' | 'rulesFor'>) {}

  /**
   * The limit on each of some days, or on every day between two on which a rule that matters changed.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async replay(caller: Caller, requested: RequestedReplay): Promise<Replayed> {
    const { profile, today } = await this.limits.prepare(caller, requested.subject);
    const { dates, to, atMost } = requested;
    const last = to ?? today;
    const from = requested.from ?? dueDate(last, -MONTHS_BACK);
    refuseAll(problemsOf(requested, from, last));
    const rules = await this.limits.rulesFor(caller, profile);
    try {
      const points = dates
        ? replay(profile, rules, [...new Set(dates)].sort())
        : replayChanges(profile, rules, from, last, { withLast: to === null });
      if (points.length > atMost) refuseAll([tooMany(atMost)]);
      return { points, today };
    } catch (error) {
      if (!(error instanceof MissingRule)) throw error;
      return rulesNotKnown(error, dates ? ['dates', String(dates.indexOf(error.on))] : ['from']);
    }
  }
}

function problemsOf({ dates, ...requested }: RequestedReplay, from: string, last: string): Problem[] {
  if (!dates) return from <= last ? [] : [problem(['from'], FROM_AFTER_TO)];
  const none = problem(['dates'], NO_DATES);
  const beside = (['from', 'to'] as const)
    .filter((field) => requested[field] !== null)
    .map((field) => problem([field], BESIDE_DATES));
  return [...(dates.length === 0 ? [none] : []), ...beside];
}

const tooMany = (atMost: number): Problem => problem(['to'], tooManyDaysText(atMost));
