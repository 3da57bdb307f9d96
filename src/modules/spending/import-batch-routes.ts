import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Caller } from '../../platform/access/index.js';
import { Refusal } from '../../platform/errors/index.js';
import { encodeId } from '../../platform/graphql/index.js';
import { addressOf, bePatient, bodyStream, HttpProblem, requestIdOf, type Route } from '../../platform/http/index.js';
import { localeFrom } from '../../platform/text.js';
import { MAX_FILE_BYTES, type ImportFileService } from './import-batch-file.service.js';

/** Below this path raw files come in with `PUT` and go out with `GET`. */
export const IMPORT_FILES = '/import-files/';

const STATUS: Readonly<Record<string, number>> = {
  FILE_NOT_FOUND: 404,
  UPLOAD_USED: 409,
  UPLOAD_IN_PROGRESS: 409,
  UPLOAD_EXPIRED: 410,
  DOWNLOAD_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
};
/** Files are for keeping, never for showing: whatever is in one, no browser runs it in the name of this server. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-type': 'application/octet-stream',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** `PUT` and `GET /import-files/<token>`: the token is all that is asked for. */
export function importRoutes(
  files: ImportFileService,
  http: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const callerOf = (request: IncomingMessage): Caller => ({
    actor: null,
    requestId: requestIdOf(request),
    locale: localeFrom(request.headers['accept-language']),
    address: addressOf(request, http.trustProxy),
  });
  const route: Route = async (request, response, path) => {
    const token = path.slice(IMPORT_FILES.length);
    const caller = callerOf(request);
    if (request.method === 'PUT') await receive(files, caller, token, { request, response });
    else if (request.method === 'GET') await send(files, caller, token, response);
    else throw new HttpProblem(405, 'Use PUT or GET here.', { headers: { allow: 'PUT, GET' } });
    return true;
  };
  return { [IMPORT_FILES]: route };
}

async function receive(
  files: ImportFileService,
  caller: Caller,
  token: string,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  bePatient(request);
  const length = request.headers['content-length'];
  const declaredBytes = length === undefined ? null : Number(length);
  const open = (): AsyncIterable<Uint8Array> => bodyStream(request, MAX_FILE_BYTES);
  const id = await told(caller, files.receive(caller, token, { declaredBytes, open }));
  const body = JSON.stringify({ fileId: encodeId('ImportFile', id) });
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(201, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function send(files: ImportFileService, caller: Caller, token: string, response: ServerResponse): Promise<void> {
  const { file, object } = await told(caller, files.send(caller, token));
  const name = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  response.writeHead(200, {
    ...HEADERS,
    'content-length': object.bytes,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  });
  // Who goes away in the middle has no answer to be told anything in.
  await pipeline(object.stream, response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

/** A refusal becomes an answer with its code, in the caller's language. */
async function told<Result>(caller: Caller, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [{ code, field, message }] = error.problems;
    throw new HttpProblem(STATUS[code] ?? 400, message[caller.locale], { code, ...(field && { field }) });
  }
}
