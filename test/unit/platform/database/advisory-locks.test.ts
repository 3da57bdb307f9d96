import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVISORY_LOCKS, takeLock, tryLock, type Statement } from '../../../../src/platform/database/index.js';

const SRC = join(import.meta.dirname, '../../../../src');
const sources = globSync('**/*.ts', { cwd: SRC }).map((path) => ({
  path,
  text: readFileSync(join(SRC, path), 'utf8'),
}));

/** Records what a transaction is asked. */
function transaction() {
  const asked: unknown[][] = [];
  const rows = <Row>(_: Statement, values: readonly unknown[] = []): Promise<Row[]> => {
    asked.push([...values]);
    return Promise.resolve([{ locked: true }] as Row[]);
  };
  return { asked, rows, tuples: rows<unknown[]> };
}

describe('advisory locks', () => {
  it('have a number of their own each', () => {
    const numbers = Object.values(ADVISORY_LOCKS).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are all in use, and no other is taken by hand', () => {
    const taken = sources.flatMap(({ text }) => [...text.matchAll(/(?:take|try)Lock\([\w.]+, '(\w+)'/g)]);
    expect(new Set(taken.map(([, name]) => name))).toEqual(new Set(Object.keys(ADVISORY_LOCKS)));
    const byHand = sources.filter(({ text }) => text.includes('pg_advisory') || text.includes('pg_try_advisory'));
    expect(byHand.map(({ path }) => path).sort()).toEqual([
      'platform/database/advisory-locks.ts',
      'wiring/migrator.ts',
    ]);
  });

  it('are told apart by what they are for', async () => {
    const { asked, ...queryable } = transaction();
    await takeLock(queryable, 'NEWS_ITEMS');
    await takeLock(queryable, 'KNOWLEDGE', 7, 'FAQ');
    expect(await tryLock(queryable, 'PEER_GROUPS', 7, '2024Q3')).toBe(true);
    expect(asked).toEqual([
      [ADVISORY_LOCKS.NEWS_ITEMS.number, ''],
      [ADVISORY_LOCKS.KNOWLEDGE.number, '7 FAQ'],
      [ADVISORY_LOCKS.PEER_GROUPS.number, '7 2024Q3'],
    ]);
  });
});
