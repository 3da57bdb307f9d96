import type { Actor } from '../../platform/access/index.js';
import type { Database, Transaction } from '../../platform/database/index.js';
import { onceByKey, type KeyedAct } from '../../platform/once/index.js';
import { idempotencyConflict, importBusy } from './import-batch.refusals.js';

/** A use of an idempotency key. */
export interface ImportAct extends Omit<KeyedAct, 'accountId'> {
  readonly actor: Actor;
}

const REFUSALS = { conflict: idempotencyConflict, busy: importBusy };

/**
 * Does an act once for a key and answers it alike ever after. A refusal undoes everything and leaves the key free. The
 * answer must survive JSON.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else; IMPORT_BUSY when an import holds what
 * the act needs for too long.
 */
export const importOnce = <Answer>(
  database: Database,
  { actor: { accountId }, ...act }: ImportAct,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> => onceByKey(database, { ...act, accountId }, REFUSALS, work);
