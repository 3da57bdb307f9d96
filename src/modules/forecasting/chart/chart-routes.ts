import { linkRoute, sendFile, type Route } from '../../../platform/http/index.js';
import type { ChartService } from './chart.service.js';

export const CHARTS = '/forecast-charts/';

const STATUS_BY_CODE: Readonly<Record<string, number>> = { CHART_NOT_FOUND: 404, CHART_EXPIRED: 410 };

/** `GET /forecast-charts/<token>`: the token is all that is asked for. */
export function chartRoutes(
  service: ChartService,
  { trustProxy }: { readonly trustProxy: boolean },
): Readonly<Record<string, Route>> {
  const answering = { start: CHARTS, methods: ['GET', 'HEAD'], statusOf: STATUS_BY_CODE, trustProxy };
  return { [CHARTS]: linkRoute(answering, async (given) => sendFile(given, await service.open(given.token))) };
}
