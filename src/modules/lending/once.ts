import { sqlState, statement, type Database, type Transaction } from '../../platform/database/index.js';
import { isSameRequest, type KeyClaim, type KeyUse } from './idempotency.js';
import { idempotencyConflict, loanBusy } from './lending.refusals.js';

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
}

/** Carries the answer of a preview out of the transaction that it undoes. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}

/** Does the work on the real rows, answers what it would answer, and undoes it: the ids in it will never exist. */
export async function previewed<Answer>(
  database: Pick<Database, 'transaction'>,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await database.transaction(async (transaction): Promise<Answer> => {
      throw new Undone(await work(transaction));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}

/**
 * Makes a change once. The first use of a key does the work and keeps its answer, in one transaction; the same input
 * with the same key is answered from there for ever after, also while the first is still at work: the second waits for
 * it. A refusal or a fault undoes everything and leaves the key free. The answer must survive JSON: dates as strings.
 * A preview uses no key up and keeps nothing; with a key that was used it answers what the change itself would.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else; LOAN_BUSY when others hold what the
 * change needs for too long.
 */
export async function once<Answer>(
  database: Pick<Database, 'transaction'>,
  { claim, at, preview = false }: Act,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  try {
    if (preview) {
      return await previewed(database, async (transaction) => {
        const kept = await useOf(transaction, claim);
        return kept ? (answerKept(kept, claim) as Answer) : work(transaction);
      });
    }
    return await database.transaction(async (transaction) => {
      const kept = await claimed(transaction, claim, at);
      if (kept) return answerKept(kept, claim) as Answer;
      const answer = await work(transaction);
      await transaction.rows(KEEP, [claim.accountId, claim.key, JSON.stringify(answer)]);
      return answer;
    });
  } catch (error) {
    if (sqlState(error) === LOCK_NOT_AVAILABLE) return loanBusy();
    throw error;
  }
}

/** Null when the key is now ours; else what it was used for before. */
async function claimed(transaction: Transaction, claim: KeyClaim, at: Date): Promise<KeyUse | null> {
  const { accountId, key, operation, requestHash } = claim;
  const ours = await transaction.rows(CLAIM, [accountId, key, operation, requestHash, at]);
  if (ours.length > 0) return null;
  const use = await useOf(transaction, claim);
  if (!use) throw new Error('a key that is taken is not there');
  return use;
}

async function useOf(transaction: Transaction, { accountId, key }: KeyClaim): Promise<KeyUse | null> {
  const [use] = await transaction.rows<KeyUse>(FIND, [accountId, key]);
  return use ?? null;
}

/** @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else. */
const answerKept = (use: KeyUse, claim: KeyClaim): unknown =>
  isSameRequest(use, claim) ? use.result : idempotencyConflict();
