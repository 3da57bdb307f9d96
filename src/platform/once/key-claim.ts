import { createHash } from 'node:crypto';

/** What is known about a key: its request, and the answer. */
export interface KeyUse {
  readonly operation: string;
  readonly requestHash: Buffer;
  readonly result: unknown;
}

/** A key about to be used. */
export interface KeyClaim {
  readonly accountId: number;
  readonly key: string;
  readonly operation: string;
  readonly requestHash: Buffer;
}

/**
 * Makes a claim from the request, without the key. Equal inputs give equal hashes: for an object whatever the order of
 * its fields, ignoring undefined ones; for a list as it is.
 */
export function keyClaim(accountId: number, key: string, operation: string, input: object): KeyClaim {
  const normalizedInput = Array.isArray(input) ? (input as unknown[]) : definedEntries(input);
  return {
    accountId,
    key,
    operation,
    requestHash: createHash('sha256').update(JSON.stringify(normalizedInput)).digest(),
  };
}

/** Whether an earlier use of the key was for the same input. */
export function isSameRequest(use: KeyUse, claim: KeyClaim): boolean {
  return use.operation === claim.operation && claim.requestHash.equals(use.requestHash);
}

const definedEntries = (input: object): [string, unknown][] =>
  Object.entries(input as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
