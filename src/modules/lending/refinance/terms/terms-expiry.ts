import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { statement, type Database, type Transaction } from '../../../../platform/database/index.js';
import type { JobKind } from '../../../../platform/jobs/index.js';

/** Every night, ends the offers of terms that nobody accepted in time. */
export const EXPIRE_TERMS: JobKind<object> = {
  name: 'refinance-expire-terms',
  retries: 5,
  expireInSeconds: 600,
  does: 'Ends offers of terms that nobody accepted in time.',
  /** A quarter past midnight in Korea: an offer holds until the end of its last day. */
  cron: '15 0 * * *',
  also: 'at the start of a worker, without the queue',
  ifItDies: 'What is left is done by the next run.',
};

/** The actor of the job: no person. */
const CALENDAR: Caller = { actor: null, requestId: 'refinance-terms', locale: 'ko', address: null };

/** Few enough to keep one statement far from its time limit. */
const OFFERS_PER_EXPIRY = 500;
/** Skips an offer that is being answered right now: the answer checks the day itself, as does the next run. */
const EXPIRE_OFFERED_TERMS = statement(`
  WITH due AS (
    SELECT id FROM refinance_application WHERE status = 'TERMS_OFFERED' AND terms_valid_until < $1
    ORDER BY id LIMIT ${OFFERS_PER_EXPIRY} FOR NO KEY UPDATE SKIP LOCKED
  ), ended AS (
    UPDATE refinance_application a SET status = 'TERMS_EXPIRED', version = version + 1, updated_at = $2
    FROM due WHERE a.id = due.id RETURNING a.id, a.customer_id
  ), logged AS (
    INSERT INTO application_log (application_id, from_status, to_status, account_id, role, at)
    SELECT id, 'TERMS_OFFERED', 'TERMS_EXPIRED', NULL, 'SYSTEM', $2 FROM ended
  )
  SELECT id AS key, customer_id AS "customerKey" FROM ended`);

/** Returns how many offers ran out. Idempotent. */
export async function expireTerms({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  const at = clock.now();
  for (let expired = 0; ;) {
    const ended = await database.transaction((transaction) => expireBatch(transaction, at));
    expired += ended;
    if (ended < OFFERS_PER_EXPIRY) return expired;
  }
}

async function expireBatch(transaction: Transaction, at: Date): Promise<number> {
  const ended = await transaction.rows<{ key: number; customerKey: number }>(EXPIRE_OFFERED_TERMS, [
    koreanDate(at),
    at,
  ]);
  for (const { key, customerKey } of ended)
    await recordAudit(transaction, CALENDAR, {
      action: 'REFINANCE_APPLICATION_MOVED',
      subjectType: 'RefinanceApplication',
      subjectId: key,
      customerId: customerKey,
      detail: { fromStatus: 'TERMS_OFFERED', toStatus: 'TERMS_EXPIRED', reasons: [] },
    });
  return ended.length;
}
