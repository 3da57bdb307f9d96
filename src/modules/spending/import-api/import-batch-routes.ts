import { encodeId } from '../../../platform/graphql/index.js';
import {
  extendTimeout,
  bodyStream,
  declaredBytesOf,
  linkRoute,
  sendCreated,
  sendFile,
  type LinkRequest,
  type Route,
} from '../../../platform/http/index.js';
import { IMPORT_FILES, MAX_FILE_BYTES, type ImportFileService } from '../import-batches/index.js';
import type { ImportLists } from '../corrections/index.js';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  FILE_NOT_FOUND: 404,
  BATCH_NOT_FOUND: 404,
  UPLOAD_USED: 409,
  UPLOAD_IN_PROGRESS: 409,
  UPLOAD_EXPIRED: 410,
  DOWNLOAD_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
};

/** `PUT` and `GET /import-files/<token>`: the token is the only credential. */
export function importRoutes(
  files: ImportFileService,
  lists: Pick<ImportLists, 'send'>,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const options = { start: IMPORT_FILES, methods: ['PUT', 'GET'], statusOf: STATUS_BY_CODE, trustProxy };
  return {
    [IMPORT_FILES]: linkRoute(options, (given) =>
      given.request.method === 'PUT' ? receive(files, given) : send(files, lists, given),
    ),
  };
}

async function receive(files: ImportFileService, { caller, token, request, response }: LinkRequest): Promise<void> {
  extendTimeout(request);
  const open = (): AsyncIterable<Uint8Array> => bodyStream(request, MAX_FILE_BYTES);
  const id = await files.receive(caller, token, { declaredBytes: declaredBytesOf(request), open });
  sendCreated(response, { fileId: encodeId('ImportFile', id) });
}

async function send(files: ImportFileService, lists: Pick<ImportLists, 'send'>, given: LinkRequest): Promise<void> {
  const list = await lists.send(given.caller, given.token);
  if (list) return sendFile(given, { ...list, mediaType: 'text/csv; charset=utf-8', bytes: null });
  const { file, object } = await files.send(given.caller, given.token);
  await sendFile(given, { ...object, name: file.fileName, mediaType: 'application/octet-stream' });
}
