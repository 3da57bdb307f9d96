import type { Caller } from '../../../platform/access/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { problem } from './goal-check.js';
import type { SimulationRequest } from './limit-request.js';
import { MissingRule } from './limit-rule.js';
import { rulesNotKnown } from './limit.refusals.js';
import type { LimitService } from './limit.service.js';
import { replay, replayChanges, type ReplayPoint } from './replay.js';

/** A replay as somebody asks for it: on some days, or between two. */
export interface RequestedReplay {
  readonly subject: SimulationRequest;
  readonly dates: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The most days that are answered. */
  readonly atMost: number;
}

export interface Replayed {
  readonly points: readonly ReplayPoint[];
  readonly today: string;
}

/** Computes limits of the same person by the rules of several days. Nothing is stored. */
export class LimitReplayService {
  constructor(private readonly limits: Pick<LimitService, 'prepare' | 'rules'>) {}

  /**
   * The limit on each of some days, or on every day between two on which a rule that matters changed.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.
   */
  async replay(caller: Caller, requested: RequestedReplay): Promise<Replayed> {
    const { profile, today } = await this.limits.prepare(caller, requested.subject);
    refuseAll(problemsOf(requested, today));
    const rules = await this.limits.rules();
    const { dates, from, to, atMost } = requested;
    try {
      const points =
        from === null
          ? replay(profile, rules, [...new Set(dates)].sort())
          : replayChanges(profile, rules, from, to ?? today);
      if (points.length > atMost) refuseAll([tooMany(atMost)]);
      return { points, today };
    } catch (error) {
      if (!(error instanceof MissingRule)) throw error;
      return rulesNotKnown(error, from === null ? ['dates', String(dates?.indexOf(error.on) ?? 0)] : ['from']);
    }
  }
}

function problemsOf({ dates, from, to }: RequestedReplay, today: string): Problem[] {
  if (from === null) {
    const given = dates !== null && dates.length > 0;
    const neither = problem(['dates'], 'dates와 from 중 하나는 필요합니다.', 'or from must be given');
    const useless = problem(['to'], 'from과 함께 입력합니다.', 'goes with from');
    return [...(given ? [] : [neither]), ...(to === null ? [] : [useless])];
  }
  const both = problem(['from'], 'dates와 함께 입력할 수 없습니다.', 'is not given beside dates');
  const late = problem(['from'], 'to보다 늦을 수 없습니다.', 'is not after to');
  return [...(dates === null ? [] : [both]), ...(from <= (to ?? today) ? [] : [late])];
}

const tooMany = (atMost: number): Problem =>
  problem(
    ['to'],
    `규정이 바뀐 날이 ${atMost}일을 넘습니다. 기간을 나눠 주세요.`,
    `leaves more than ${atMost} days; ask in parts`,
  );
