import { linkRoute, sendFile, type Route } from '../../platform/http/index.js';
import { EXPORTS } from './export-links.js';
import type { ExportService } from './export.service.js';

const STATUS_BY_CODE: Readonly<Record<string, number>> = { EXPORT_NOT_FOUND: 404, DOWNLOAD_EXPIRED: 410 };

/** `GET /export-files/<token>`: the token is all that is asked for. */
export function exportRoutes(
  exports: Pick<ExportService, 'send'>,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const options = { start: EXPORTS, methods: ['GET'], statusOf: STATUS_BY_CODE, trustProxy };
  return {
    [EXPORTS]: linkRoute(options, async (given) => {
      const { name, object } = await exports.send(given.caller, given.token);
      await sendFile(given, { ...object, name, mediaType: 'application/octet-stream' });
    }),
  };
}
