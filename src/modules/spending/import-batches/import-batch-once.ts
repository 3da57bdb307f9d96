import type { Actor } from '../../../platform/access/index.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { keyClaim, once } from '../../../platform/once/index.js';
import { importBusy } from './import-batch.refusals.js';

/** A use of an idempotency key. */
interface ImportAct {
  readonly actor: Actor;
  readonly key: string;
  readonly operation: string;
  /** The request, without the key. */
  readonly input: readonly unknown[];
  readonly at: Date;
}

/**
 * Performs an action once per key and returns the same answer ever after. A refusal undoes everything and leaves the
 * key free. The answer must survive JSON.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for something else; IMPORT_BUSY when an import holds a
 * lock that the action needs for too long.
 */
export const importOnce = <Answer>(
  database: Database,
  { actor: { accountId }, key, operation, input, at }: ImportAct,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> => {
  const claim = keyClaim(accountId, key, operation, input);
  return once(database, { claim, at, busy: importBusy }, work);
};
