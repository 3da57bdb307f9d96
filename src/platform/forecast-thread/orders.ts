import type {
  Asked,
  BandedForecast,
  ForecasterIdentity,
  Outlook,
  QuantileForecast,
  SeriesFault,
  TrackRecord,
} from '../forecasting/index.js';

/** A forecast, the record that says who answers, and what the seasonal naive says beside it. */
export interface RecordedForecast {
  readonly record: TrackRecord;
  readonly forecast: BandedForecast;
  readonly baseline: Float64Array;
}

/** Forecasts series by the method that was best in the past of each. */
export interface SeriesForecaster {
  /** The network that takes part; null where companions answer alone. */
  readonly identity: ForecasterIdentity | null;
  /** @throws SeriesUnanswered for a series that no method can answer; Error where the thread ended before it answered. */
  forecast(values: readonly number[], outlook: Outlook): Promise<RecordedForecast>;
}

/** A network's file, taken up. */
export interface OpenForecaster extends SeriesForecaster {
  readonly identity: ForecasterIdentity;
  /** What the network alone says of many series, in their order. */
  quantilesOfMany(asked: readonly Asked[]): Promise<readonly QuantileForecast[]>;
  /** Lets the network go; what is asked of it afterwards is refused. */
  close(): void;
}

/** Who forecasts series. */
export interface ForecastEngine {
  /** The methods that need no training, for what no network has to see. */
  readonly companions: SeriesForecaster;
  /** Takes up a network. @throws ForecasterRefused for a file that is none, or was made for other windows. */
  open(file: Uint8Array): Promise<OpenForecaster>;
}

/** A series that no method can answer. */
export class SeriesUnanswered extends Error {
  override readonly name = 'SeriesUnanswered';

  constructor(
    readonly fault: SeriesFault,
    message: string,
  ) {
    super(message);
  }
}

/** What the thread is asked. Networks are known by numbers; null stands for companions alone. */
export type ForecastOrder = { readonly id: number } & (
  | { readonly kind: 'OPEN'; readonly network: number; readonly file: Uint8Array }
  | { readonly kind: 'CLOSE'; readonly network: number }
  | { readonly kind: 'QUANTILES'; readonly network: number; readonly asked: readonly Asked[] }
  | {
      readonly kind: 'FORECAST';
      readonly network: number | null;
      readonly values: readonly number[];
      readonly outlook: Outlook;
    }
);

export type ForecastAnswer = { readonly id: number } & (
  | { readonly kind: 'DONE' }
  | { readonly kind: 'QUANTILES'; readonly quantiles: readonly QuantileForecast[] }
  | { readonly kind: 'FORECAST'; readonly told: RecordedForecast }
  | { readonly kind: 'FAILED'; readonly fault: SeriesFault | null; readonly message: string }
);
