import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SOURCE_COLUMNS } from '../../src/modules/spending/index.js';
import { digestOf } from '../support/imports.js';
import { aLine, manyLines } from '../support/spending-file.js';
import { times } from '../support/times.js';
import { expected, fileOf, said, startBatchSuite } from '../support/batch-suite.js';

const suite = startBatchSuite();
beforeEach(() => suite.reset());
afterEach(() => suite.tidyUp());

describe('any two files', () => {
  it('are reported, loaded and undone as a reader of the lines would', async () => {
    const lines = fc.array(said, { minLength: 1, maxLength: 12 });
    const modes = fc.constantFrom('KEEP' as const, 'REPLACE' as const);
    await fc.assert(
      fc.asyncProperty(lines, lines, modes, async (one, other, existing) => {
        await suite.bench.rows('TRUNCATE import_batch, customer_quarter, replaced_quarter CASCADE');
        await suite.bench.load(await suite.bench.file(fileOf(one)));
        const [held, digest] = [await suite.loadedNow(), await digestOf(suite.bench)];
        expect(held).toEqual(expected(new Map(), one, 'KEEP').after);
        const path = await suite.bench.file([...fileOf(other), 'not a line']);
        const told = await suite.bench.load(path, { dryRun: true, existing });
        const { counts, after } = expected(held, other, existing);
        expect(told).toMatchObject({ ...counts, rowsRejected: counts.rowsRejected + 1, rowsRead: other.length + 1 });
        const loaded = await suite.bench.load(path, { existing });
        expect(loaded.diff).toEqual(told.diff);
        expect(loaded.rejections).toMatchObject(told.rejections);
        expect(await suite.loadedNow()).toEqual(after);
        const sums = loaded.diff.map(
          (each) => each.newThousands + each.changedAfterThousands + each.unchangedThousands,
        );
        const kept = [
          ...new Map([...after].filter(([place]) => other.some((line) => `${line.key} ${line.quarter}` === place))),
        ];
        if (existing === 'REPLACE') {
          expect(sums.reduce((sum, each) => sum + each, 0)).toBe(
            kept.reduce((sum, [, thousands]) => sum + thousands, 0),
          );
        }
        await suite.bench.undo(loaded.batchId);
        expect(await digestOf(suite.bench)).toEqual(digest);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a killed process', () => {
  /** All that a line of the source says: without the batch, which differs from one load to the next. */
  const COLUMNS = ['institution_id', 'line_number', ...SOURCE_COLUMNS.map(({ databaseName }) => databaseName)].join(
    ', ',
  );
  /** So many that a step takes longer than the longest wait before it is killed. */
  const [PEOPLE, WITHIN_MS] = [600, 300];
  const script = join(import.meta.dirname, '../support/import-until-killed.ts');
  const runner = join(import.meta.dirname, '../support/run-typescript.mjs');

  /** Runs one step in a process of its own and kills it some time after it began. */
  async function killed(task: string, subject: string, afterMs: number): Promise<void> {
    const child = spawn(process.execPath, [runner, script, suite.bench.url, task, subject, suite.bench.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const begun = await Promise.race([once(child.stdout, 'data'), exit.then(() => null)]);
    if (!begun) throw new Error('the process ended before it began');
    await delay(afterMs);
    child.kill('SIGKILL');
    await exit;
  }

  const content = async (): Promise<unknown> => {
    const [row] = await suite.bench.rows(`
      SELECT count(*) AS rows, md5(coalesce(string_agg(c::text, ' ' ORDER BY source_key, quarter), ''))
      FROM (SELECT ${COLUMNS} FROM customer_quarter) AS c`);
    return row;
  };
  const last = async (): Promise<{ id: number; state: string }> => {
    const [row] = await suite.bench.rows(`SELECT id, state FROM import_batch ORDER BY id DESC LIMIT 1`);
    return row as { id: number; state: string };
  };

  it('leaves a batch whole or absent, wherever it dies, several times', async () => {
    const older = [...manyLines(PEOPLE)];
    await suite.bench.load(await suite.bench.file(older));
    const newer = older.map((line, index) => (index % 3 === 0 ? line.replace(/,0$/, ',70') : line));
    const path = await suite.bench.file([...newer, aLine({ AGE: '1' })]);
    const contents = { before: await content(), after: null as unknown };
    for (let kills = 0; kills < times(6, 60); kills++) {
      const { id, state } = await last();
      const next = { CHECKED: 'commit', COMMITTED: 'undo' }[kills === 0 ? '' : state] ?? 'check';
      await killed(next, next === 'check' ? path : String(id), Math.random() * WITHIN_MS);
      // PostgreSQL ends what the dead process had begun.
      while (await isBusy()) await delay(20);
      await expectWhole(contents);
      if ((await last()).state === state) {
        if (next === 'check') await suite.bench.load(path, { dryRun: true, existing: 'REPLACE' });
        else await (next === 'commit' ? suite.bench.commit(id) : suite.bench.undo(id));
        await expectWhole(contents);
      }
    }
    expect(contents.after).not.toEqual(contents.before);
  }, 600_000);

  async function isBusy(): Promise<boolean> {
    const [row] = await suite.bench.rows(`
      SELECT count(*) AS others FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
        AND backend_type = 'client backend'`);
    return row?.['others'] !== 0;
  }

  async function expectWhole(contents: { before: unknown; after: unknown }): Promise<void> {
    const { id, state } = await last();
    const [facts] = await suite.bench.rows(
      `SELECT (SELECT count(*) FROM replaced_quarter) AS replaced,
         (SELECT sum(rows_new + rows_changed + rows_unchanged) FROM import_batch_quarter WHERE batch_id = b.id)::int AS told,
         (SELECT count(*) FROM rejected_row WHERE batch_id = b.id) AS refused, b.rows_accepted::int AS accepted,
         b.rows_rejected AS rejected
       FROM import_batch b WHERE id = $1`,
      [id],
    );
    expect(facts).toMatchObject({ told: facts?.['accepted'], refused: facts?.['rejected'] });
    const isLoaded = state === 'COMMITTED' && facts?.['rejected'] === 1;
    if (isLoaded) contents.after ??= await content();
    expect(await content()).toEqual(isLoaded ? contents.after : contents.before);
    expect(facts?.['replaced']).toBe(isLoaded ? (PEOPLE * 8) / 3 : 0);
  }
});
