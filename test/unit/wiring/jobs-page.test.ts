import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKGROUND, jobsPage, timesOf } from '../../../src/wiring/jobs-page.js';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sources = globSync('src/**/*.ts', { cwd: ROOT }).map(read).join('\n');
const foundIn = (pattern: RegExp): string[] => [...sources.matchAll(pattern)].map(([, found = '']) => found);

const parts = Object.values(BACKGROUND);
const jobs = parts.flatMap((part) => part.jobs);
const continuous = parts.flatMap((part) => part.continuous ?? []);
const named = (kind: string): string[] => continuous.filter((each) => each.kind === kind).map(({ name }) => name);

describe('the page of background work', () => {
  it('has every kind of job that the program declares, once', () => {
    const declared = foundIn(/const \w+: JobKind<.*?> = \{\s*name: '([^']+)'/g);
    expect(declared.length).toBeGreaterThan(20);
    expect(jobs.map(({ name }) => name).sort()).toEqual(declared.sort());
  });

  it('has every worker that empties a table, every row under a lease, and every channel', () => {
    expect(named('WORKER')).toEqual(expect.arrayContaining(foundIn(/super\(\{ next: .*what: '([^']+)'/g)));
    const leased = foundIn(/@Check\('(\w+)_lease_check'/g).map((table) => `${table}.lease_until`);
    expect(named('LEASE')).toEqual(expect.arrayContaining(leased));
    const channels = [...new Set(foundIn(/pg_notify\('\$\{(\w+)\}'/g))].map(
      (constant) => foundIn(new RegExp(`export const ${constant} = '([^']+)'`, 'g'))[0],
    );
    expect(named('CHANNEL').sort()).toEqual(channels.sort());
  });

  it('says of each when it runs', () => {
    expect(jobs.filter(({ cron, also }) => cron === null && also === undefined)).toEqual([]);
    expect(jobs.filter(({ cron }) => cron !== null && timesOf(cron).includes('`'))).toEqual([]);
  });

  it('puts times in words', () => {
    expect(['* * * * *', '*/15 * * * *', '20 * * * *', '30 0 * * *', '0 0 1 * *'].map(timesOf)).toEqual([
      'every minute',
      'every 15 minutes',
      'every hour at minute 20',
      'every day at 00:30',
      '`0 0 1 * *`',
    ]);
  });

  it('reads in docs/jobs.md as it is', () => {
    expect(read('docs/jobs.md')).toBe(jobsPage());
  });
});
