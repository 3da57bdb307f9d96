import { createHash } from 'node:crypto';

/** What is known of a key: what it was used for, and what that answered. */
export interface KeyUse {
  readonly operation: string;
  readonly requestHash: Buffer;
  readonly result: unknown;
}

/** A use of a key that is about to be made. */
export interface KeyClaim {
  readonly accountId: number;
  readonly key: string;
  readonly operation: string;
  readonly requestHash: Buffer;
}

/**
 * Makes a claim of what was asked, without the key. Equal inputs make equal hashes: of an object whatever the order of its
 * fields, those without a value left out; of a list as it is.
 */
export function keyClaim(accountId: number, key: string, operation: string, input: object): KeyClaim {
  const said = Array.isArray(input) ? (input as unknown[]) : saidIn(input);
  return { accountId, key, operation, requestHash: createHash('sha256').update(JSON.stringify(said)).digest() };
}

/** Whether an earlier use of the key was for the same input. */
export function isSameRequest(use: KeyUse, claim: KeyClaim): boolean {
  return use.operation === claim.operation && claim.requestHash.equals(use.requestHash);
}

const saidIn = (input: object): [string, unknown][] =>
  Object.entries(input as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
