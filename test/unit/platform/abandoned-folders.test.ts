import { afterEach, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandoned } from '../../../src/platform/abandoned-folders.js';

const PREFIX = `moa-abandoned-test-${process.pid}-`;
const HOUR_MS = 3_600_000;
const made: string[] = [];

/** A folder with a file in a folder; each was last written so many hours ago. */
function aFolder(folderHours: number, fileHours: number, prefix = PREFIX): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const within = join(folder, 'within');
  mkdirSync(within);
  writeFileSync(join(within, 'rows.csv'), 'name\nsomebody\n');
  const set = (path: string, hours: number): void =>
    utimesSync(path, new Date(), new Date(Date.now() - hours * HOUR_MS));
  set(join(within, 'rows.csv'), fileHours);
  set(within, folderHours);
  set(folder, folderHours);
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('removes a folder in which nothing was written for longer, and no folder of another prefix', async () => {
  const [old, other] = [aFolder(3, 3), aFolder(3, 3, 'moa-other-test-')];
  await removeAbandoned(PREFIX, 2 * HOUR_MS);
  expect([existsSync(old), existsSync(other)]).toEqual([false, true]);
});

it('leaves a folder in which a process still writes, also when the folder itself is old', async () => {
  const [young, written] = [aFolder(1, 1), aFolder(3, 0)];
  await removeAbandoned(PREFIX, 2 * HOUR_MS);
  expect([existsSync(young), existsSync(written)]).toEqual([true, true]);
});
