import { requireActor, type Caller } from '../../../platform/access/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { noSpendingText, quarterNotLoadedText } from './asked-quarter.texts.js';

const ASKED_QUARTER_PATTERN = /^(19|2\d)\d{2}Q[1-4]$/;

/** Whether text is a quarter and nothing else, so that it may be written into SQL. */
export function isQuarter(text: unknown): text is string {
  return typeof text === 'string' && ASKED_QUARTER_PATTERN.test(text);
}

const LOADED = statement(`
  SELECT FROM import_batch WHERE institution_id = $1 AND state = 'COMMITTED' AND quarters @> ARRAY[$2::text] LIMIT 1`);

/**
 * Refuses a requested quarter that has no figures.
 * @throws Refusal QUARTER_NOT_FOUND when the caller's institution has loaded no figures of it, and NO_SPENDING_IN_QUARTER
 *   when it has, and none are of the customer.
 */
export async function refuseQuarter(database: Queryable, caller: Caller, quarter: string): Promise<never> {
  await refuseUnloadedQuarter(database, caller, quarter);
  const message = noSpendingText(quarter);
  return refuse('NO_SPENDING_IN_QUARTER', message, ['quarter']);
}

/** @throws Refusal QUARTER_NOT_FOUND when the caller's institution has loaded no figures of a quarter. */
export async function refuseUnloadedQuarter(database: Queryable, caller: Caller, quarter: string): Promise<void> {
  const { institutionId } = requireActor(caller);
  const loaded = await database.tuples(LOADED, [institutionId, quarter]);
  if (loaded.length > 0) return;
  const message = quarterNotLoadedText(quarter);
  refuse('QUARTER_NOT_FOUND', message, ['quarter']);
}
