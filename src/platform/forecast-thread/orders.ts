import type {
  Asked,
  BandedForecast,
  ForecasterIdentity,
  Outlook,
  QuantileForecast,
  SeriesFault,
  TrackRecord,
  Vintages,
} from '../forecasting/index.js';

/** A forecast, the record that shows which method made it, and the seasonal naive forecast beside it. */
export interface RecordedForecast {
  readonly record: TrackRecord;
  readonly forecast: BandedForecast;
  readonly baseline: Float64Array;
}

/** Forecasts each series by the method that was best in its past. */
export interface SeriesForecaster {
  /** The network that takes part; null when only companions forecast. */
  readonly identity: ForecasterIdentity | null;
  /**
   * @param vintages of a series that was revised, for its record.
   * @throws SeriesUnanswered for a series that no method can forecast; Error when the thread ended before it answered.
   */
  forecast(values: readonly number[], outlook: Outlook, vintages?: Vintages | null): Promise<RecordedForecast>;
}

/** An opened network file. */
export interface OpenForecaster extends SeriesForecaster {
  readonly identity: ForecasterIdentity;
  /** The network's own quantiles for many series, in their order. */
  quantilesOfMany(asked: readonly Asked[]): Promise<readonly QuantileForecast[]>;
  /** Releases the network; later calls are rejected. */
  close(): void;
}

/** Forecasts series. */
export interface ForecastEngine {
  /** The methods that need no training, for series that no network needs to see. */
  readonly companions: SeriesForecaster;
  /** Opens a network. @throws ForecasterRefused for an invalid file, or one made for other windows. */
  open(file: Uint8Array): Promise<OpenForecaster>;
}

/** A series that no method can forecast. */
export class SeriesUnanswered extends Error {
  override readonly name = 'SeriesUnanswered';

  constructor(
    readonly fault: SeriesFault,
    message: string,
  ) {
    super(message);
  }
}

/** Requests to the thread. Networks are identified by numbers; null stands for companions only. */
export type ForecastOrder = { readonly id: number } & (
  | { readonly kind: 'OPEN'; readonly network: number; readonly file: Uint8Array }
  | { readonly kind: 'CLOSE'; readonly network: number }
  | { readonly kind: 'QUANTILES'; readonly network: number; readonly asked: readonly Asked[] }
  | {
      readonly kind: 'FORECAST';
      readonly network: number | null;
      readonly values: readonly number[];
      readonly outlook: Outlook;
      readonly vintages: Vintages | null;
    }
);

export type ForecastAnswer = { readonly id: number } & (
  | { readonly kind: 'DONE' }
  | { readonly kind: 'QUANTILES'; readonly quantiles: readonly QuantileForecast[] }
  | { readonly kind: 'FORECAST'; readonly forecast: RecordedForecast }
  | { readonly kind: 'FAILED'; readonly fault: SeriesFault | null; readonly message: string }
);
