import { describe, expect, it } from '@jest/globals';
import {
  argon2id,
  hashPassword,
  Passwords,
  type PasswordHasher,
} from '../../../../src/modules/identity/accounts/passwords.js';

/** Argon2id that keeps count, and can be held. */
function counting(hold: Promise<unknown> = Promise.resolve()) {
  const calls: string[] = [];
  const running = { now: 0, most: 0 };
  const hasher: PasswordHasher = {
    ...argon2id,
    async verify(hash, password) {
      calls.push(hash);
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await hold;
      running.now -= 1;
      return argon2id.verify(hash, password);
    },
  };
  return { hasher, calls, running };
}

describe('passwords', () => {
  it('are hashed by argon2id at the cost OWASP recommends, with a salt of their own', async () => {
    const [first, second] = await Promise.all([hashPassword('a gentle river'), hashPassword('a gentle river')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('match whatever form of Unicode they were typed in', async () => {
    const hash = await hashPassword('가을하늘 공활한데'.normalize('NFD'));
    await expect(new Passwords().verify(hash, '가을하늘 공활한데'.normalize('NFC'))).resolves.toBe(true);
    await expect(new Passwords().verify(hash, '가을하늘 공활한가')).resolves.toBe(false);
  });

  it('cost one verification at the same settings when there is no account', async () => {
    const { hasher, calls } = counting();
    const passwords = new Passwords(hasher);
    await expect(passwords.verify(null, 'a gentle river')).resolves.toBe(false);
    const real = await hashPassword('a gentle river');
    await expect(passwords.verify(real, 'a gentle river')).resolves.toBe(true);
    expect(calls).toHaveLength(2);
    const shape = (hash?: string): unknown => hash?.split('$').map((part, index) => (index < 4 ? part : part.length));
    expect(shape(calls[0])).toEqual(shape(calls[1]));
  });

  it('are outdated when their cost is another', async () => {
    const passwords = new Passwords();
    expect(passwords.isOutdated(await hashPassword('a gentle river'))).toBe(false);
    expect(passwords.isOutdated('$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2g')).toBe(true);
  });

  it('are verified three at a time, and refused at once when sixty wait', async () => {
    let release: () => void = () => undefined;
    const { hasher, running } = counting(new Promise<void>((resolve) => (release = resolve)));
    const fast: PasswordHasher = { ...hasher, verify: async (...both) => (await hasher.verify(...both), true) };
    const passwords = new Passwords({ ...fast });
    const cheap = '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2g';
    const let_in = Array.from({ length: 63 }, () => passwords.verify(cheap, 'x'));
    await expect(passwords.verify(cheap, 'x')).rejects.toMatchObject({
      problems: [{ code: 'TOO_BUSY', details: { retryAfterSeconds: 1 } }],
    });
    release();
    expect(await Promise.all(let_in)).toEqual(Array(63).fill(true));
    expect(running.most).toBe(3);
    await expect(passwords.verify(cheap, 'x')).resolves.toBe(true);
  });
});
