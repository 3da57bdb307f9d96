import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { matchesTag, negotiateEncoding, wantsHtml } from './accept.js';
import { pageHeaders, SECURITY_HEADERS } from './page-security.js';
import { readManifest, type StaticFile } from './static-manifest.js';

/** Answers a request for a built file, or returns false at once and leaves the request untouched. */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

export interface StaticFilesOptions {
  /** Serves the explorer to browsers that open the API's own path. */
  readonly explorer: boolean;
  /** Small JSON documents by path, answered from memory and never cached: what the pages ask about this server. */
  readonly documents?: Readonly<Record<string, unknown>>;
}

/** The path that the explorer shares with the API: a browser that navigates gets the page, everyone else the API. */
const SHARED_PATH = '/graphql';
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const;
const ONE_YEAR = 'public, max-age=31536000, immutable';

const isRead = (req: IncomingMessage) => req.method === 'GET' || req.method === 'HEAD';

function refuseMethod(res: ServerResponse): true {
  res.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
  return true;
}

function sendDocument(req: IncomingMessage, res: ServerResponse, body: Buffer): true {
  res.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  res.end(req.method === 'HEAD' ? undefined : body);
  return true;
}

function headersOf(req: IncomingMessage, entry: StaticFile, tag: string): Record<string, string> {
  const isShared = entry.url === SHARED_PATH;
  return {
    ...SECURITY_HEADERS,
    ...(entry.immutable ? {} : pageHeaders(req, isShared)),
    etag: tag,
    vary: isShared ? 'accept, accept-encoding' : 'accept-encoding',
    'cache-control': entry.immutable ? ONE_YEAR : 'no-cache',
  };
}

async function sendFile(req: IncomingMessage, res: ServerResponse, dir: string, entry: StaticFile): Promise<boolean> {
  const encoding = negotiateEncoding(req.headers['accept-encoding'], (form) => entry.bytes[form] !== undefined);
  const tag = `"${entry.hash}${SUFFIXES[encoding]}"`;
  const headers = headersOf(req, entry, tag);
  if (matchesTag(req.headers['if-none-match'], tag)) {
    res.writeHead(304, headers).end();
    return true;
  }
  // A build that ran since the start took this file away: to the caller it is not there.
  const handle = await open(join(dir, entry.file + SUFFIXES[encoding])).catch(() => null);
  if (!handle) return false;
  await using _closing = handle;
  const { size } = await handle.stat();
  res.writeHead(200, {
    ...headers,
    'content-type': entry.type,
    'content-length': size,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  if (req.method === 'HEAD') res.end();
  // A reader who leaves early is not a fault.
  else await pipeline(handle.createReadStream({ autoClose: false }), res).catch(() => res.destroy());
  return true;
}

/**
 * Serves the files that a build listed in `dir`, and no others: a path is looked up, never joined.
 * The list is read once, here. @throws when it is missing.
 */
export function createStaticFiles(dir: string, options: StaticFilesOptions): StaticFiles {
  const files = readManifest(dir);
  const documents = new Map(
    Object.entries(options.documents ?? {}).map(([path, value]) => [path, Buffer.from(JSON.stringify(value))]),
  );
  return (req, res) => {
    const path = req.url?.split('?', 1)[0] ?? '';
    const document = documents.get(path);
    if (document) return isRead(req) ? sendDocument(req, res, document) : refuseMethod(res);
    const entry = files.get(path);
    if (!entry) return false;
    if (path === SHARED_PATH && !(options.explorer && isRead(req) && wantsHtml(req.headers.accept))) return false;
    return isRead(req) ? sendFile(req, res, dir, entry) : refuseMethod(res);
  };
}
