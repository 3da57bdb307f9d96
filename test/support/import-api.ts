import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ImportCommitDocument,
  ImportInFullDocument,
  ImportProgressDocument,
  ImportQualityDocument,
  ImportStartDocument,
  ImportUndoDocument,
  ImportUploadStartDocument,
  type ImportInFullQuery,
  type ImportProgressSubscription,
  type ImportQualityQuery,
  type ImportStartMutation,
  type ImportUploadStartMutation,
} from '../../schema/generated/test/graphql.js';
import { ADVISORY_LOCKS } from '../../src/platform/database/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank } from './lending.js';
import { aLine, HEADER } from './spending-file.js';

export type Progress = ImportProgressSubscription['importProgress'];
type Import = NonNullable<ImportInFullQuery['importBatch']>;
type Changed = ImportStartMutation['importStart'];
interface How {
  readonly dryRun?: boolean;
  readonly existing?: 'KEEP' | 'REPLACE';
  readonly override?: Override | null;
}
/** Expectations that a file need not meet, and why. */
interface Override {
  readonly names: string[];
  readonly reason: string;
}
/** Files of a few lines, most of them refused, are what tests of imports are about. */
const ANY_FILE: Override = { names: ['REFUSED_SHARE'], reason: 'a file of a test' };

/** A server with a worker, and imports as an administrator's program does them. */
export interface ImportApi {
  readonly bank: Bank;
  readonly admin: string;
  readonly origin: string;
  announce(fileName?: string): Promise<ImportUploadStartMutation['importUploadStart']>;
  put(url: string, body: string | Buffer): Promise<Response>;
  /** Brings a file; its id. */
  upload(content: string | Buffer): Promise<string>;
  start(importFileId: string, how: How): Promise<Changed>;
  /** All events of the batch's last task. */
  follow(importBatchId: string, afterSequence?: number, server?: Pick<Bank, 'subscribe'>): Promise<readonly Progress[]>;
  /** Imports a file, and waits until it is over. */
  run(content: string | Buffer, how?: How): Promise<{ readonly id: string } & Partial<NonNullable<Progress['batch']>>>;
  commit(importBatchId: string, override?: Override | null): Promise<Changed>;
  undo(importBatchId: string): Promise<Changed>;
  inFull(id: string, token?: string): Promise<Import | null>;
  qualityOf(id: string, quarter: string): Promise<NonNullable<ImportQualityQuery['importBatch']>['quality']>;
  /** What is in force of a customer of the source, in thousand won. */
  spendingOf(key: string): Promise<readonly number[]>;
  close(): Promise<void>;
}

export const idempotencyKey = (): string => randomUUID();
export const fileOf = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
export const line = (key: string, thousands: number, more: Readonly<Record<string, string>> = {}): string =>
  aLine({ SEQ: key, TOT_USE_AM: String(thousands), ...more });

export async function startImportApi(env: Readonly<Record<string, string>> = {}): Promise<ImportApi> {
  const folder = await mkdtemp(join(tmpdir(), 'moa-import-api-'));
  const bank = await startBank({ worker: true, env: { MOA_STORAGE_DIR: folder, ...env } });
  const admin = bank.admin.token;
  const origin = bank.url.replace('/graphql', '');
  const api: ImportApi = {
    bank,
    admin,
    origin,
    async announce(fileName = '분기.csv') {
      const input = { fileName, idempotencyKey: idempotencyKey() };
      return (await bank.run(ImportUploadStartDocument, { input }, admin)).importUploadStart;
    },
    put: (url, body) => fetch(new URL(url, origin), { method: 'PUT', body: Buffer.from(body) }),
    async upload(content) {
      const { file, uploadUrl } = await api.announce();
      const { status } = await api.put(uploadUrl ?? '', content);
      if (status !== 201 || !file) throw new Error(`the upload was answered with ${status}`);
      return file.id;
    },
    async start(importFileId, { dryRun = false, ...how }) {
      const input = { importFileId, dryRun, idempotencyKey: idempotencyKey(), override: ANY_FILE, ...how };
      return (await bank.run(ImportStartDocument, { input }, admin)).importStart;
    },
    async follow(importBatchId, afterSequence = 0, server = bank) {
      const events: Progress[] = [];
      const variables = { importBatchId, afterSequence };
      for await (const { importProgress } of server.subscribe(ImportProgressDocument, variables, admin))
        events.push(importProgress);
      return events;
    },
    async run(content, how = {}) {
      const { batch } = await api.start(await api.upload(content), how);
      const last = (await api.follow(batch?.id ?? '')).at(-1);
      return { id: batch?.id ?? '', ...last?.batch };
    },
    async commit(importBatchId, override = ANY_FILE) {
      const input = { importBatchId, override, idempotencyKey: idempotencyKey() };
      return (await bank.run(ImportCommitDocument, { input }, admin)).importCommit;
    },
    async undo(importBatchId) {
      const input = { importBatchId, idempotencyKey: idempotencyKey() };
      return (await bank.run(ImportUndoDocument, { input }, admin)).importUndo;
    },
    async inFull(id, token = admin) {
      return (await bank.run(ImportInFullDocument, { id }, token)).importBatch ?? null;
    },
    async qualityOf(id, quarter) {
      return (await bank.run(ImportQualityDocument, { id, quarter }, admin)).importBatch?.quality ?? null;
    },
    async spendingOf(key) {
      const text = 'SELECT tot_use_am AS thousands FROM customer_quarter WHERE source_key = $1';
      return (await bank.sql<{ thousands: number }>(text, [key])).map(({ thousands }) => thousands);
    },
    async close() {
      await bank.close();
      await rm(folder, { recursive: true });
    },
  };
  return api;
}

/** Holds the lock on the task of a batch, as the worker that runs it does. */
export async function lockTask(worker: { query(text: string, values: unknown[]): Promise<unknown> }, id: string) {
  // It stands open for as long as a busy machine needs.
  await worker.query('SET LOCAL idle_in_transaction_session_timeout = 0', []);
  const values = [ADVISORY_LOCKS.IMPORT_TASK.number, String(parseId(id)?.id)];
  await worker.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', values);
}
