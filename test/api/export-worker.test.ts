import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportBytes } from '../../src/modules/exports/export-bytes.js';
import { EXPORT_KINDS, type ExportFormat } from '../../src/modules/exports/export-kinds.js';
import { sweepExports } from '../../src/modules/exports/export-sweep.js';
import { ExportTaskRepository } from '../../src/modules/exports/export-task.repository.js';
import { systemClock } from '../../src/platform/clock.js';
import { readSnapshot, statement, type Database } from '../../src/platform/database/index.js';
import { openRows } from '../../src/platform/outgoing/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/spending-file.js';
import { rowsOfParquet, tableFolder } from '../support/tables.js';

/** More rows than are fetched at a time. */
const MANY = 2_500;
const OLD = new Date(Date.now() - 3 * 3_600_000);
const folder = tableFolder();
const temporary = join(folder.path, 'temporary');
let storage: TestDatabase;
let database: Database;
let institutionId: number;
let accountId: number;

beforeAll(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  mkdirSync(temporary);
  [institutionId = 0] = await ids(
    `INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK') RETURNING id`,
  );
  [accountId = 0] = await ids(
    `INSERT INTO account (institution_id, email, name, role, password_hash) VALUES (${institutionId}, 'admin@example.com', '관리자', 'ADMIN', '-') RETURNING id`,
  );
  await ids(
    `INSERT INTO customer (institution_id, name, email, annual_income_won)
     SELECT ${institutionId}, '고객' || n, 'c' || n || '@example.com', n FROM generate_series(1, ${MANY}) AS n RETURNING id`,
  );
});
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
  folder.remove();
});

const ids = async (sql: string): Promise<number[]> =>
  (await database.rows<{ id: number }>(statement(sql))).map(({ id }) => id);
const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/** A process that works off the queue of exports. */
function aWorker(task: 'stall' | 'finish'): ChildProcess {
  const support = join(import.meta.dirname, '../support');
  const script = [join(support, 'run-typescript.mjs'), join(support, 'export-until-killed.ts')];
  return spawn(process.execPath, [...script, storage.url, folder.path, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
}

interface Written {
  readonly state: string;
  readonly attempts: number;
  readonly rowsWritten: number;
  readonly storageId: string | null;
  readonly sha256: string | null;
}

async function exportNow(id: number): Promise<Written | undefined> {
  const [found] = await database.rows<Written>(
    statement(`SELECT state, attempts, rows_written AS "rowsWritten", storage_id AS "storageId",
      encode(sha256, 'hex') AS sha256 FROM export WHERE id = $1`),
    [id],
  );
  return found;
}

const incomesOf = async (format: ExportFormat, bytes: Buffer): Promise<number[]> => {
  if (format === 'PARQUET') return (await rowsOfParquet(bytes, 'SELECT annualIncomeWon')).map(([won]) => Number(won));
  return bytes
    .toString()
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',')[10]));
};

describe('a worker that is killed in the middle of an export', () => {
  it.each(['CSV', 'PARQUET'] as const)(
    'leaves %s to another, which writes it once, and whole',
    async (format) => {
      const [id = 0] = await ids(
        `INSERT INTO export (institution_id, account_id, kind, format, personal_data, byte_order_mark, state, ready_at, created_at)
       VALUES (${institutionId}, ${accountId}, 'CUSTOMERS', '${format}', 'MASKED', false, 'QUEUED', now(), now()) RETURNING id`,
      );
      const before = filesIn(join(folder.path, 'objects', 'objects'));
      const killed = aWorker('stall');
      await once(killed.stdout ?? killed, 'data');
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect(await exportNow(id)).toMatchObject({ state: 'RUNNING', attempts: 1, storageId: null });
      const left = [...filesIn(temporary), ...filesIn(join(folder.path, 'objects', 'incoming'))];
      expect(left.length).toBe(format === 'PARQUET' ? 3 : 1);

      // Its lease ends, and hours pass.
      await database.rows(statement('UPDATE export SET lease_until = now() WHERE id = $1'), [id]);
      const days = new Date(Date.now() - 25 * 3_600_000);
      for (const path of [...left, ...readdirSync(temporary).map((name) => join(temporary, name))])
        utimesSync(path, days, days);
      expect(await once(aWorker('finish'), 'exit')).toEqual([0, null]);

      const written = await exportNow(id);
      expect(written).toMatchObject({ state: 'READY', attempts: 2, rowsWritten: MANY });
      const made = filesIn(folder.path).filter((path) => !before.includes(path));
      expect(made.map((path) => path.split('/').at(-1))).toEqual([written?.storageId]);
      const bytes = readFileSync(made[0] ?? '');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(written?.sha256);
      const incomes = await incomesOf(format, bytes);
      expect(incomes.sort((one, other) => one - other)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
    },
    180_000,
  );
});

describe('the rows of an export', () => {
  it('are let go of when the next are asked for, so that a million take the memory of a thousand', async () => {
    const source = EXPORT_KINDS.CUSTOMERS;
    const seen: { readonly batch: readonly unknown[]; readonly rows: number }[] = [];
    await readSnapshot(database, async (transaction) => {
      const { batches } = await openRows(transaction, source, { institutionId, personal: 'MASKED' });
      for await (const batch of batches) {
        expect(seen.map((earlier) => earlier.batch.length)).toEqual(seen.map(() => 0));
        seen.push({ batch, rows: batch.length });
      }
    });
    expect(seen.map(({ rows }) => rows)).toEqual([1_000, 1_000, MANY - 2_000]);
  });
});

describe('an export as Parquet', () => {
  it('holds its snapshot no longer than it reads rows', async () => {
    const request = { kind: 'CUSTOMERS', personal: 'MASKED', purpose: null, byteOrderMark: false } as const;
    const heldWhileTaken = (format: ExportFormat): Promise<number> => {
      const work = { institutionId, request: { ...request, format }, written: () => undefined };
      return exportBytes(database, { ...work, signal: new AbortController().signal }, async (bytes) => {
        let held = 0;
        for await (const piece of bytes) held = Math.max(held, piece.length > 0 ? await transactionsOpen() : 0);
        return held;
      });
    };
    expect([await heldWhileTaken('CSV'), await heldWhileTaken('PARQUET')]).toEqual([1, 0]);
  });
});

const transactionsOpen = async (): Promise<number> => {
  const [found] = await database.rows<{ count: number }>(
    statement(`SELECT count(*)::integer AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction'`),
  );
  return found?.count ?? -1;
};

describe('the sweep of exports', () => {
  it('removes the rows that a dead process left in the temporary folder, and none of a live one', async () => {
    const [dead, live] = [mkdtempSync(join(tmpdir(), 'moa-outgoing-')), mkdtempSync(join(tmpdir(), 'moa-outgoing-'))];
    for (const each of [dead, live]) writeFileSync(join(each, 'rows.csv'), 'name\n홍길동\n');
    for (const path of [join(dead, 'rows.csv'), dead, live]) utimesSync(path, OLD, OLD);
    const objects = new FolderStore(join(folder.path, 'objects'));
    await sweepExports({ database, objects, clock: systemClock, tasks: new ExportTaskRepository() });
    expect([existsSync(dead), existsSync(live)]).toEqual([false, true]);
    rmSync(live, { recursive: true });
  });
});
