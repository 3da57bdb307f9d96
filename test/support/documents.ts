import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DocumentByIdDocument,
  DocumentUploadStartDocument,
  type DocumentByIdQuery,
  type DocumentUploadStartInput,
  type DocumentUploadStartMutation,
} from '../../schema/generated/test/graphql.js';
import { startBank, type Bank, type Person } from './lending.js';
import { PATIENCE_MS } from './patience.js';

export type Started = DocumentUploadStartMutation['documentUploadStart'];
export type Paper = NonNullable<DocumentByIdQuery['document']>;

/** The answer to a file. */
export interface FileAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly field: readonly string[] | undefined;
}

/** A bank that takes papers, and a way to bring them. */
export interface PaperBank extends Bank {
  /** Of the server, without a path. */
  readonly origin: string;
  start(as: Person | string, input?: Partial<DocumentUploadStartInput>): Promise<Started>;
  /** The link of an upload that was begun. */
  link(as: Person | string, input?: Partial<DocumentUploadStartInput>): Promise<string>;
  put(url: string, body: Uint8Array): Promise<FileAnswer>;
  paper(id: string | undefined, as: Person | string): Promise<Paper | null>;
  /** An upload from its beginning to its end. */
  bring(as: Person | string, body: Uint8Array, input?: Partial<DocumentUploadStartInput>): Promise<string>;
  /** A paper once its text is read, or is not to be. */
  read(id: string, as: Person | string): Promise<Paper>;
  /** Paths of all files in the store. */
  files(): Promise<string[]>;
}

const tokenOf = (as: Person | string): string => (typeof as === 'string' ? as : as.token);

export async function startPaperBank(): Promise<PaperBank> {
  const dir = await mkdtemp(join(tmpdir(), 'moa-papers-'));
  const bank = await startBank({
    worker: true,
    env: { MOA_STORAGE_DIR: dir, MOA_ALLOWED_ORIGINS: 'https://app.example' },
  });
  const origin = new URL(bank.url).origin;

  const start: PaperBank['start'] = async (as, input = {}) => {
    const whole = { kind: 'INCOME_PROOF' as const, fileName: '소득증명.pdf', idempotencyKey: randomUUID(), ...input };
    return (await bank.run(DocumentUploadStartDocument, { input: whole }, tokenOf(as))).documentUploadStart;
  };
  const link: PaperBank['link'] = async (as, input) => {
    const { uploadUrl, userErrors } = await start(as, input);
    return uploadUrl ?? JSON.stringify(userErrors);
  };
  const put: PaperBank['put'] = async (url, body) =>
    answerOf(await fetch(new URL(url, origin), { method: 'PUT', body: new Uint8Array(body) }));
  const paper: PaperBank['paper'] = async (id = '', as) =>
    (await bank.run(DocumentByIdDocument, { id }, tokenOf(as))).document ?? null;

  return {
    ...bank,
    origin,
    start,
    link,
    put,
    paper,
    async bring(as, body, input) {
      const { document, uploadUrl, userErrors } = await start(as, input);
      const answer = await put(uploadUrl ?? '/', body);
      if (answer.status !== 201 || !document) throw new Error(JSON.stringify({ answer, userErrors }));
      return document.id;
    },
    async read(id, as) {
      for (const giveUp = performance.now() + PATIENCE_MS; performance.now() < giveUp;) {
        const found = await paper(id, as);
        if (found?.textStatus && found.textStatus !== 'PENDING') return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${id} was never read`);
    },
    async files() {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    async close() {
      await bank.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function answerOf(response: Response): Promise<FileAnswer> {
  const body = (await response.json()) as {
    readonly errors?: readonly [{ readonly extensions: { readonly code: string; readonly field?: string[] } }];
  };
  return { status: response.status, code: undefined, field: undefined, ...body.errors?.[0].extensions };
}

/** The status that a client reads that sends everything before it reads anything. */
export async function statusAfterSending(url: string, body: Buffer, declared: boolean): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname).pause();
  await once(socket, 'connect');
  const length = declared ? `Content-Length: ${body.length}` : 'Transfer-Encoding: chunked';
  socket.write(`PUT ${pathname} HTTP/1.1\r\nHost: x\r\n${length}\r\n\r\n`);
  const whole = declared
    ? body
    : Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
  await new Promise<void>((resolve) => socket.on('error', () => resolve()).write(whole, () => resolve()));
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.resume();
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
}
