import { statement, type Queryable } from '../../../platform/database/index.js';

const LOCK = statement(`SELECT pg_advisory_xact_lock(hashtextextended('moa:chat:' || $1::bigint, 0))`);

/** Serialises an account's questions, so that limits and idempotency keys hold under concurrent requests. */
export async function oneAtATime(transaction: Queryable, accountId: number): Promise<void> {
  await transaction.tuples(LOCK, [accountId]);
}
