import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { Observation, Series, Vintage } from './series.js';
import type { SeriesTopic } from './series-topic.js';

const SERIES_FIELD_COLUMNS = `
  s.id, s.institution_id AS "institutionId", s.code, s.name_ko AS "nameKo", s.name_en AS "nameEn", s.topic, s.frequency,
  s.unit, s.source, s.is_made_up AS "isMadeUp"`;
const IS_VISIBLE_SERIES = `(s.institution_id IS NULL OR s.institution_id = $1)`;
const FIND_SERIES = statement(`SELECT ${SERIES_FIELD_COLUMNS} FROM series s WHERE ${IS_VISIBLE_SERIES} AND s.id = $2`);
const FIND_ANY = statement(`SELECT ${SERIES_FIELD_COLUMNS} FROM series s WHERE s.id = $1`);
const FIND_FOR_ALL = statement(
  `SELECT ${SERIES_FIELD_COLUMNS} FROM series s WHERE s.institution_id IS NULL AND s.code = $1`,
);
const FIND_BY_CODE = statement(`
  SELECT ${SERIES_FIELD_COLUMNS} FROM series s WHERE s.institution_id IS NOT DISTINCT FROM $1 AND s.code = $2`);
const DAYS = statement(`
  SELECT DISTINCT known_from AS day FROM series_observation
  WHERE series_id = $1 AND known_from <= $2 ORDER BY day DESC LIMIT $3`);
const LIST_SERIES = statement(`
  SELECT ${SERIES_FIELD_COLUMNS} FROM series s
  WHERE ${IS_VISIBLE_SERIES} AND ($2::text IS NULL OR s.topic = $2) AND s.id > $3 ORDER BY s.id LIMIT $4`);
const LIST_BY_TOPICS = statement(`
  SELECT ${SERIES_FIELD_COLUMNS} FROM series s WHERE ${IS_VISIBLE_SERIES} AND s.topic = ANY ($2::text[])
  ORDER BY s.is_made_up, s.institution_id NULLS LAST, s.id LIMIT $3`);
/** Series whose name or code stands in a text without blanks, the longest name first. One letter is no name. */
const LIST_NAMED_IN_TEXT = statement(`
  SELECT ${SERIES_FIELD_COLUMNS} FROM series s CROSS JOIN LATERAL (
    SELECT max(length(name)) AS letters FROM (VALUES (s.name_ko), (s.name_en), (s.code)) AS given (written),
      LATERAL (SELECT lower(regexp_replace(normalize(written, NFC), '\\([^()]*\\)|\\s', '', 'g')) AS name) n
    WHERE length(name) > 1 AND position(name IN $2) > 0) found
  WHERE ${IS_VISIBLE_SERIES} AND found.letters IS NOT NULL
  ORDER BY found.letters DESC, s.is_made_up, s.institution_id NULLS LAST, s.id LIMIT $3`);
/** What was known on a day: for each period the newest vintage up to that day, unless it withdrew the figure. */
const KNOWN_ON_DAY = statement(`
  SELECT period, trim_scale(value)::text AS value, known_from AS "knownFrom" FROM (
    SELECT DISTINCT ON (period) period, value, known_from FROM series_observation
    WHERE series_id = $1 AND known_from <= $2 ORDER BY period, known_from DESC) o
  WHERE value IS NOT NULL ORDER BY period DESC LIMIT $3`);
const VINTAGES = statement(`
  SELECT period, trim_scale(value)::text AS value, known_from AS "knownFrom" FROM series_observation
  WHERE series_id = $1 AND period = $2 AND known_from <= $3 ORDER BY known_from DESC LIMIT $4`);
/** All figures of the newest periods that have more than one, up to a day. */
const REVISED = statement(`
  SELECT period, trim_scale(value)::text AS value, known_from AS "knownFrom" FROM (
    SELECT period, value, known_from, count(*) OVER (PARTITION BY period) AS figures FROM series_observation
    WHERE series_id = $1 AND known_from <= $2) o
  WHERE figures > 1 ORDER BY period DESC, known_from DESC LIMIT $3`);
const NEWER = statement(`SELECT 1 FROM series_observation WHERE series_id = $1 AND known_from > $2 LIMIT 1`);

/** Reads series and what was known of them. Each query names the institution it is made for. */
export class SeriesRepository {
  constructor(private readonly database: Queryable) {}

  async find(institutionId: number, id: number): Promise<Series | null> {
    const [found] = await this.database.rows<Series>(FIND_SERIES, [institutionId, id]);
    return found ?? null;
  }

  /** A series of any owner, for callers who may already see something of it. */
  async findAny(id: number): Promise<Series | null> {
    const [found] = await this.database.rows<Series>(FIND_ANY, [id]);
    return found ?? null;
  }

  /** The series that all may read, by its code. */
  async findForAll(code: string): Promise<Series | null> {
    const [found] = await this.database.rows<Series>(FIND_FOR_ALL, [code]);
    return found ?? null;
  }

  /** The series of an institution, or for null one that all may read, by its code. */
  async findByCode(institutionId: number | null, code: string): Promise<Series | null> {
    const [found] = await this.database.rows<Series>(FIND_BY_CODE, [institutionId, code]);
    return found ?? null;
  }

  /** Days up to one on which something of a series became known, newest first. */
  async listDays(seriesId: number, until: string, most: number): Promise<string[]> {
    const rows = await this.database.rows<{ day: string }>(DAYS, [seriesId, until, most]);
    return rows.map(({ day }) => day);
  }

  list(institutionId: number, topic: SeriesTopic | null, { first, after }: PageRequest): Promise<Series[]> {
    return this.database.rows<Series>(LIST_SERIES, [institutionId, topic, after ?? 0, first + 1]);
  }

  /** Series of some topics: measured before made up, an institution's own before those of all. */
  listOfTopics(institutionId: number, topics: readonly SeriesTopic[], most: number): Promise<Series[]> {
    return this.database.rows<Series>(LIST_BY_TOPICS, [institutionId, topics, most]);
  }

  /** Series of which a name or the code stands in a text, wherever its words begin and end. */
  listNamed(institutionId: number, text: string, most: number): Promise<Series[]> {
    const plain = text.normalize('NFC').replace(/\s/gu, '').toLowerCase();
    return this.database.rows<Series>(LIST_NAMED_IN_TEXT, [institutionId, plain, most]);
  }

  /** The newest figures that were known on a day, newest first. */
  listKnown(seriesId: number, asOf: string, most: number): Promise<Observation[]> {
    return this.database.rows<Observation>(KNOWN_ON_DAY, [seriesId, asOf, most]);
  }

  /** The vintages of one period up to a day, newest first. */
  listVintages(seriesId: number, period: string, asOf: string, most: number): Promise<Vintage[]> {
    return this.database.rows<Vintage>(VINTAGES, [seriesId, period, asOf, most]);
  }

  /** The vintages of periods that were revised by a day, newest first: those of the newest periods. */
  listRevised(seriesId: number, asOf: string, most: number): Promise<Vintage[]> {
    return this.database.rows<Vintage>(REVISED, [seriesId, asOf, most]);
  }

  /** Whether anything became known after a day. */
  async hasNewer(seriesId: number, asOf: string): Promise<boolean> {
    return (await this.database.rows(NEWER, [seriesId, asOf])).length > 0;
  }
}
