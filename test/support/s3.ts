import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** What is used of s3rver, which comes without types. */
interface TestStore {
  existsObject(bucket: string, key: string): Promise<boolean>;
}
interface S3rver {
  readonly store: TestStore;
  configureBuckets(): Promise<unknown>;
  callback(): RequestListener;
}
type S3rverClass = new (options: object) => S3rver;
const Server = createRequire(import.meta.url)('s3rver') as S3rverClass;

/** A store that speaks as S3 does, on a port of its own, with one bucket. */
export interface TestS3 {
  readonly endpoint: string;
  readonly bucket: string;
  /** What a server is configured with that is to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** Keys of all objects, and paths of parts of uploads that were not finished. */
  kept(): Promise<string[]>;
  /** Ends it; `start` has it answer again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const BUCKET = 'moa-test';
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;
export const S3_CREDENTIALS = KEYS;

const PRECONDITION_FAILED = `<?xml version="1.0"?><Error><Code>PreconditionFailed</Code><Message>It is there.</Message></Error>`;

/** s3rver takes no notice of `If-None-Match`, which S3 honours on writes. */
async function isRefused(server: S3rver, { method, url = '', headers }: IncomingMessage): Promise<boolean> {
  if (headers['if-none-match'] !== '*' || !['PUT', 'POST'].includes(method ?? '')) return false;
  const [, bucket = '', ...key] = decodeURIComponent(new URL(url, 'http://s3').pathname).split('/');
  return server.store.existsObject(bucket, key.join('/'));
}

/** The upload in parts that a request ends, which s3rver cannot; null for any other request. */
function abortedUpload({ method, url = '' }: IncomingMessage): string | null {
  const id = method === 'DELETE' ? new URL(url, 'http://s3').searchParams.get('uploadId') : null;
  return id !== null && /^[0-9a-f]+$/.test(id) ? id : null;
}

export async function startS3(): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), 'moa-s3-'));
  const server = new Server({ directory, silent: true, configureBuckets: [{ name: BUCKET }] });
  await server.configureBuckets();
  const answer = server.callback();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await isRefused(server, request)) {
      request.resume();
      response.writeHead(412, { 'content-type': 'application/xml' }).end(PRECONDITION_FAILED);
      return;
    }
    const uploadId = abortedUpload(request);
    if (uploadId !== null) {
      await rm(join(directory, BUCKET, '._S3rver_uploads', uploadId), { recursive: true, force: true });
      response.writeHead(204).end();
      return;
    }
    // Of S3 itself these are conditions of the write; s3rver takes them for those of a read.
    if (request.method !== 'GET') delete request.headers['if-none-match'];
    answer(request, response);
  };
  const port = await freePort();
  let http = createServer();
  const start = async (): Promise<void> => {
    http = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  };
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => void http.close(() => resolve()));
    http.closeAllConnections();
    await closed;
  };
  await start();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    bucket: BUCKET,
    start,
    stop,
    env: {
      MOA_S3_BUCKET: BUCKET,
      MOA_S3_ENDPOINT: endpoint,
      MOA_S3_REGION: 'us-east-1',
      MOA_S3_ACCESS_KEY: KEYS.accessKeyId,
      MOA_S3_SECRET_KEY: KEYS.secretAccessKey,
    },
    async kept() {
      const entries = await readdir(join(directory, BUCKET), { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return paths.filter((path) => path.endsWith('._S3rver_object') || path.includes('_S3rver_uploads'));
    },
    async close() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
