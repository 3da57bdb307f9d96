import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import {
  METRIC_TEXT,
  METRICS,
  type Evaluation,
  type MetricName,
  type ScenarioService,
} from '../modules/scenarios/index.js';
import type { Localized } from '../platform/text.js';
import { scenarioFacts } from './customer-facts.js';
import { days, factMaker, percent, won } from '../platform/assistant/index.js';

const SOURCE: Localized = { ko: '상황 판정에 쓴 지표', en: 'figures the situation was judged by' };

/** The situation that the rules see the customer in, with the figures they judged it by. */
export function situationTool({ scenarios }: { readonly scenarios: Pick<ScenarioService, 'evaluate'> }): Tool {
  return tool({
    name: 'situation',
    description: 'The situation the customer is in by the rules, with the figures it was judged by.',
    parameters: z.object({}),
    topic: 'SCENARIO',
    title: { ko: '현재 상황', en: 'Situation' },
    async run({ caller, customerId, today }) {
      const [evaluation] = await scenarios.evaluate(caller, [customerId]);
      return evaluation ? [...scenarioFacts(evaluation, today), ...metricFacts(evaluation, today)] : [];
    },
  });
}

function metricFacts({ verdicts, watched, spendingQuarter }: Evaluation, today: string): Fact[] {
  const figures = new Map(
    [...verdicts, ...watched].flatMap(({ keyMetrics }) => keyMetrics.map((metric) => [metric.name, metric] as const)),
  );
  return [...figures.values()].flatMap(({ name, value, asOf = null }) => {
    const words = value === null ? null : worded(name, value);
    const on = asOf ?? (OF_THE_QUARTER.has(name) ? spendingQuarter : null) ?? today;
    return words ? [factMaker('SCENARIO', SOURCE, on)(`scenario.metric.${name}`, METRIC_TEXT[name], words)] : [];
  });
}

/** Told by the quarter; others are of a month, or of the day. */
const OF_THE_QUARTER: ReadonlySet<MetricName> = new Set([
  'monthlySpendingWon',
  'spendingToIncomePercent',
  'creditCardSharePercent',
  'spendingChangePercent',
]);

/** A metric with its unit; null for units that are told nowhere else. */
function worded(name: MetricName, value: string): Localized | null {
  const units: Partial<Record<(typeof METRICS)[MetricName], (text: string) => Localized>> = {
    WON: (text) => won(Math.round(Number(text))),
    PERCENT: percent,
    DAYS: (text) => days(Number(text)),
  };
  return units[METRICS[name]]?.(value) ?? null;
}
