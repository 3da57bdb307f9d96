import type { Actor, Caller, Permission } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { keyClaim } from '../../../platform/once/index.js';
import { once } from '../once/index.js';

/** Who makes a change, under which key. */
export interface Change {
  readonly caller: Caller;
  readonly key: string;
  readonly operation: string;
  readonly input: object;
  readonly preview?: boolean;
  readonly permission: Permission;
}

/** What the work of a change needs. */
export interface Work {
  readonly transaction: Transaction;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly at: Date;
}

/** Authorises, then does the work in one transaction under its key; a preview undoes it. @throws Refusal as `once`. */
export async function changeOnce<Answer>(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { caller, key, operation, input, preview = false, permission }: Change,
  work: (work: Work) => Promise<Answer>,
): Promise<Answer> {
  const actor = permission.require(caller);
  const at = clock.now();
  const claim = keyClaim(actor.accountId, key, operation, input);
  return once(database, { claim, at, preview }, (transaction) => work({ transaction, caller, actor, at }));
}
