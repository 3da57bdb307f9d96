import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PersonQuarter } from './person-quarter.js';
import { CATEGORIES, CATEGORY_NAMES } from '../source/index.js';

/** A person in the source, with their quarters, oldest first; the last is the requested quarter. */
export interface Person {
  readonly sourceKey: string;
  /** Null for a person who is no customer here. */
  readonly customerId: number | null;
  readonly quarters: readonly PersonQuarter[];
}

/** Those with figures of a quarter, after a key and in the order of keys, and since when their past is wanted. */
interface PopulationPage {
  readonly institutionId: number;
  readonly quarter: string;
  /** The earliest quarter to read. */
  readonly from: string;
  /** Empty to begin. */
  readonly afterSourceKey: string;
  readonly limit: number;
  /** One in so many people, always the same ones, whatever their keys look like; 1 for everybody. */
  readonly oneIn: number;
}

const WON_OF_SOURCE = 1_000;
const MAJORS = CATEGORY_NAMES.MAJOR.length;
const AMOUNTS = [
  ...['tot_use_am', 'crdsl_use_am', 'cnf_use_am'],
  ...[...CATEGORY_NAMES.MAJOR, ...CATEGORY_NAMES.DETAIL].map((name) => CATEGORIES[name].column),
];
/** All amounts of a row as one string of big-endian integers: a quarter of the work of reading 45 columns. */
const PACKED = AMOUNTS.map((column) => `int4send(q.${column})`).join(' || ');
/** OFFSET 0 keeps the planner to looking up one person at a time. */
const PAGE_OF_POPULATION = statement(`
  SELECT k.source_key, c.id, q.quarter, q.age, q.sex_cd, q.mbr_rk, q.att_ym, q.hous_sido_nm,
    q.digt_chnl_reg_yn, q.digt_chnl_use_yn, q.life_stage, ${PACKED}
  FROM (
    SELECT source_key FROM customer_quarter
    WHERE institution_id = $1 AND quarter = $2::bpchar AND source_key > $4
      AND ($6::bigint = 1 OR hashtextextended(source_key, 0) % $6::bigint = 0)
    ORDER BY source_key LIMIT $5
  ) AS k
  LEFT JOIN customer c ON c.institution_id = $1 AND c.source_key = k.source_key
  CROSS JOIN LATERAL (
    SELECT * FROM customer_quarter o
    WHERE o.institution_id = $1 AND o.source_key = k.source_key AND o.quarter BETWEEN $3::bpchar AND $2::bpchar OFFSET 0
  ) AS q
  ORDER BY k.source_key, q.quarter`);

const COUNT_POPULATION = statement(`
  SELECT count(*)::integer AS count FROM customer_quarter WHERE institution_id = $1 AND quarter = $2::bpchar`);

/** Reads everybody of an institution who has figures of a quarter, for background work: no permission is checked. */
export class Population {
  constructor(private readonly database: Queryable) {}

  /** How many people have figures of a quarter. */
  async count(institutionId: number, quarter: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(COUNT_POPULATION, [institutionId, quarter]);
    return row?.count ?? 0;
  }

  /** The next people; empty after the last. */
  async page(about: PopulationPage): Promise<Person[]> {
    const { institutionId, quarter, from, afterSourceKey, limit, oneIn } = about;
    const tuples = await this.database.tuples(PAGE_OF_POPULATION, [
      institutionId,
      quarter,
      from,
      afterSourceKey,
      limit,
      oneIn,
    ]);
    const people: { sourceKey: string; customerId: number | null; quarters: PersonQuarter[] }[] = [];
    for (const tuple of tuples) {
      const [sourceKey, customerId] = tuple as [string, number | null];
      const last = people.at(-1);
      if (last?.sourceKey === sourceKey) last.quarters.push(quarterOf(tuple));
      else people.push({ sourceKey, customerId, quarters: [quarterOf(tuple)] });
    }
    return people;
  }

  /** Everybody with figures of a quarter, page by page. */
  async *all(about: Omit<PopulationPage, 'afterSourceKey'>): AsyncGenerator<readonly Person[]> {
    for (let afterSourceKey = ''; ;) {
      const people = await this.page({ ...about, afterSourceKey });
      const last = people.at(-1);
      if (!last) return;
      yield people;
      afterSourceKey = last.sourceKey;
    }
  }
}

function quarterOf(tuple: readonly unknown[]): PersonQuarter {
  const [quarter, age, sexCode, memberRank, joinedMonth, region, registered, used, lifeStage, packed] = tuple.slice(
    2,
  ) as [string, string, string, string, string, string | null, string, string, string | null, Buffer];
  const won = AMOUNTS.map((_, index) => packed.readInt32BE(4 * index) * WON_OF_SOURCE);
  const [totalWon = 0, creditWon = 0, checkWon = 0] = won;
  return {
    quarter,
    ageBand: Number(age),
    sexCode,
    memberRank,
    joinedMonth,
    region,
    lifeStage,
    hasDigitalChannel: registered === 'Y',
    usesDigitalChannel: used === 'Y',
    totalWon,
    creditWon,
    checkWon,
    majorWon: won.slice(3, 3 + MAJORS),
    detailWon: won.slice(3 + MAJORS),
  };
}
