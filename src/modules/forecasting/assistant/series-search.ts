import { said, type Finding, type ToolContext } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { unlessTooShort, type ForecastService, type ForecastResult } from '../outlook/index.js';
import type { Series, SeriesService } from '../series/index.js';
import type { AskedSubject } from './asked-subjects.js';
import { isOfThing } from './asked-thing.js';
import { FOLLOW_UP_OUTLOOK } from './forecast-finding.texts.js';
import { lookedAhead, tooOld, tooShort, withoutThing } from './forecast-tool.texts.js';
import { reachOf, type Reach } from './reach.js';

export interface SearchParts {
  readonly series: Pick<SeriesService, 'listOfTopics' | 'observations'>;
  readonly forecasts: Pick<ForecastService, 'forecast'>;
}

/** A forecast that was found, with what was assumed for the question. */
export interface FoundForecast {
  readonly result: ForecastResult;
  readonly assumed: readonly Localized[];
  readonly ask: NonNullable<Finding['forecast']>;
}

/** The horizon where the question names none, in months. */
const USUAL_MONTHS = 6;
/** A horizon that is none: the usual one is taken, and named as assumed. */
export const NO_TIME_AHEAD = -1;
/** A series that reaches as far as this is not passed over, however much farther another reaches. */
const ENOUGH_MONTHS = 12;
/** How many series of a topic are tried, the likeliest first. */
const SERIES_TRIED_MAX = 3;
/** How many are looked through for the one that a question names. */
const SERIES_READ_MAX = 50;

/** Why a question about a series is not answered. */
export const declined = (lead: Localized): Finding => ({ facts: [], lead, followUps: [FOLLOW_UP_OUTLOOK] });

/** Series that may cover what is asked, the likeliest first: those called by name, then those of each topic. */
export async function* candidates(
  { series }: Pick<SearchParts, 'series'>,
  { caller }: ToolContext,
  { named, topics, thing }: AskedSubject,
): AsyncGenerator<readonly Series[] | Finding> {
  if (named.length > 0) yield named;
  for (const topic of topics) {
    const listed = await series.listOfTopics(caller, [topic], thing ? SERIES_READ_MAX : SERIES_TRIED_MAX);
    const fitting = thing ? listed.filter((one) => isOfThing(one, thing)).slice(0, SERIES_TRIED_MAX) : listed;
    if (thing && listed.length > 0 && fitting.length === 0) yield declined(withoutThing(thing.name));
    else if (fitting.length > 0) yield fitting;
  }
}

/** Looks for a series that can be forecast as far ahead as asked. */
export class Search {
  /** Why the likeliest series was not forecast; null where none was looked at. */
  #why: Localized | null = null;

  constructor(
    private readonly parts: SearchParts,
    private readonly context: ToolContext,
    private readonly monthsAhead: number | undefined,
  ) {}

  /** Why the last thing looked for has no forecast, if a series of it was looked at. */
  get why(): Localized | null {
    return this.#why;
  }

  /** The forecast of what is asked; null where there is none, or what is asked for is not on record. */
  async of(subject: AskedSubject): Promise<FoundForecast | null> {
    this.#why = null;
    for await (const listed of candidates(this.parts, this.context, subject)) {
      if ('facts' in listed) {
        this.#why = listed.lead ?? null;
        return null;
      }
      const found = await this.#first(listed);
      if (found) return found;
    }
    return null;
  }

  /** The forecast of the first series that reaches as far as asked, else of the first that reaches beyond today. */
  async #first(listed: readonly Series[]): Promise<FoundForecast | null> {
    const { monthsAhead } = this;
    const asked = monthsAhead === undefined || monthsAhead < 0 ? USUAL_MONTHS : monthsAhead;
    const reaches: Reach[] = [];
    for (const one of listed) reaches.push(await this.#reachOf(one));
    const enough = Math.min(asked, ENOUGH_MONTHS);
    const far = reaches.filter(({ mostMonths }) => mostMonths > 0 && mostMonths >= enough);
    const near = reaches.filter(({ mostMonths }) => mostMonths > 0 && mostMonths < enough);
    // Where one is too short, another series of the topic may answer.
    for (const reach of [...far, ...near]) {
      const answer = await this.#forecast(reach, Math.min(asked, reach.mostMonths));
      if (answer) return answer;
    }
    const [first] = reaches;
    if (first) this.#why ??= notForecast(first);
    return null;
  }

  async #reachOf(series: Series): Promise<Reach> {
    const [newest] = await this.parts.series.observations(series, { last: 1, asOf: null });
    return reachOf(series, newest?.period ?? null, this.context.today);
  }

  async #forecast({ series, mostMonths, monthsFromLast }: Reach, ahead: number): Promise<FoundForecast | null> {
    const months = Math.max(1, monthsFromLast(ahead));
    const { caller } = this.context;
    const result = await unlessTooShort(() => this.parts.forecasts.forecast(caller, series.id, { months, asOf: null }));
    if (!result) return null;
    const isAsAsked = this.monthsAhead === undefined || this.monthsAhead === ahead;
    const assumed = isAsAsked ? [] : [lookedAhead(ahead, mostMonths)];
    return { result, assumed, ask: { seriesId: series.id, months } };
  }
}

/** Why a series was not forecast. */
function notForecast({ series, lastPeriod, mostMonths }: Reach): Localized {
  const name = said(series.nameKo, series.nameEn);
  return lastPeriod !== null && mostMonths === 0 ? tooOld(name, lastPeriod) : tooShort(name);
}
