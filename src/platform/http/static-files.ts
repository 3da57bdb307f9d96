import type { IncomingMessage, ServerResponse } from 'node:http';
import { matchesTag, negotiateEncoding, wantsHtml } from './accept.js';
import { pageHeaders, SECURITY_HEADERS } from './page-security.js';
import { readStaticFiles, type StaticFile } from './static-manifest.js';

/** Answers a request for a built file and returns true, or returns false and leaves the request untouched. */
type StaticFiles = (req: IncomingMessage, res: ServerResponse) => boolean;

interface StaticFilesOptions {
  /** Serves the explorer to browsers that open the API's own path. */
  readonly explorer: boolean;
  /** Small JSON documents by path, served from memory and never cached: facts about this server for its pages. */
  readonly documents?: Readonly<Record<string, unknown>>;
}

/** The path that the explorer shares with the API: a browser that navigates gets the page, everyone else the API. */
const SHARED_PATH = '/graphql';
/** One year, the longest that RFC 9111 has caches honour. */
const FOR_EVER = 'public, max-age=31536000, immutable';

type Headers = Readonly<Record<string, string>>;

const isRead = (req: IncomingMessage): boolean => req.method === 'GET' || req.method === 'HEAD';

function send(req: IncomingMessage, res: ServerResponse, headers: Headers, body: Buffer): true {
  res.writeHead(200, { ...SECURITY_HEADERS, ...headers, 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
  return true;
}

function refuseMethod(res: ServerResponse): true {
  res.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
  return true;
}

/** A person who opens the API's path where there is no explorer gets the page that says how to call it. */
function sendToFrontPage(res: ServerResponse): true {
  res.writeHead(303, { location: '/', 'cache-control': 'no-store', 'content-length': 0 }).end();
  return true;
}

function sendDocument(req: IncomingMessage, res: ServerResponse, body: Buffer): true {
  return send(req, res, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, body);
}

function sendFile(req: IncomingMessage, res: ServerResponse, entry: StaticFile): true {
  const isShared = entry.url === SHARED_PATH;
  const encoding = negotiateEncoding(req.headers['accept-encoding'], (form) => entry.forms.has(form));
  const tag = `"${entry.hash}-${encoding}"`;
  const headers: Headers = {
    etag: tag,
    vary: isShared ? 'accept, accept-encoding' : 'accept-encoding',
    'cache-control': entry.immutable ? FOR_EVER : 'no-cache',
    ...(entry.immutable ? {} : pageHeaders(req, isShared)),
  };
  if (matchesTag(req.headers['if-none-match'], tag)) {
    res.writeHead(304, { ...SECURITY_HEADERS, ...headers }).end();
    return true;
  }
  const body = entry.forms.get(encoding) ?? Buffer.alloc(0);
  const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return send(req, res, { ...headers, ...encoded, 'content-type': entry.type }, body);
}

/**
 * Serves the files that a build listed in `dir`, and no others: a path is looked up, never joined. They are read once,
 * at this call. @throws when they are missing.
 */
export function createStaticFiles(dir: string, options: StaticFilesOptions): StaticFiles {
  const files = readStaticFiles(dir);
  const documents = new Map(
    Object.entries(options.documents ?? {}).map(([path, value]) => [path, Buffer.from(JSON.stringify(value))]),
  );
  return (req, res) => {
    const path = req.url?.split('?', 1)[0] ?? '';
    const document = documents.get(path);
    if (document) return isRead(req) ? sendDocument(req, res, document) : refuseMethod(res);
    const entry = files.get(path);
    if (!entry) return false;
    if (path === SHARED_PATH) {
      if (!(isRead(req) && wantsHtml(req.headers.accept))) return false;
      // A browser that carries a query of its own asks the API.
      if (!options.explorer) return req.url === SHARED_PATH && sendToFrontPage(res);
    }
    return isRead(req) ? sendFile(req, res, entry) : refuseMethod(res);
  };
}
