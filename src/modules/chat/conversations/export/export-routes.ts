import { linkRoute, sendFile, type Route } from '../../../../platform/http/index.js';
import type { ExportService } from './export.service.js';

export const EXPORTS = '/exports/';

const STATUS_BY_CODE: Readonly<Record<string, number>> = { CONVERSATION_NOT_FOUND: 404, DOWNLOAD_EXPIRED: 410 };

/** `GET /exports/<token>`: the token is the only credential. */
export function exportRoutes(
  service: ExportService,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const answering = { start: EXPORTS, methods: ['GET', 'HEAD'], statusOf: STATUS_BY_CODE, trustProxy };
  return {
    [EXPORTS]: linkRoute(answering, async (given) => {
      await sendFile(given, { ...(await service.open(given.caller, given.token)), bytes: null });
    }),
  };
}
