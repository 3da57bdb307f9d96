import { sqlState, statement, type Database, type Queryable, type Transaction } from '../database/index.js';
import { isSameRequest, type KeyClaim, type KeyUse } from './key-claim.js';
import { keyUsed } from './once.refusals.js';
import { previewed } from './previewed.js';

const CLAIM = statement(`
  INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
  VALUES ($1, $2, $3, $4, 'null', $5) ON CONFLICT DO NOTHING RETURNING 1`);
const FIND = statement(
  'SELECT operation, request_hash AS "requestHash", result FROM idempotency_key WHERE account_id = $1 AND key = $2',
);
const KEEP = statement('UPDATE idempotency_key SET result = $3 WHERE account_id = $1 AND key = $2');

const LOCK_NOT_AVAILABLE = '55P03';

/** How a change is made. */
export interface Act {
  readonly claim: KeyClaim;
  readonly at: Date;
  /** Whether only to show what would be answered. */
  readonly preview?: boolean;
  /** Refuses a key that was used for something else, where a room has words of its own. */
  readonly conflict?: () => never;
  /** Refuses when others hold what the change needs for too long; the fault goes on when left out. */
  readonly busy?: () => never;
}

/**
 * Makes a change once. The first use of a key does the work and keeps its answer, in one transaction; the same input
 * with the same key is answered from there until the key is purged, also while the first is still at work: the second waits
 * for it. A refusal or a fault undoes everything and leaves the key free. The answer must survive JSON: dates as strings.
 * A preview uses no key up and keeps nothing; with a key that was used it answers what the change itself would.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else, and what `busy` throws.
 */
export async function once<Answer>(
  database: Pick<Database, 'transaction'>,
  { claim, at, preview = false, conflict = keyUsed, busy }: Act,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const kept = (use: KeyUse): Answer => (isSameRequest(use, claim) ? (use.result as Answer) : conflict());
  try {
    if (preview) {
      return await previewed(database, async (transaction) => {
        const use = await findUse(transaction, claim);
        return use ? kept(use) : work(transaction);
      });
    }
    return await database.transaction(async (transaction) => {
      const use = await claimed(transaction, claim, at);
      if (use) return kept(use);
      const answer = await work(transaction);
      await transaction.rows(KEEP, [claim.accountId, claim.key, JSON.stringify(answer)]);
      return answer;
    });
  } catch (error) {
    if (busy && sqlState(error) === LOCK_NOT_AVAILABLE) return busy();
    throw error;
  }
}

/** What a key was used for; null for a key that is free. */
export async function findUse(
  queryable: Pick<Queryable, 'rows'>,
  { accountId, key }: Pick<KeyClaim, 'accountId' | 'key'>,
): Promise<KeyUse | null> {
  const [use] = await queryable.rows<KeyUse>(FIND, [accountId, key]);
  return use ?? null;
}

/** Null when the key is now ours; else what it was used for before. */
async function claimed(transaction: Transaction, claim: KeyClaim, at: Date): Promise<KeyUse | null> {
  const { accountId, key, operation, requestHash } = claim;
  const ours = await transaction.rows(CLAIM, [accountId, key, operation, requestHash, at]);
  if (ours.length > 0) return null;
  const use = await findUse(transaction, claim);
  if (!use) throw new Error('a key that is taken is not there');
  return use;
}
