import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Caller } from '../../../platform/access/index.js';
import { Refusal } from '../../../platform/errors/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import {
  addressOf,
  bePatient,
  bodyStream,
  HttpProblem,
  requestIdOf,
  type Route,
} from '../../../platform/http/index.js';
import { localeFrom } from '../../../platform/text.js';
import type { DocumentFileService, OutgoingFile } from './document-file.service.js';
import { MAX_DOCUMENT_BYTES } from './document.refusals.js';
import { downloadName } from './file-name.js';

export const UPLOADS = '/uploads/';
export const DOWNLOADS = '/downloads/';

const STATUS: Readonly<Record<string, number>> = {
  DOCUMENT_NOT_FOUND: 404,
  UPLOAD_USED: 409,
  UPLOAD_IN_PROGRESS: 409,
  UPLOAD_EXPIRED: 410,
  DOWNLOAD_EXPIRED: 410,
  DOCUMENT_TOO_LARGE: 413,
  DOCUMENT_TYPE_REFUSED: 415,
};

/** Files are for keeping, never for showing: whatever is in one, no browser runs it in the name of this server. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** `PUT /uploads/<token>` and `GET /downloads/<token>`: the token is all that is asked for. */
export function documentRoutes(
  files: DocumentFileService,
  http: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const callerOf = (request: IncomingMessage): Caller => ({
    actor: null,
    requestId: requestIdOf(request),
    locale: localeFrom(request.headers['accept-language']),
    address: addressOf(request, http.trustProxy),
  });
  return {
    [UPLOADS]: route(UPLOADS, ['PUT'], async (request, response, token) => {
      bePatient(request);
      const length = request.headers['content-length'];
      const declaredBytes = length === undefined ? null : Number(length);
      const open = (): AsyncIterable<Uint8Array> => bodyStream(request, MAX_DOCUMENT_BYTES);
      const documentId = await told(callerOf(request), (caller) =>
        files.receive(caller, token, { declaredBytes, open }),
      );
      sendJson(response, 201, { documentId: encodeId('Document', documentId) });
    }),
    [DOWNLOADS]: route(DOWNLOADS, ['GET', 'HEAD'], async (request, response, token) => {
      const file = await told(callerOf(request), (caller) => files.send(caller, token));
      await sendFile(request, response, file);
    }),
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse, token: string) => Promise<void>;

/** @throws HttpProblem 405 for other methods. */
function route(start: string, methods: readonly string[], handle: Handler): Route {
  return async (request, response, path) => {
    if (!methods.includes(request.method ?? ''))
      throw new HttpProblem(405, `Use ${methods.join(' or ')} here.`, { headers: { allow: methods.join(', ') } });
    await handle(request, response, path.slice(start.length));
    return true;
  };
}

/** Does what a link allows; a refusal becomes an answer with its code, in the caller's language. */
async function told<Result>(caller: Caller, work: (caller: Caller) => Promise<Result>): Promise<Result> {
  try {
    return await work(caller);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [{ code, field, message }] = error.problems;
    throw new HttpProblem(STATUS[code] ?? 400, message[caller.locale], { code, ...(field && { field }) });
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { document, object }: OutgoingFile,
): Promise<void> {
  const name = downloadName(document.fileName, document.mediaType);
  response.writeHead(200, {
    ...HEADERS,
    'content-type': document.mediaType,
    'content-length': object.bytes,
    'content-disposition': `attachment; filename*=UTF-8''${extendedValue(name)}`,
  });
  if (request.method === 'HEAD') {
    object.stream.destroy();
    response.end();
    return;
  }
  // Who goes away in the middle has no answer to be told anything in.
  await pipeline(object.stream, response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

/** A text in the form that headers carry (RFC 8187): nothing in it can end the header. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
