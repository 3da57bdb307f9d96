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

/** Makes a claim; equal inputs make equal hashes, whatever the order of their fields. */
export function keyClaim(accountId: number, key: string, operation: string, input: object): KeyClaim {
  const said = Object.entries(input as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { accountId, key, operation, requestHash: createHash('sha256').update(JSON.stringify(said)).digest() };
}

/** Whether an earlier use of the key was for the same input. */
export function isSameRequest(use: KeyUse, claim: KeyClaim): boolean {
  return use.operation === claim.operation && claim.requestHash.equals(use.requestHash);
}
