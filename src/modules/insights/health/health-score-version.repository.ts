import { statement, type Queryable } from '../../../platform/database/index.js';
import type { StoredVersion } from '../in-force.js';

const ACTIVE = statement(`SELECT id, version, scale AS content FROM health_score_version WHERE active`);

/** Knows the versions of the health score. */
export class HealthScoreVersionRepository {
  constructor(private readonly database: Queryable) {}

  /** The one in force; null when there is none. */
  async findActive(): Promise<StoredVersion | null> {
    const [row] = await this.database.rows<StoredVersion>(ACTIVE);
    return row ?? null;
  }
}
