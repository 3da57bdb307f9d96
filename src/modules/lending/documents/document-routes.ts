import { encodeId } from '../../../platform/graphql/index.js';
import {
  extendTimeout,
  bodyStream,
  declaredBytesOf,
  linkRoute,
  sendCreated,
  sendFile,
  type Route,
} from '../../../platform/http/index.js';
import type { DocumentFileService } from './document-file.service.js';
import { MAX_DOCUMENT_BYTES } from './document.refusals.js';
import { PHOTOGRAPH_PROBLEM_TEXT } from './photograph-problem.texts.js';
import { downloadName } from './download-name.js';

export const UPLOADS = '/uploads/';
export const DOWNLOADS = '/downloads/';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  DOCUMENT_NOT_FOUND: 404,
  UPLOAD_USED: 409,
  UPLOAD_IN_PROGRESS: 409,
  UPLOAD_EXPIRED: 410,
  DOWNLOAD_EXPIRED: 410,
  DOCUMENT_TOO_LARGE: 413,
  DOCUMENT_TYPE_REFUSED: 415,
};

/** `PUT /uploads/<token>` and `GET /downloads/<token>`: they need only the token. */
export function documentRoutes(
  files: DocumentFileService,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const answering = { statusOf: STATUS_BY_CODE, trustProxy };
  return {
    [UPLOADS]: linkRoute({ ...answering, start: UPLOADS, methods: ['PUT'] }, async (given) => {
      const { caller, token, request, response } = given;
      extendTimeout(request);
      const open = (): AsyncIterable<Uint8Array> => bodyStream(request, MAX_DOCUMENT_BYTES);
      const { documentId, problem } = await files.receive(caller, token, {
        declaredBytes: declaredBytesOf(request),
        open,
      });
      const warning = problem && { code: problem, message: PHOTOGRAPH_PROBLEM_TEXT[problem][caller.locale] };
      sendCreated(response, { documentId: encodeId('Document', documentId), warning });
    }),
    [DOWNLOADS]: linkRoute({ ...answering, start: DOWNLOADS, methods: ['GET', 'HEAD'] }, async (given) => {
      const { document, object } = await files.send(given.caller, given.token);
      const { fileName, mediaType } = document;
      await sendFile(given, { ...object, name: downloadName(fileName, mediaType), mediaType });
    }),
  };
}
