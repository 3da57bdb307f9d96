import type { Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { pageOf, type Connection } from '../../../platform/graphql/index.js';
import { isNamedIn } from './name-in-text.js';
import { readPeriod } from './period.js';
import type { Observation, Series, Vintage } from './series.js';
import { expectPast, expectWithin, refusePeriod, refuseSeries } from './series.refusals.js';
import type { SeriesRepository } from './series.repository.js';
import type { SeriesTopic } from './series-topic.js';
import { READ_SERIES } from './series.policy.js';

export interface SeriesParts {
  readonly series: SeriesRepository;
  readonly clock: Clock;
}

/** Most observations returned: a hundred years of months. */
export const MOST_TOLD = 1_200;

/** Most series that one text may name. */
const MOST_NAMED = 20;

/** Most vintages of one period returned; hardly any figure is revised more than ten times. */
export const MOST_VINTAGES = 100;

/** Reads series and what was known of them: public ones, and those of the caller's institution. */
export class SeriesService {
  constructor(private readonly parts: SeriesParts) {}

  /** @throws Refusal SERIES_NOT_FOUND. */
  async get(caller: Caller, id: number, field: readonly string[] = ['id']): Promise<Series> {
    const { institutionId } = READ_SERIES.require(caller);
    return (await this.parts.series.find(institutionId, id)) ?? refuseSeries(field);
  }

  /** A series that the caller may see; null when there is none. */
  find(caller: Caller, id: number): Promise<Series | null> {
    return this.parts.series.find(READ_SERIES.require(caller).institutionId, id);
  }

  async list(
    caller: Caller,
    topic: SeriesTopic | null,
    page: { readonly first: number; readonly after?: string | null },
  ): Promise<Connection<Series>> {
    const { institutionId } = READ_SERIES.require(caller);
    return pageOf(
      'series',
      page,
      (asked) => this.parts.series.list(institutionId, topic, asked),
      ({ id }) => id,
    );
  }

  /** Series of some topics, the likeliest first. */
  listOfTopics(caller: Caller, topics: readonly SeriesTopic[], most: number): Promise<Series[]> {
    return this.parts.series.listOfTopics(READ_SERIES.require(caller).institutionId, topics, most);
  }

  /** Series that a text calls by their whole name or code, the longest name first. */
  async listNamed(caller: Caller, text: string): Promise<Series[]> {
    const found = await this.parts.series.listNamed(READ_SERIES.require(caller).institutionId, text, MOST_NAMED);
    return found.filter((series) => isNamedIn(text, series));
  }

  /**
   * The newest figures of a series that were known on a day, oldest first.
   * @throws Refusal BAD_USER_INPUT that names `asOf` or `last`.
   */
  async observations(
    { id }: Pick<Series, 'id'>,
    { asOf, last }: { readonly asOf: string | null; readonly last: number },
  ): Promise<Observation[]> {
    expectWithin('last', last, [1, MOST_TOLD]);
    return (await this.parts.series.listKnown(id, this.#day(asOf), last)).toReversed();
  }

  /**
   * The vintages of one period, newest first; a null value withdrew the figure.
   * @throws Refusal BAD_USER_INPUT that names `period` or `asOf`.
   */
  vintages(
    { id, frequency }: Pick<Series, 'id' | 'frequency'>,
    { period, asOf }: { readonly period: string; readonly asOf: string | null },
  ): Promise<Vintage[]> {
    const known = readPeriod(frequency, period) ?? refusePeriod(frequency);
    return this.parts.series.listVintages(id, known, this.#day(asOf), MOST_VINTAGES);
  }

  #day(asOf: string | null): string {
    const today = koreanDate(this.parts.clock.now());
    if (asOf !== null) expectPast(asOf, today);
    return asOf ?? today;
  }
}
