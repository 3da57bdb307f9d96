import { statement, type Queryable } from '../../../platform/database/index.js';
import type { DisclosedGroup } from '../../spending/index.js';

/** Figures of an institution's clusters that may be shown. */
export interface ClusterCount {
  readonly mark: string;
  readonly quarter: string;
  readonly modelVersion: string;
  /** By cluster; null for one of too few people. Amounts are thousand won a month: the total, then major categories. */
  readonly groups: readonly (DisclosedGroup | null)[];
  readonly countedAt: Date;
}

const FIND_CLUSTER_COUNT = statement(`
  SELECT mark, quarter, model_version AS "modelVersion", groups, counted_at AS "countedAt"
  FROM spending_cluster_count WHERE institution_id = $1`);
const UPSERT_COUNT = statement(`
  INSERT INTO spending_cluster_count (institution_id, mark, quarter, model_version, groups, counted_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (institution_id) DO UPDATE SET mark = excluded.mark, quarter = excluded.quarter,
    model_version = excluded.model_version, groups = excluded.groups, counted_at = excluded.counted_at`);
const DELETE_COUNTS = statement(`DELETE FROM spending_cluster_count WHERE institution_id <> ALL($1::bigint[])`);

/** Stores the figures of clusters that may be shown. */
export class ClusterCountRepository {
  constructor(private readonly database: Queryable) {}

  /** The latest count of an institution; null when nothing was counted. */
  async find(institutionId: number): Promise<ClusterCount | null> {
    const [row] = await this.database.rows<ClusterCount>(FIND_CLUSTER_COUNT, [institutionId]);
    return row ?? null;
  }

  async keep(institutionId: number, count: ClusterCount): Promise<void> {
    const { mark, quarter, modelVersion, groups, countedAt } = count;
    const values = [institutionId, mark, quarter, modelVersion, JSON.stringify(groups), countedAt];
    await this.database.tuples(UPSERT_COUNT, values);
  }

  /** Forgets those of institutions that have no figures any more. */
  async forgetOthers(institutionIds: readonly number[]): Promise<void> {
    await this.database.tuples(DELETE_COUNTS, [institutionIds]);
  }
}
