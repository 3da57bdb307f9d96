import { Readable } from 'node:stream';
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
import { MAX_FILE_BYTES } from './file-change.service.js';
import { FILES } from './file-links.js';
import type { FileTransferService } from './file-transfer.service.js';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  FILE_NOT_FOUND: 404,
  FILE_CHANGED: 409,
  UPLOAD_USED: 409,
  UPLOAD_IN_PROGRESS: 409,
  UPLOAD_EXPIRED: 410,
  DOWNLOAD_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
};

/** `PUT` and `GET /files/<token>`: the token is all that is asked for. */
export function fileRoutes(
  files: FileTransferService,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const options = { start: FILES, methods: ['PUT', 'GET', 'HEAD'], statusOf: STATUS_BY_CODE, trustProxy };
  return {
    [FILES]: linkRoute(options, (given) =>
      given.request.method === 'PUT' ? receive(files, given) : send(files, given),
    ),
  };
}

async function receive(files: FileTransferService, { caller, token, request, response }: LinkRequest): Promise<void> {
  extendTimeout(request);
  const open = (): AsyncIterable<Uint8Array> => bodyStream(request, MAX_FILE_BYTES);
  const id = await files.receive(caller, token, { declaredBytes: declaredBytesOf(request), open });
  sendCreated(response, { fileId: encodeId('AnalysisFile', id) });
}

/** A file is sent as a plain download, whatever its type. Heat maps were drawn here, and keep their type. */
async function send(files: FileTransferService, given: LinkRequest): Promise<void> {
  const png = await files.sendHeatMap(given.caller, given.token);
  if (png) {
    const heatMap = { bytes: png.length, stream: Readable.from([png]) };
    return sendFile(given, { ...heatMap, name: 'heat-map.png', mediaType: 'image/png' });
  }
  const { file, object } = await files.send(given.caller, given.token);
  await sendFile(given, { ...object, name: file.fileName, mediaType: 'application/octet-stream' });
}
