import { z } from 'zod';
import { said, tool, type Finding, type Tool, type ToolContext } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { unlessTooShort, type ForecastService } from '../outlook/index.js';
import { TOPICS, type Series, type SeriesService, type SeriesTopic } from '../series/index.js';
import { askedThing, isOfThing } from './asked-thing.js';
import { askedTopics, namesTopic } from './asked-topics.js';
import { forecastFinding } from './forecast-finding.js';
import { FOLLOW_UP_OUTLOOK } from './forecast-finding.texts.js';
import { lookedAhead, tooOld, tooShort, withoutThing, withoutTopics } from './forecast-tool.texts.js';
import { reachOf, type Reach } from './reach.js';

export interface ForecastToolParts {
  readonly series: Pick<SeriesService, 'listOfTopics' | 'listNamed' | 'observations'>;
  readonly forecasts: Pick<ForecastService, 'forecast'>;
  /** The answer when no series has one. */
  readonly otherwise: (context: ToolContext) => Promise<Finding>;
}

/** The horizon where the question names none, in months. */
const USUAL_MONTHS = 6;
/** A series that reaches as far as this is not passed over, however much farther another reaches. */
const ENOUGH_MONTHS = 12;
/** How many series of the topic are tried, the likeliest first. */
const TRIED = 3;
/** How many are looked through for the one that a question names. */
const LOOKED_THROUGH = 50;

/** Forecasts what a question about the future names; gives what is known today where no series can answer. */
export const forecastTool = (parts: ForecastToolParts): Tool =>
  tool({
    name: 'forecast',
    description:
      'How an indicator may go on: policy or lending rate, exchange rate, prices and the like, with bands and with how good forecasts of it have been. It gives figures and no advice.',
    parameters: z.object({
      monthsAhead: z.number().int().optional().catch(undefined).describe('How far ahead, 1 to 24 months.'),
      topic: z
        .enum(TOPICS as [string, ...string[]])
        .optional()
        .describe('What it is about; read from the question when absent.'),
    }),
    answers: ['FORECAST'],
    topic: 'FINDING',
    title: { ko: '앞으로의 전망', en: 'Outlook' },
    async run(context, { monthsAhead, topic }): Promise<Finding> {
      const wanted = TOPICS.filter((each) => each === topic);
      const thing = askedThing(context);
      const named = (await namedSeries(parts, context)).filter((one) => thing === null || isOfThing(one, thing));
      const search = new Search(parts, context, monthsAhead);
      const byName = await search.answerOf(named);
      if (byName) return byName;
      const topics = wanted.length > 0 ? wanted : askedTopics(context);
      for (const each of topics) {
        const listed = await parts.series.listOfTopics(context.caller, [each], thing ? LOOKED_THROUGH : TRIED);
        const fitting = thing ? listed.filter((one) => isOfThing(one, thing)).slice(0, TRIED) : listed;
        if (thing && listed.length > 0 && fitting.length === 0) return declined(withoutThing(thing.name));
        const answer = await search.answerOf(fitting);
        if (answer) return answer;
      }
      return knownOr(search.unanswered, await parts.otherwise(context), topics);
    },
  });

/**
 * Series called by name in the question, or in the newest one before that names anything. A made-up series does not
 * stand before measured ones of its topic.
 */
async function namedSeries(
  { series }: ForecastToolParts,
  { caller, said: texts = [] }: ToolContext,
): Promise<readonly Series[]> {
  const [question = '', ...before] = texts;
  for (const text of [question, ...before.toReversed()]) {
    const hasTopic = namesTopic(text);
    const named = (await series.listNamed(caller, text)).filter(({ isMadeUp }) => !(isMadeUp && hasTopic));
    if (named.length > 0 || hasTopic) return named.slice(0, TRIED);
  }
  return [];
}

/** Looks for a series that can be forecast as far ahead as asked. */
class Search {
  /** Why the likeliest series was not forecast; null where none was looked at. */
  unanswered: Finding | null = null;

  constructor(
    private readonly parts: ForecastToolParts,
    private readonly context: ToolContext,
    private readonly monthsAhead: number | undefined,
  ) {}

  /** The forecast of the first series that reaches as far as asked, else of the first that reaches beyond today. */
  async answerOf(listed: readonly Series[]): Promise<Finding | null> {
    const { monthsAhead } = this;
    const asked = monthsAhead === undefined || monthsAhead < 1 ? USUAL_MONTHS : monthsAhead;
    const reaches: Reach[] = [];
    for (const one of listed) reaches.push(await this.#reachOf(one));
    const enough = Math.min(asked, ENOUGH_MONTHS);
    const far = reaches.filter(({ mostMonths }) => mostMonths >= enough);
    const near = reaches.filter(({ mostMonths }) => mostMonths > 0 && mostMonths < enough);
    // Where one is too short, another series of the topic may answer.
    for (const reach of [...far, ...near]) {
      const answer = await this.#forecast(reach, Math.min(asked, reach.mostMonths));
      if (answer) return answer;
    }
    const [first] = reaches;
    if (first) this.unanswered ??= declined(unforetold(first));
    return null;
  }

  async #reachOf(series: Series): Promise<Reach> {
    const [newest] = await this.parts.series.observations(series, { last: 1, asOf: null });
    return reachOf(series, newest?.period ?? null, this.context.today);
  }

  async #forecast({ series, mostMonths, monthsFromLast }: Reach, ahead: number): Promise<Finding | null> {
    const months = monthsFromLast(ahead);
    const { caller } = this.context;
    const made = await unlessTooShort(() => this.parts.forecasts.forecast(caller, series.id, { months, asOf: null }));
    if (!made) return null;
    const isAsAsked = this.monthsAhead === undefined || this.monthsAhead === ahead;
    const assumed = isAsAsked ? [] : [lookedAhead(ahead, mostMonths)];
    return { ...forecastFinding(made), assumed, forecast: { seriesId: series.id, months } };
  }
}

/** Why a series was not forecast. */
function unforetold({ series, lastPeriod, mostMonths }: Reach): Localized {
  const name = said(series.nameKo, series.nameEn);
  return lastPeriod !== null && mostMonths === 0 ? tooOld(name, lastPeriod) : tooShort(name);
}

const declined = (lead: Localized): Finding => ({ facts: [], lead, followUps: [FOLLOW_UP_OUTLOOK] });

/** What is known of what was asked where there is anything; else why there is no forecast. */
function knownOr(unanswered: Finding | null, known: Finding, topics: readonly SeriesTopic[]): Finding {
  if (known.facts.length > 0) return known;
  const named = topics.filter((each) => each !== 'OTHER');
  return unanswered ?? (named.length === 0 ? known : declined(withoutTopics(named)));
}
