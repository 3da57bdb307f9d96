import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { batched } from '../../../../src/platform/database/index.js';

/** Groups that end when the test says so. */
function heldGroups(options: { readonly most?: number; readonly patienceMs?: number } = {}) {
  const groups: { readonly items: readonly number[]; readonly end: (error?: Error) => void }[] = [];
  const ask = batched<number, string>(
    (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `answer ${item}`)));
        groups.push({ items, end });
      }),
    { most: 3, patienceMs: 60_000, atOnce: 2, ...options, isUndone: (error) => (error as Error).message === 'undone' },
  );
  return { ask, groups, asked: () => groups.map(({ items }) => items) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('requests together', () => {
  it('serves the first at once, gathers the rest up to the bound, and answers each by its own', async () => {
    const { ask, groups, asked } = heldGroups();
    const answers = Promise.all([1, 2, 3, 4, 5].map(ask));
    expect(asked()).toEqual([[1]]);
    groups[0]?.end();
    await settled();
    expect(asked()).toEqual([[1], [2, 3, 4]]);
    groups[1]?.end();
    await settled();
    expect(asked()).toEqual([[1], [2, 3, 4], [5]]);
    groups[2]?.end();
    expect(await answers).toEqual([1, 2, 3, 4, 5].map((item) => `answer ${item}`));
  });

  it('tries the members of a group that was undone one by one, so that one cannot spoil the others', async () => {
    const { ask, groups, asked } = heldGroups();
    const [first, second, third] = [1, 2, 3].map(ask);
    groups[0]?.end();
    await settled();
    groups[1]?.end(new Error('undone'));
    await settled();
    expect(asked().slice(2)).toEqual([[2]]);
    groups[2]?.end(new Error('undone'));
    await expect(second).rejects.toThrow('undone');
    await settled();
    groups[3]?.end();
    expect(await Promise.all([first, third])).toEqual(['answer 1', 'answer 3']);
  });

  it('fails all of a group whose fate is unknown, and goes on with the next', async () => {
    const { ask, groups, asked } = heldGroups();
    const [first, second, third] = [1, 2, 3].map(ask);
    groups[0]?.end();
    await first;
    await settled();
    groups[1]?.end(new Error('connection lost'));
    await expect(second).rejects.toThrow('connection lost');
    await expect(third).rejects.toThrow('connection lost');
    const fourth = ask(4);
    groups[2]?.end();
    expect(await fourth).toBe('answer 4');
    expect(asked()).toEqual([[1], [2, 3], [4]]);
  });

  it('lets the next start beside a group that takes too long, and no more than the bound', async () => {
    const { ask, groups, asked } = heldGroups({ patienceMs: 5 });
    const answers = [ask(1)];
    await delay(10);
    answers.push(ask(2));
    expect(asked()).toEqual([[1], [2]]);
    await delay(10);
    answers.push(ask(3));
    expect(asked()).toEqual([[1], [2]]);
    for (const place of [0, 1, 2]) {
      groups[place]?.end();
      await settled();
    }
    expect(await Promise.all(answers)).toEqual(['answer 1', 'answer 2', 'answer 3']);
  });
});
