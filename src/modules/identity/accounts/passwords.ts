import { randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import { normalPassword } from './password-policy.js';
import { deny } from './identity.texts.js';
import { Semaphore } from '../../../platform/semaphore.js';

/**
 * Argon2id with 19 MiB, two passes, one lane: the first of the equivalent settings that OWASP's Password Storage Cheat
 * Sheet recommends. Some 25 ms on a server core.
 */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashing runs on libuv's four threads; one is left for files and host names, and memory stays under 60 MiB. */
const AT_ONCE = 3;
/** With three at once, the last of these waits about half a second. */
const MAX_WAITING = 60;

/** What turns passwords into hashes; a test counts its calls. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
  /** Whether a hash was made at another cost than new ones. */
  isOutdated(hash: string): boolean;
}

export const argon2id: PasswordHasher = {
  hash: (password) => argon2.hash(password, COST),
  verify: (hash, password) => argon2.verify(hash, password),
  isOutdated: (hash) => argon2.needsRehash(hash, COST),
};

/** The hash of a password, as kept in `account.password_hash`. */
export function hashPassword(password: string): Promise<string> {
  return argon2id.hash(normalPassword(password));
}

/** A hash that costs as much to verify as any other and belongs to no password: its digest is random. */
function nobodysHash(): string {
  const part = (bytes: number): string => randomBytes(bytes).toString('base64').replace(/=+$/, '');
  const { memoryCost, timeCost, parallelism } = COST;
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${part(16)}$${part(32)}`;
}

/** Hashes and verifies, a few at a time. Both throw Refusal TOO_BUSY when too many wait. */
export class Passwords {
  private readonly semaphore = new Semaphore(AT_ONCE, MAX_WAITING, () =>
    deny('TOO_BUSY', null, { retryAfterSeconds: 1 }),
  );
  private readonly nobodys = nobodysHash();

  constructor(private readonly hasher: PasswordHasher = argon2id) {}

  hash(password: string): Promise<string> {
    return this.semaphore.take(() => this.hasher.hash(normalPassword(password)));
  }

  isOutdated(hash: string): boolean {
    return this.hasher.isOutdated(hash);
  }

  /** Whether the password has this hash. Null, for a missing account, costs the same and returns false. */
  async verify(hash: string | null, password: string): Promise<boolean> {
    const matches = await this.semaphore.take(() => this.hasher.verify(hash ?? this.nobodys, normalPassword(password)));
    return matches && hash !== null;
  }
}
