import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FileAnalysisProgressDocument,
  FileByIdDocument,
  FileUploadStartDocument,
  type FileAnalysisProgressSubscription,
  type FileByIdQuery,
  type FileUploadStartInput,
  type FileUploadStartMutation,
} from '../../schema/generated/test/graphql.js';
import { startBank, type Bank } from './lending.js';

export type Started = FileUploadStartMutation['fileUploadStart'];
export type FoundFile = NonNullable<FileByIdQuery['file']>;
export type FileProgress = FileAnalysisProgressSubscription['fileAnalysisProgress'];

/** The answer to a PUT. */
export interface FileAnswer {
  readonly status: number;
  readonly code: string | undefined;
}

/** A server with a worker, and files as somebody's program sends them. */
export interface FileBank extends Bank {
  /** Of the server, without a path. */
  readonly origin: string;
  start(token: string, body: Uint8Array, input?: Partial<FileUploadStartInput>): Promise<Started>;
  put(url: string | null | undefined, body: Uint8Array): Promise<FileAnswer>;
  /** An upload from its beginning to its end; the id of the file. */
  bring(token: string, body: Uint8Array | string, input?: Partial<FileUploadStartInput>): Promise<string>;
  file(token: string, id: string | undefined): Promise<FoundFile | null>;
  /** All events of the analysis. */
  follow(token: string, fileId: string, afterSequence?: number): Promise<readonly FileProgress[]>;
  /** The file once its analysis has ended. */
  analysed(token: string, fileId: string): Promise<FoundFile>;
  /** Paths of all files in the store. */
  kept(): Promise<string[]>;
}

export async function startFileBank(
  env: Readonly<Record<string, string>> = {},
  options: { readonly worker?: boolean } = {},
): Promise<FileBank> {
  const dir = await mkdtemp(join(tmpdir(), 'moa-files-'));
  const bank = await startBank({ worker: true, ...options, env: { MOA_STORAGE_DIR: dir, ...env } });
  const origin = new URL(bank.url).origin;
  const files: FileBank = {
    ...bank,
    origin,
    async start(token, body, input = {}) {
      const usual = { kind: 'TABLE' as const, fileName: '매출.csv', sizeBytes: body.length };
      const whole = { ...usual, idempotencyKey: randomUUID(), ...input };
      return (await bank.run(FileUploadStartDocument, { input: whole }, token)).fileUploadStart;
    },
    async put(url, body) {
      const response = await fetch(new URL(url ?? '/', origin), { method: 'PUT', body: new Uint8Array(body) });
      const { errors } = (await response.json()) as { errors?: readonly [{ extensions: { code: string } }] };
      return { status: response.status, code: errors?.[0].extensions.code };
    },
    async bring(token, body, input) {
      const bytes = Buffer.from(body);
      const { file, uploadUrl, userErrors } = await files.start(token, bytes, input);
      const answer = await files.put(uploadUrl, bytes);
      if (answer.status !== 201 || !file) throw new Error(JSON.stringify({ answer, userErrors }));
      return file.id;
    },
    file: async (token, id = '') => (await bank.run(FileByIdDocument, { id }, token)).file ?? null,
    async follow(token, fileId, afterSequence = 0) {
      const events: FileProgress[] = [];
      for await (const { fileAnalysisProgress } of bank.subscribe(
        FileAnalysisProgressDocument,
        { fileId, afterSequence },
        token,
      ))
        events.push(fileAnalysisProgress);
      return events;
    },
    async analysed(token, fileId) {
      await files.follow(token, fileId);
      const file = await files.file(token, fileId);
      if (!file) throw new Error(`${fileId} is gone`);
      return file;
    },
    async kept() {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    async close() {
      await bank.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return files;
}
