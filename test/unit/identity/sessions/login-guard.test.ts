import { describe, expect, it } from '@jest/globals';
import { LoginGuard } from '../../../../src/modules/identity/sessions/login-guard.js';
import type { AttemptLimit } from '../../../../src/platform/rate-limit/index.js';

/** Counts failures, and has everyone wait a minute from the `max`th on. */
function limit(max: number) {
  const failures = new Map<string, number>();
  const counted: AttemptLimit = {
    check: (key) => Promise.resolve((failures.get(key) ?? 0) >= max ? 60_000 : 0),
    fail: (key) => Promise.resolve(void failures.set(key, (failures.get(key) ?? 0) + 1)),
    succeed: (key) => Promise.resolve(void failures.delete(key)),
  };
  return { failures, counted };
}

function guarded({ email = 5, address = 50 } = {}) {
  const limits = { email: limit(email), address: limit(address) };
  const guard = new LoginGuard({ email: limits.email.counted, address: limits.address.counted });
  return { guard, ...limits };
}

const wrong = (): Promise<null> => Promise.resolve(null);
const right = (): Promise<string> => Promise.resolve('proof');
const refused = { problems: [{ code: 'TOO_MANY_ATTEMPTS', details: { retryAfterSeconds: 60 } }] };

describe('the login guard', () => {
  it('refuses after five failures, without looking at the password', async () => {
    const { guard } = guarded();
    for (let attempt = 0; attempt < 5; attempt += 1) await guard.attempt('a@example.com', '203.0.113.9', wrong);
    let looked = false;
    const looking = async (): Promise<string> => ((looked = true), right());
    await expect(guard.attempt('A@Example.com', '198.51.100.1', looking)).rejects.toMatchObject(refused);
    expect(looked).toBe(false);
    await expect(guard.attempt('b@example.com', '203.0.113.9', right)).resolves.toBe('proof');
  });

  it('hears only five of a hundred guesses that arrive at once', async () => {
    const { guard } = guarded();
    let heard = 0;
    const guess = async (): Promise<null> => ((heard += 1), wrong());
    const guesses = Array.from({ length: 100 }, (_, n) => guard.attempt('a@example.com', `203.0.113.${n}`, guess));
    const outcomes = await Promise.allSettled(guesses);
    expect(heard).toBe(5);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(95);
  });

  it('counts an address over all accounts, and a success does not clear it', async () => {
    const { guard } = guarded({ address: 3 });
    for (const name of ['a', 'b']) await guard.attempt(`${name}@example.com`, '203.0.113.9', wrong);
    await guard.attempt('attacker@example.com', '203.0.113.9', right);
    await guard.attempt('c@example.com', '203.0.113.9', wrong);
    await expect(guard.attempt('d@example.com', '203.0.113.9', right)).rejects.toMatchObject(refused);
    await expect(guard.attempt('d@example.com', '203.0.113.10', right)).resolves.toBe('proof');
  });

  it('clears an account that logs in, and counts no failure of ours', async () => {
    const { guard, email } = guarded();
    for (let attempt = 0; attempt < 4; attempt += 1) await guard.attempt('a@example.com', null, wrong);
    await guard.attempt('a@example.com', null, right);
    const broken = (): Promise<null> => Promise.reject(new Error('the database is away'));
    await expect(guard.attempt('a@example.com', null, broken)).rejects.toThrow('the database is away');
    expect(email.failures.size).toBe(0);
    await expect(guard.attempt('a@example.com', null, right)).resolves.toBe('proof');
  });

  it('keeps no e-mail address in its keys', async () => {
    const { guard, email, address } = guarded();
    await guard.attempt('a@example.com', '203.0.113.9', wrong);
    expect([...email.failures.keys(), ...address.failures.keys()].join()).not.toContain('example');
  });
});
