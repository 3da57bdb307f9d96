import { sqlState, statement, type Database, type Queryable, type Transaction } from '../database/index.js';
import { isSameRequest, type KeyClaim, type KeyUse } from './key-claim.js';
import { refuseReusedKey } from './once.refusals.js';
import { previewed } from './previewed.js';

const CLAIM_IDEMPOTENCY_KEY = statement(`
  INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
  VALUES ($1, $2, $3, $4, 'null', $5) ON CONFLICT DO NOTHING RETURNING 1`);
const FIND_STORED_RESULT = statement(
  'SELECT operation, request_hash AS "requestHash", result FROM idempotency_key WHERE account_id = $1 AND key = $2',
);
const STORE_ANSWER = statement('UPDATE idempotency_key SET result = $3 WHERE account_id = $1 AND key = $2');

const LOCK_NOT_AVAILABLE = '55P03';

/** How a change is made. */
export interface IdempotentChange {
  readonly claim: KeyClaim;
  readonly at: Date;
  /** Whether only to preview the answer. */
  readonly preview?: boolean;
  /** Refuses when others lock the needed rows for too long; by default the error is thrown on. */
  readonly busy?: () => never;
}

/**
 * Makes a change once. The first use of a key does the work and stores its answer, in one transaction; the same input
 * with the same key gets the stored answer until the key is purged. A second call waits for a first that is still
 * running. A refusal or a fault rolls everything back and leaves the key free. The answer must survive JSON: dates as
 * strings. A preview uses up no key and stores nothing; with a used key it returns what the change itself would.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else, and what `busy` throws.
 */
export async function once<Answer>(
  database: Pick<Database, 'transaction'>,
  { claim, at, preview = false, busy }: IdempotentChange,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const storedAnswer = (use: KeyUse): Answer => {
    requireSameRequest(use, claim);
    return use.result as Answer;
  };
  try {
    if (preview) {
      return await previewed(database, async (transaction) => {
        const use = await findUse(transaction, claim);
        return use ? storedAnswer(use) : work(transaction);
      });
    }
    return await database.transaction(async (transaction) => {
      const use = await claimed(transaction, claim, at);
      if (use) return storedAnswer(use);
      const answer = await work(transaction);
      await transaction.rows(STORE_ANSWER, [claim.accountId, claim.key, JSON.stringify(answer)]);
      return answer;
    });
  } catch (error) {
    if (busy && sqlState(error) === LOCK_NOT_AVAILABLE) return busy();
    throw error;
  }
}

/** Requires that an earlier use of a key was for the same input. @throws Refusal IDEMPOTENCY_CONFLICT. */
export function requireSameRequest(use: KeyUse, claim: KeyClaim): void {
  if (!isSameRequest(use, claim)) refuseReusedKey();
}

/** The use of a key; null when the key is free. */
export async function findUse(
  queryable: Pick<Queryable, 'rows'>,
  { accountId, key }: Pick<KeyClaim, 'accountId' | 'key'>,
): Promise<KeyUse | null> {
  const [use] = await queryable.rows<KeyUse>(FIND_STORED_RESULT, [accountId, key]);
  return use ?? null;
}

/** Null when the key is now ours; otherwise its earlier use. */
async function claimed(transaction: Transaction, claim: KeyClaim, at: Date): Promise<KeyUse | null> {
  const { accountId, key, operation, requestHash } = claim;
  const ours = await transaction.rows(CLAIM_IDEMPOTENCY_KEY, [accountId, key, operation, requestHash, at]);
  if (ours.length > 0) return null;
  const use = await findUse(transaction, claim);
  if (!use) throw new Error('idempotency key conflicts but its row is missing');
  return use;
}
