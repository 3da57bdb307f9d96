import type { Caller } from '../access/index.js';
import type { Localized } from '../text.js';
import type { Finding } from './finding.js';
import type { ForecastAsk } from './forecast-ask.js';

/** A forecast for a reply: figures, and what they say in our own words. */
export interface ForecastReply {
  /** Facts, chart and table; the facts shown support the summary. */
  readonly finding: Finding;
  /** Where the series stands, where it may go, and how good such forecasts have been. */
  readonly summary: Localized;
  /** How it goes on by the median, and by the ends of the band. */
  readonly scenarios: Localized;
  /** What a reader has to know of any forecast; it ends every reply. */
  readonly notice: Localized;
  /** Names the series, the horizon, the vintage and the version of the method: another forecast has another name. */
  readonly name: string;
}

/** Forecasts for messages that ask for one. */
export interface AskedForecasts {
  /**
   * Checks that the caller can get this forecast.
   * @throws Refusal SERIES_NOT_FOUND or SERIES_TOO_SHORT on `seriesId`, BAD_USER_INPUT on `months`.
   */
  expect(caller: Caller, ask: ForecastAsk): Promise<void>;
  /** @throws the same. */
  reply(caller: Caller, ask: ForecastAsk): Promise<ForecastReply>;
}
