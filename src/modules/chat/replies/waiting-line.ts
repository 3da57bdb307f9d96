import { statement, type Queryable } from '../../../platform/database/index.js';
import { REPLY_QUEUED } from './writing/notify-channels.js';

/** Replies of one account that are written concurrently: several devices and tabs, but no flood. */
export const RUNNING_MAX = 3;
/** Maximum questions of one account in line; more than anyone types while three replies are written. */
export const WAITING_MAX = 20;

/**
 * From each account as many as it has room for, the oldest first, and from each conversation none before its last reply
 * has ended. Concurrent runs choose from the same front of the line, so that no account gets more than its share. Dead
 * replies, whose lease has expired, block their conversation until they are swept, but do not count against the
 * account.
 */
const ADMIT = statement(`
  WITH head AS (
    SELECT id, account_id, row_number() OVER (PARTITION BY account_id ORDER BY id) AS place
    FROM reply waiting
    WHERE state = 'QUEUED' AND ready_at IS NULL AND ($1::bigint IS NULL OR account_id = $1) AND NOT EXISTS (
      SELECT 1 FROM reply ahead WHERE ahead.conversation_id = waiting.conversation_id AND ahead.id < waiting.id
        AND ahead.state IN ('QUEUED', 'STREAMING'))
  ), next AS (
    SELECT reply.id FROM reply JOIN head ON head.id = reply.id
    WHERE reply.state = 'QUEUED' AND reply.ready_at IS NULL AND head.place <= ${RUNNING_MAX} - (
      SELECT count(*) FROM reply running WHERE running.account_id = head.account_id AND (
        (running.state = 'STREAMING' AND running.lease_until >= clock_timestamp()) OR
        (running.state = 'QUEUED' AND running.ready_at IS NOT NULL)))
    ORDER BY reply.id FOR UPDATE OF reply SKIP LOCKED
  ), admitted AS (
    UPDATE reply SET ready_at = clock_timestamp() FROM next WHERE reply.id = next.id RETURNING reply.id
  )
  SELECT pg_notify('${REPLY_QUEUED}', id::text) FROM admitted`);

/**
 * Lets waiting replies be written, as far as there is room, and notifies the workers.
 * @param accountId whose line; null for all lines.
 */
export async function admitWaiting(on: Queryable, accountId: number | null): Promise<void> {
  await on.tuples(ADMIT, [accountId]);
}
