import type { Caller } from '../../../platform/access/index.js';
import { statement, type Database, type Queryable } from '../../../platform/database/index.js';
import { QualityRepository } from './quality.repository.js';
import type { QualityFigures } from './quality-figures.js';
import { toDataQuality, type DataQualityType } from './quality.types.js';
import { READ_IMPORTS } from '../access/index.js';

const FIND_QUARTER_QUALITY = statement(`
  SELECT figures, measured_at AS "measuredAt" FROM quarter_quality
  WHERE institution_id = $1 AND quarter = $2::bpchar`);

/** The quality of a quarter in force. */
interface StoredQuality {
  readonly figures: QualityFigures;
  readonly measuredAt: Date;
}

/** The last measured quality of a quarter of an institution; null when it has no rows or was not measured yet. */
export async function findQuality(
  queryable: Queryable,
  institutionId: number,
  quarter: string,
): Promise<StoredQuality | null> {
  const [kept] = await queryable.rows<StoredQuality>(FIND_QUARTER_QUALITY, [institutionId, quarter]);
  return kept ?? null;
}

/** Shows staff how good their institution's data is. */
export class QualityService {
  constructor(private readonly database: Database) {}

  /** The rows in force of a quarter; null when there are none, or they were not measured yet. */
  async ofQuarter(caller: Caller, quarter: string): Promise<DataQualityType | null> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const kept = await findQuality(this.database, institutionId, quarter);
    return kept && toDataQuality(quarter, kept.figures, kept.measuredAt);
  }

  /** The quality of a quarter in each file, in the order of the ids; null for files of others. */
  async ofBatches(caller: Caller, batchIds: readonly number[], quarter: string): Promise<(DataQualityType | null)[]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await new QualityRepository(this.database).listOfBatches(institutionId, batchIds, quarter);
    const figures = new Map(rows.map((row) => [row.batchId, row.figures]));
    return batchIds.map((id) => {
      const found = figures.get(id);
      return found ? toDataQuality(quarter, found, null, id) : null;
    });
  }
}
