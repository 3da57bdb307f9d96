import { beforeEach, describe, expect, it } from '@jest/globals';
import { IN_FORCE_TTL_MS, InForce, type StoredVersion } from '../../../src/modules/insights/in-force.js';

let nowMs = 0;
let stored: StoredVersion | null;
let lookedUp = 0;
let parsed = 0;
let inForce: InForce<string>;
beforeEach(() => {
  [nowMs, lookedUp, parsed] = [1_000_000, 0, 0];
  stored = { id: 1, version: '1', content: 'first' };
  inForce = new InForce({
    find: () => {
      lookedUp += 1;
      return Promise.resolve(stored);
    },
    parse: (content) => {
      parsed += 1;
      if (typeof content !== 'string') throw new Error('not whole');
      return content;
    },
    clock: { now: () => new Date(nowMs) },
  });
});

describe('the version in force', () => {
  it('is looked up once in a while, however many ask, and parsed once', async () => {
    const answers = await Promise.all([inForce.get(), inForce.get(), inForce.get()]);
    expect(answers.map(({ content }) => content)).toEqual(['first', 'first', 'first']);
    nowMs += IN_FORCE_TTL_MS;
    await inForce.get();
    expect([lookedUp, parsed]).toEqual([2, 1]);
  });

  it('gives way to another within the time, also when the clock is set back', async () => {
    await inForce.get();
    stored = { id: 2, version: '2', content: 'second' };
    expect((await inForce.get()).version).toBe('1');
    nowMs -= 60_000;
    expect(await inForce.get()).toEqual({ id: 2, version: '2', content: 'second' });
  });

  it('throws when there is none or it is not whole, and recovers as soon as there is one', async () => {
    stored = null;
    await expect(inForce.get()).rejects.toThrow('No version');
    stored = { id: 3, version: '3', content: 7 };
    await expect(inForce.get()).rejects.toThrow('not whole');
    stored = { id: 4, version: '4', content: 'whole' };
    expect((await inForce.get()).content).toBe('whole');
  });
});
