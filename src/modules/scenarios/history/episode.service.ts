import { startOfMonth } from '../../../platform/calendar.js';
import { requireActor, type Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { incomeOf, lastMonthOver } from '../../customers/index.js';
import { evaluateRules } from '../rules/index.js';
import { factsWindow, type FurtherFacts } from '../metrics/index.js';
import {
  REGISTERED,
  reportedLabelsOf,
  type InForce,
  type RulesInForce,
  type ScenarioNeighbours,
} from '../evaluation/index.js';
import { metricsOfMonth } from '../thresholds/index.js';
import { episodesOf, type EpisodeRow, type MonthJudgement } from './episodes.js';

interface EpisodeServiceParts extends Pick<ScenarioNeighbours, 'customers' | 'months' | 'applications'> {
  readonly clock: Clock;
  readonly rules: Pick<RulesInForce, 'get'>;
}

/** Months that are looked back on. */
const EPISODE_MONTHS = 24;

/** Returns how a customer's labels came and went, judged month by month by the rules and thresholds in force. */
export class EpisodeService {
  constructor(private readonly parts: EpisodeServiceParts) {}

  /** Episodes of each customer in the order of the ids, a page and one more; none of those the caller may not see. */
  async pageOfEach(caller: Caller, ids: readonly number[], { after, first }: PageRequest): Promise<EpisodeRow[][]> {
    const { institutionId } = requireActor(caller);
    const { customers, months, applications, rules, clock } = this.parts;
    const rows = await customers.listByIds(caller, ids, REGISTERED);
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    if (visible.length === 0) return rows.map(() => []);
    const today = koreanDate(clock.now());
    const window = factsWindow(today, EPISODE_MONTHS);
    const [inForce, ofMonths, decided] = await Promise.all([
      rules.get(institutionId),
      months(visible, window.from, window.to),
      applications(visible, window.since),
    ]);
    const monthsOf = Map.groupBy(ofMonths, ({ customerId }) => customerId);
    const applicationsOf = Map.groupBy(decided, ({ customerId }) => customerId);
    return rows.map((row) => {
      if (!row) return [];
      const known = { months: monthsOf.get(row.key) ?? [], applications: applicationsOf.get(row.key) ?? [] };
      const judged = judgedMonths(
        inForce,
        { ...known, creditScore: null },
        incomeOf(row['annualIncomeWon'] as number | null, known.months, today).yearlyWon,
        today,
      );
      const episodes = episodesOf(judged).map((episode, index) => ({ ...episode, key: index + 1 }));
      return episodes.slice(after ?? 0, (after ?? 0) + first + 1);
    });
  }
}

function judgedMonths(
  inForce: InForce,
  further: FurtherFacts,
  incomeWon: number | null,
  today: string,
): MonthJudgement[] {
  const from = startOfMonth(today, -EPISODE_MONTHS);
  return further.months
    .filter(({ month }) => month >= from && month <= lastMonthOver(today))
    .map(({ month }) => {
      // From its own figures alone: what was seen in one month is not counted again in the next.
      const metrics = metricsOfMonth(month, incomeWon, further, { maxAgeMonths: 0 });
      const { verdicts, undecided } = evaluateRules(inForce.rules, metrics, inForce.thresholds);
      const { reported } = reportedLabelsOf(verdicts, inForce.calibration, inForce.floor);
      return { month, undecided, verdicts: reported.map(({ label, probability: score }) => ({ label, score })) };
    });
}
