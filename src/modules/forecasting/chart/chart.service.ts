import { Readable } from 'node:stream';
import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import { refuse } from '../../../platform/errors/index.js';
import {
  READ_FORECASTS,
  type StoredForecast,
  type StoredForecastRepository,
  type ForecastResult,
} from '../outlook/index.js';
import type { Series, SeriesRepository } from '../series/index.js';
import { drawPng, drawSvg } from './chart-image.js';
import type { ChartFormat, ChartLinks } from './chart-links.js';
import { chartOption } from './chart-option.js';
import { CHART_LINK_EXPIRED, NO_SUCH_CHART } from './chart.texts.js';

export interface ChartParts {
  readonly clock: Clock;
  readonly links: ChartLinks;
  readonly forecasts: Pick<StoredForecastRepository, 'find'>;
  readonly series: Pick<SeriesRepository, 'findAny'>;
}

export interface StartedChart {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface Picture {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly stream: Readable;
}

/** How long a link is valid, in seconds: a page that is open for a while can still load it. */
const GOOD_SECONDS = 900;

/** Draws forecasts. Callers who may read a forecast get links to its chart; anyone who holds a link may see it. */
export class ChartService {
  constructor(private readonly parts: ChartParts) {}

  /** A link to the chart of a forecast that the caller has read, in their language. */
  start(caller: Caller, { forecast }: ForecastResult, format: ChartFormat): StartedChart {
    READ_FORECASTS.require(caller);
    const expiresAt = Math.floor(this.parts.clock.now().getTime() / 1_000) + GOOD_SECONDS;
    const token = this.parts.links.tokenOf({ forecastId: forecast.id, format, locale: caller.locale, expiresAt });
    return { token, expiresAt: new Date(expiresAt * 1_000) };
  }

  /** The picture behind a token. @throws Refusal CHART_NOT_FOUND or CHART_EXPIRED. */
  async open(token: string): Promise<Picture> {
    const link = this.parts.links.read(token);
    if (!link) return refuseChart();
    if (this.parts.clock.now().getTime() >= link.expiresAt * 1_000) return refuseExpired();
    const { series, forecast } = await this.#found(link.forecastId);
    const svg = await drawSvg(chartOption(series, forecast, link.locale));
    const bytes = link.format === 'SVG' ? Buffer.from(svg) : await drawPng(svg);
    const name = `forecast-${series.code}-${forecast.asOf}.${link.format.toLowerCase()}`;
    const mediaType = link.format === 'SVG' ? 'image/svg+xml' : 'image/png';
    return { name, mediaType, bytes: bytes.length, stream: Readable.from([bytes]) };
  }

  async #found(forecastId: number): Promise<{ readonly series: Series; readonly forecast: StoredForecast }> {
    const forecast = await this.parts.forecasts.find(forecastId);
    const series = forecast && (await this.parts.series.findAny(forecast.seriesId));
    return series ? { series, forecast } : refuseChart();
  }
}

const refuseChart = (): never => refuse('CHART_NOT_FOUND', NO_SUCH_CHART);

const refuseExpired = (): never => refuse('CHART_EXPIRED', CHART_LINK_EXPIRED);
