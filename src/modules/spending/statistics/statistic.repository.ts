import { statement, tryLock, type Queryable } from '../../../platform/database/index.js';
import { IN_FORCE_BY_QUARTER, CATEGORIES, CATEGORY_NAMES } from '../source/index.js';
import {
  STATISTIC_GROUPS,
  type StatisticFigures,
  type StatisticGroup,
  type StatisticGroupSums,
  type StatisticSums,
} from './statistic-figures.js';

/** A quarter in force that was not counted as it is. */
export interface UncountedQuarter {
  readonly institutionId: number;
  readonly quarter: string;
  readonly mark: string;
}

/** A quarter in force, with its figures if they were counted from exactly these batches. */
export interface StatisticRow {
  readonly quarter: string;
  readonly batches: readonly { readonly id: number; readonly fileName: string; readonly loadedAt: Date }[];
  readonly figures: StatisticFigures | null;
  readonly countedAt: Date | null;
}

const COLUMN_BY_STATISTIC_GROUP: Readonly<Record<StatisticGroup, string>> = {
  AGE_BAND: 'age',
  SEX: 'sex_cd',
  GRADE: 'mbr_rk',
  LIFE_STAGE: 'life_stage',
  REGION: 'hous_sido_nm',
};
const MAJORS = CATEGORY_NAMES.MAJOR.map((name) => `sum(${CATEGORIES[name].column})::float8`).join(', ');

const LIST_STALE_STATISTICS = statement(`
  WITH ${IN_FORCE_BY_QUARTER}
  SELECT m.institution_id AS "institutionId", m.quarter, m.mark FROM made m
  LEFT JOIN spending_statistic s ON s.institution_id = m.institution_id AND s.quarter = m.quarter::bpchar
  WHERE s.mark IS DISTINCT FROM m.mark ORDER BY 1, 2`);
const LIST_STALE = statement(`
  WITH ${IN_FORCE_BY_QUARTER}
  DELETE FROM spending_statistic s
  WHERE NOT EXISTS (SELECT FROM made m WHERE m.institution_id = s.institution_id AND m.quarter::bpchar = s.quarter)`);
/** One pass over the quarter for all groups. */
const SUMS = statement(`
  SELECT CASE ${STATISTIC_GROUPS.map((group) => `WHEN grouping(${COLUMN_BY_STATISTIC_GROUP[group]}) = 0 THEN '${group}'`).join(' ')} END AS "group",
    coalesce(${STATISTIC_GROUPS.map((group) => COLUMN_BY_STATISTIC_GROUP[group]).join(', ')}) AS code, count(*) AS customers,
    sum(tot_use_am)::float8 AS total, sum(crdsl_use_am)::float8 AS credit, sum(cnf_use_am)::float8 AS "check",
    ARRAY[${MAJORS}] AS majors
  FROM customer_quarter WHERE institution_id = $1 AND quarter = $2::bpchar
  GROUP BY GROUPING SETS ((), ${STATISTIC_GROUPS.map((group) => `(${COLUMN_BY_STATISTIC_GROUP[group]})`).join(', ')})
  ORDER BY 1, 2`);
const COVERED = statement(`
  SELECT count(*) AS customers, count(q.source_key) AS covered
  FROM customer c LEFT JOIN customer_quarter q
    ON q.institution_id = c.institution_id AND q.source_key = c.source_key AND q.quarter = $2::bpchar
  WHERE c.institution_id = $1`);
const UPSERT_STATISTIC = statement(`
  INSERT INTO spending_statistic (institution_id, quarter, mark, figures, counted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (institution_id, quarter) DO UPDATE
  SET mark = excluded.mark, figures = excluded.figures, counted_at = excluded.counted_at`);
const READ_FIGURES = statement(`
  WITH ${IN_FORCE_BY_QUARTER}
  SELECT m.quarter, s.figures, s.counted_at AS "countedAt", (
    SELECT json_agg(json_build_object('id', b.id, 'fileName', b.file_name, 'loadedAt', b.finished_at)
      ORDER BY b.load_number DESC)
    FROM import_batch b WHERE b.id = ANY(m.batches)) AS batches
  FROM made m
  LEFT JOIN spending_statistic s
    ON s.institution_id = m.institution_id AND s.quarter = m.quarter::bpchar AND s.mark = m.mark
  WHERE m.institution_id = $1 AND m.quarter BETWEEN $2::text AND $3::text ORDER BY m.quarter DESC LIMIT $4`);

interface SumRow {
  readonly group: StatisticGroup | null;
  readonly code: string | null;
  readonly customers: number;
  readonly total: number | null;
  readonly credit: number | null;
  readonly check: number | null;
  readonly majors: readonly (number | null)[];
}

/** Counts what customers spent in all, and reads what was counted. */
export class StatisticRepository {
  constructor(private readonly queryable: Queryable) {}

  async forgetGone(): Promise<void> {
    await this.queryable.rows(LIST_STALE);
  }

  listStale(): Promise<UncountedQuarter[]> {
    return this.queryable.rows<UncountedQuarter>(LIST_STALE_STATISTICS);
  }

  async tryLock({ institutionId }: UncountedQuarter): Promise<boolean> {
    return tryLock(this.queryable, 'SPENDING_STATISTICS', institutionId);
  }

  async count({ institutionId, quarter }: UncountedQuarter): Promise<StatisticFigures> {
    const rows = await this.queryable.rows<SumRow>(SUMS, [institutionId, quarter]);
    const [of] = await this.queryable.rows<{ customers: number; covered: number }>(COVERED, [institutionId, quarter]);
    const all = rows.find(({ group }) => group === null);
    const groups = Object.fromEntries(
      STATISTIC_GROUPS.map((group) => [group, rows.filter((row) => row.group === group).map(groupSums)]),
    ) as Record<StatisticGroup, StatisticGroupSums[]>;
    const institution = { institutionCustomers: of?.customers ?? 0, coveredCustomers: of?.covered ?? 0 };
    return { ...sums(all), ...institution, groups };
  }

  async keep({ institutionId, quarter, mark }: UncountedQuarter, figures: StatisticFigures, at: Date): Promise<void> {
    await this.queryable.rows(UPSERT_STATISTIC, [institutionId, quarter, mark, JSON.stringify(figures), at]);
  }

  /** Quarters in force, newest first. */
  async list(institutionId: number, from: string, to: string, last: number): Promise<StatisticRow[]> {
    type Row = Omit<StatisticRow, 'batches'> & { batches: { id: number; fileName: string; loadedAt: string }[] };
    const rows = await this.queryable.rows<Row>(READ_FIGURES, [institutionId, from, to, last]);
    return rows.map((row) => ({
      ...row,
      batches: row.batches.map((batch) => ({ ...batch, loadedAt: new Date(batch.loadedAt) })),
    }));
  }
}

const sums = (row: SumRow | undefined): StatisticSums => ({
  customers: row?.customers ?? 0,
  totalThousands: row?.total ?? 0,
  creditThousands: row?.credit ?? 0,
  checkThousands: row?.check ?? 0,
  majorThousands: row?.majors.map((thousands) => thousands ?? 0) ?? [],
});

const groupSums = (row: SumRow): StatisticGroupSums => ({ code: row.code, ...sums(row) });
