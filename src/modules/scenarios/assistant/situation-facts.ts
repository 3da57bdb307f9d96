import { factMaker, percent, days, type Fact, type FactValue } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { adviceOf, FAMILY_OF, type LabelFamily } from '../advice/index.js';
import { METRICS, type MetricName } from '../metrics/index.js';
import { LABEL_TEXT, METRIC_TEXT, sentenceOf, type Evaluation } from '../evaluation/index.js';
import { wonText } from '../../../platform/amount.texts.js';

const SCENARIO_RULES_SOURCE: Localized = { ko: '상황 판정 규칙', en: 'scenario rules' };
const SITUATION_FIGURES_SOURCE: Localized = { ko: '상황 판정에 쓴 지표', en: 'figures the situation was judged by' };

/**
 * How strong a situation is called, from which probability on. Rules report one from 0.2 to 0.6 on, and 1 is the most.
 */
const STRENGTHS: readonly (readonly [number, Localized])[] = [
  [0.7, { ko: '뚜렷함', en: 'clear' }],
  [0.5, { ko: '어느 정도', en: 'moderate' }],
  [0, { ko: '약함', en: 'slight' }],
];

/** Families of situations of customers in trouble; good news is no help to them. */
const ADVERSE: ReadonlySet<LabelFamily> = new Set<LabelFamily>(['HARDSHIP', 'SETBACK']);

/** The situations that are reported, and those only to watch, for which there is no advice. */
export function scenarioFacts(evaluation: Evaluation, asOf: string): Fact[] {
  const { verdicts, watched, ruleSetVersion, thresholdSetVersion } = evaluation;
  const madeBy = { 'scenario-rules': ruleSetVersion, 'scenario-thresholds': thresholdSetVersion };
  const about = { topic: 'SCENARIO', source: SCENARIO_RULES_SOURCE, asOf, madeBy } as const;
  const reported = verdicts.map(({ label, score, keyMetrics }) => {
    const isBesideWatched = label === 'NEUTRAL' && watched.length > 0;
    const sentence = sentenceOf(label, keyMetrics, isBesideWatched ? 'TO_WATCH' : 'TOLD');
    const [, strength] = STRENGTHS.find(([from]) => Number(score) >= from) ?? [];
    const isSaid = strength !== undefined && label !== 'NEUTRAL';
    const value = isSaid ? { ko: `${strength.ko}. ${sentence.ko}`, en: `${strength.en}. ${sentence.en}` } : sentence;
    const isAdverse = ADVERSE.has(FAMILY_OF[label]);
    const id = `scenario.${label}`;
    return { ...about, id, label: LABEL_TEXT[label].name, value, advice: adviceSteps(label), isAdverse };
  });
  const toWatch = watched.map(({ label, keyMetrics }) => {
    const { ko, en } = LABEL_TEXT[label].name;
    return {
      ...about,
      id: `scenario.watch.${label}`,
      label: { ko: `지켜볼 점: ${ko}`, en: `To watch: ${en}` },
      value: sentenceOf(label, keyMetrics, 'TO_WATCH'),
    };
  });
  return [...reported, ...toWatch];
}

/** The steps do not depend on how the customer feels; that affects only the answer's opening. */
export function adviceSteps(label: Evaluation['verdicts'][number]['label']): Localized[] {
  const [ko, en] = (['ko', 'en'] as const).map((locale) => adviceOf(label, [], 'NEUTRAL', locale).steps);
  return (ko ?? []).map((step, at) => ({ ko: step, en: en?.[at] ?? step }));
}

/** The figures that the situations were judged by, each once, with the month or quarter that they are of. */
export function metricFacts({ verdicts, watched, spendingQuarter }: Evaluation, today: string): Fact[] {
  const figures = new Map(
    [...verdicts, ...watched].flatMap(({ keyMetrics }) => keyMetrics.map((metric) => [metric.name, metric] as const)),
  );
  return [...figures.values()].flatMap(({ name, value, asOf = null }) => {
    const words = value === null ? null : worded(name, value);
    const on = asOf ?? (QUARTERLY_METRICS.has(name) ? spendingQuarter : null) ?? today;
    if (!words) return [];
    const fact = factMaker('SCENARIO', SITUATION_FIGURES_SOURCE, on)(
      `scenario.metric.${name}`,
      METRIC_TEXT[name],
      words.value,
    );
    return [{ ...fact, typed: words.typed }];
  });
}

/** Reported by the quarter; others belong to a month or to the day. */
const QUARTERLY_METRICS: ReadonlySet<MetricName> = new Set([
  'monthlySpendingWon',
  'spendingToIncomePercent',
  'creditCardSharePercent',
  'spendingChangePercent',
]);

interface Worded {
  readonly value: Localized;
  readonly typed: FactValue;
}

/** A metric with its unit; null for units that are used nowhere else. */
function worded(name: MetricName, value: string): Worded | null {
  const units: Partial<Record<(typeof METRICS)[MetricName], (text: string) => Worded>> = {
    WON: (text) => ({
      value: wonText(Math.round(Number(text))),
      typed: { type: 'MONEY', won: Math.round(Number(text)) },
    }),
    PERCENT: (text) => ({ value: percent(text), typed: { type: 'PERCENT', percent: text } }),
    DAYS: (text) => ({ value: days(Number(text)), typed: { type: 'COUNT', count: Number(text), unit: 'DAY' } }),
  };
  return units[METRICS[name]]?.(value) ?? null;
}
