import { z } from 'zod';
import type { Localized } from '../../../platform/text.js';
import { tool, type Finding, type Tool, type ToolContext, joinSentences } from '../../../platform/assistant/index.js';
import { TOPICS, type SeriesService } from '../series/index.js';
import { askedSubjects, type AskedSubject } from './asked-subjects.js';
import { askedWhen, type SaidTimes } from './asked-when.js';
import { comparedFinding, forecastFinding } from './forecast-finding.js';
import { withoutTopics } from './forecast-tool.texts.js';
import { pastFigures } from './past-figures.js';
import { declined, NO_TIME_AHEAD, Search, type FoundForecast, type SearchParts } from './series-search.js';

export interface ForecastToolParts extends SearchParts {
  readonly series: Pick<SeriesService, 'listOfTopics' | 'listNamed' | 'observations'>;
  /** The answer when no series has one. */
  readonly otherwise: (context: ToolContext) => Promise<Finding>;
}

const time = (form: RegExp) => z.string().regex(form).optional().catch(undefined);
const FORECAST_MONTH_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const FORECAST_DAY_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;
const FORECAST_QUARTER_PATTERN = /^\d{4}Q[1-4]$/;

const parameters = z.object({
  monthsAhead: z.number().int().optional().catch(undefined).describe('How far ahead, 1 to 24 months.'),
  topic: z
    .enum(TOPICS as [string, ...string[]])
    .optional()
    .describe('What it is about; read from the question when absent.'),
  month: time(FORECAST_MONTH_PATTERN).describe('A month, past or to come, such as 2025-12.'),
  date: time(FORECAST_DAY_PATTERN).describe('A day whose month is meant.'),
  quarter: time(FORECAST_QUARTER_PATTERN).describe('A quarter, past or to come, such as 2026Q1.'),
  since: time(FORECAST_DAY_PATTERN).describe('The first day of a span in the past.'),
  until: time(FORECAST_DAY_PATTERN).describe('The last day of that span.'),
});

/** Forecasts what a question about the future names; gives what is known today where no series can answer. */
export const forecastTool = (parts: ForecastToolParts): Tool =>
  tool({
    name: 'forecast',
    description:
      'How an indicator may go on, or what it was in a month that is past: policy or lending rate, exchange rate, prices and the like, with bands and with how good forecasts of it have been. It gives figures and no advice.',
    parameters,
    answers: ['FORECAST'],
    topic: 'FINDING',
    title: { ko: '앞으로의 전망', en: 'Outlook' },
    async run(context, { topic, ...times }): Promise<Finding> {
      const subjects = await askedSubjects(parts.series, context, topic);
      const when = askedWhen(context.said?.[0] ?? '', times, context.today);
      const past = when?.kind === 'PAST' ? await pastFigures(parts, context, { subjects, when }) : null;
      if (past) return { ...past, about: when?.kind === 'PAST' ? (when.about ?? []) : [] };
      const search = new Search(parts, context, when?.kind === 'AHEAD' ? when.months : given(times));
      const found: FoundForecast[] = [];
      const missing: Localized[] = [];
      for (const subject of subjects) {
        const one = await search.of(subject);
        if (one) found.push(one);
        else if (search.why) missing.push(search.why);
      }
      return (
        foundFinding(found, missing, context.said?.[0]) ?? knownOr(missing, await parts.otherwise(context), subjects)
      );
    },
  });

/** What is no time ahead counts as such, and not as none: the answer then says what it looked at instead. */
const given = ({ monthsAhead }: SaidTimes): number | undefined =>
  monthsAhead !== undefined && monthsAhead < 1 ? NO_TIME_AHEAD : monthsAhead;

/** One forecast with its summary and scenarios, or several beside each other, after what is missing; null for none. */
function foundFinding(
  found: readonly FoundForecast[],
  missing: readonly Localized[],
  question?: string,
): Finding | null {
  const [first, ...others] = found;
  if (!first) return null;
  const assumed = [...new Map(found.flatMap((one) => one.assumed).map((text) => [text.ko, text])).values()];
  const all = found.map(({ result: told }) => told);
  const finding = others.length > 0 ? comparedFinding(all, question) : forecastFinding(first.result, question);
  if (found.length + missing.length === 1) return { ...finding, assumed, forecast: first.ask };
  return { ...finding, assumed, lead: joinSentences([...missing, ...(finding.lead ? [finding.lead] : [])]) };
}

/** What is known of what was asked where there is anything; else why there is no forecast. */
function knownOr(missing: readonly Localized[], known: Finding, subjects: readonly AskedSubject[]): Finding {
  if (known.facts.length > 0) return known;
  const named = [...new Set(subjects.flatMap(({ topics }) => topics))].filter((each) => each !== 'OTHER');
  const [why] = missing;
  return why ? declined(why) : named.length === 0 ? known : declined(withoutTopics(named));
}
