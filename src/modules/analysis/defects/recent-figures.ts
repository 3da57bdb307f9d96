import { statement } from '../../../platform/database/index.js';
import type { ImageFigures } from '../../../platform/images/index.js';
import type { FeatureTable, TaskContext } from '../../models/index.js';
import { tableOf } from './defect-contract.js';

/** The newest images that were judged for defects: enough to measure drift. */
const RECENT = statement(`
  SELECT a.result->'figures' AS figures FROM analysis a JOIN analysis_file f ON f.id = a.file_id
  WHERE a.institution_id = $1 AND a.state = 'SUCCEEDED' AND f.image_purpose = 'DEFECT'
  ORDER BY a.id DESC LIMIT 2000`);

/** The features of the images of things that arrive now. */
export async function recentFigures({ database, institutionId }: TaskContext): Promise<FeatureTable> {
  const rows = await database.rows<{ figures: ImageFigures }>(RECENT, [institutionId]);
  return tableOf(rows.map(({ figures }) => figures));
}
