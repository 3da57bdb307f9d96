import { statement, type Queryable } from '../../../platform/database/index.js';

const LOCK = statement(`SELECT pg_advisory_xact_lock(hashtextextended('moa:chat:' || $1::bigint, 0))`);

/** Makes an account's questions wait for each other, so that limits and idempotency keys hold for any number at once. */
export async function oneAtATime(transaction: Queryable, accountId: number): Promise<void> {
  await transaction.tuples(LOCK, [accountId]);
}
