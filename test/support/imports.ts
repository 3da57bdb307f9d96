import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commitImport,
  correctImport,
  importQuarterly,
  undoImport,
  type Correction,
  type ImportOverride,
  type ImportReport,
} from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';
import { Refusal } from '../../src/platform/errors/index.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { createTestDatabase } from './database.js';
import { HEADER, openDatabase } from './spending-file.js';

/** Files of a few lines, most of them refused, are what tests of imports are about. */
export const ANY_FILE: ImportOverride = {
  names: ['REFUSED_SHARE', 'PLAUSIBLE_AMOUNT'],
  reason: 'a file of a test',
  accountId: null,
  at: '2026-01-01T00:00:00.000Z',
};

/** A database with two institutions, a folder for files, and imports as the command line does them. */
export interface ImportBench {
  readonly url: string;
  readonly folder: string;
  readonly database: Database;
  rows(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Writes a file; lines get the header of the source. */
  file(content: string | Buffer | readonly string[]): Promise<string>;
  load(
    path: string,
    options?: {
      institutionCode?: string;
      dryRun?: boolean;
      existing?: 'KEEP' | 'REPLACE';
      keepsRaw?: boolean;
      override?: ImportOverride | null;
    },
  ): Promise<ImportReport>;
  commit(batchId: number, override?: ImportOverride | null): Promise<void>;
  correct(batchId: number, correction: Correction): Promise<ImportReport>;
  undo(batchId: number): Promise<void>;
  close(): Promise<void>;
}

export async function createImportBench(): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'moa-import-'));
  const storage = await createTestDatabase();
  const database = await openDatabase(storage.url);
  const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
  const parts = { database, objects: new FolderStore(join(folder, 'objects')), clock: systemClock, caller };
  const rows: ImportBench['rows'] = (text, values) => database.rows(statement(text), values);
  await rows(`INSERT INTO institution (code, name, kind) VALUES ('BANK', '은행', 'BANK'), ('CARD', '카드', 'CARD')`);
  let files = 0;
  return {
    url: storage.url,
    folder,
    database,
    rows,
    async file(content) {
      const path = join(folder, `${++files}.csv`);
      const isLines = typeof content !== 'string' && !Buffer.isBuffer(content);
      await writeFile(path, isLines ? `${[HEADER, ...content].join('\n')}\n` : content);
      return path;
    },
    load(path, { keepsRaw = true, ...options } = {}) {
      const { objects, ...rest } = parts;
      const asked = { path, institutionCode: 'BANK', dryRun: false, override: ANY_FILE, ...options };
      return importQuarterly(asked, keepsRaw ? { ...rest, objects } : rest);
    },
    commit: (batchId, override = ANY_FILE) => commitImport(batchId, { ...parts, override }),
    correct: (batchId, correction) => correctImport(batchId, correction, parts),
    undo: (batchId) => undoImport(batchId, parts),
    async close() {
      await database.dataSource.destroy();
      await storage.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The codes and words that something is refused with. @throws when it is not refused. */
export async function refusalOf(work: Promise<unknown>): Promise<readonly { code: string; en: string }[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error.problems.map(({ code, message }) => ({ code, en: message.en }));
}

/** Every row of spending as it lies in the table, byte for byte. */
export async function digestOf(bench: ImportBench): Promise<unknown> {
  const [row] = await bench.rows(`
    SELECT count(*) AS rows, md5(coalesce(string_agg(c::text, E'\\n' ORDER BY institution_id, source_key, quarter), '')) AS md5
    FROM customer_quarter c`);
  return row;
}
