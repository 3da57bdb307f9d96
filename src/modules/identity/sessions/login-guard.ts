import { createHash } from 'node:crypto';
import type { AttemptLimit } from '../../../platform/rate-limit/index.js';
import { networkOf } from './network.js';
import { deny } from '../accounts/index.js';

/**
 * Slow down repeated failures: by e-mail address, beyond what one person mistypes; by network address, beyond what an
 * office behind one address mistypes.
 */
export interface LoginLimits {
  readonly email: AttemptLimit;
  readonly address: AttemptLimit;
}

/** Hashed, so that no e-mail address lies in a cache. */
function emailKey(email: string): string {
  return `login:email:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`;
}

/** Lets logins through one at a time for each e-mail address, and later and later for those who fail. */
export class LoginGuard {
  private readonly last = new Map<string, Promise<unknown>>();

  constructor(private readonly limits: LoginLimits) {}

  /**
   * Runs `prove`, which returns null for a failure.
   * @throws Refusal TOO_MANY_ATTEMPTS, without having run it.
   */
  async attempt<Proof>(
    email: string,
    address: string | null,
    prove: () => Promise<Proof | null>,
  ): Promise<Proof | null> {
    const key = emailKey(email);
    // Side by side, a hundred guesses would all be checked before the first of them is counted.
    const before = this.last.get(key) ?? Promise.resolve();
    const turn = before.then(() => this.counted(key, `login:address:${networkOf(address)}`, prove));
    const settled = turn.catch(() => undefined);
    this.last.set(key, settled);
    try {
      return await turn;
    } finally {
      if (this.last.get(key) === settled) this.last.delete(key);
    }
  }

  private async counted<Proof>(
    emailKey: string,
    addressKey: string,
    prove: () => Promise<Proof | null>,
  ): Promise<Proof | null> {
    const { email, address } = this.limits;
    const waitMs = Math.max(...(await Promise.all([email.check(emailKey), address.check(addressKey)])));
    if (waitMs > 0) deny('TOO_MANY_ATTEMPTS', null, { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
    const proof = await prove();
    // A success clears only its own account: otherwise attackers could clear an address by logging in as themselves.
    if (proof === null) await Promise.all([email.fail(emailKey), address.fail(addressKey)]);
    else await email.succeed(emailKey);
    return proof;
  }
}
