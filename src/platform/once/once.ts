import { createHash } from 'node:crypto';
import { sqlState, statement, type Database, type Transaction } from '../database/index.js';

/** A use of an idempotency key. */
export interface KeyedAct {
  readonly accountId: number;
  readonly key: string;
  readonly operation: string;
  /** What was asked, without the key. */
  readonly input: readonly unknown[];
  readonly at: Date;
}

/** How a room refuses. */
export interface KeyRefusals {
  /** The key was used for something else. */
  readonly conflict: () => never;
  /** Others hold what the act needs for too long. */
  readonly busy: () => never;
}

interface KeyUse {
  readonly operation: string;
  readonly requestHash: Buffer;
  readonly result: unknown;
}

const CLAIM = statement(`
  INSERT INTO idempotency_key (account_id, key, operation, request_hash, result, created_at)
  VALUES ($1, $2, $3, $4, 'null', $5) ON CONFLICT DO NOTHING RETURNING 1`);
const FIND = statement(
  'SELECT operation, request_hash AS "requestHash", result FROM idempotency_key WHERE account_id = $1 AND key = $2',
);
const KEEP = statement('UPDATE idempotency_key SET result = $3 WHERE account_id = $1 AND key = $2');
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Does an act once for a key and answers it alike ever after. A refusal undoes everything and leaves the key free. The
 * answer must survive JSON: dates as strings.
 * @throws what `refusals` throw.
 */
export async function onceByKey<Answer>(
  database: Pick<Database, 'transaction'>,
  { accountId, key, operation, input, at }: KeyedAct,
  refusals: KeyRefusals,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest();
  try {
    return await database.transaction(async (transaction) => {
      const claimed = await transaction.rows(CLAIM, [accountId, key, operation, hash, at]);
      if (claimed.length === 0) {
        const [use] = await transaction.rows<KeyUse>(FIND, [accountId, key]);
        if (use?.operation !== operation || !use.requestHash.equals(hash)) return refusals.conflict();
        return use.result as Answer;
      }
      const answer = await work(transaction);
      await transaction.rows(KEEP, [accountId, key, JSON.stringify(answer)]);
      return answer;
    });
  } catch (error) {
    if (sqlState(error) === LOCK_NOT_AVAILABLE) return refusals.busy();
    throw error;
  }
}
