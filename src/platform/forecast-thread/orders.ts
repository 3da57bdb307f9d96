import type { BandedForecast, ForecasterIdentity, Outlook, SeriesFault, TrackRecord } from '../forecasting/index.js';

/** A forecast, the record that says who answers, and what the seasonal naive says beside it. */
export interface RecordedForecast {
  readonly record: TrackRecord;
  readonly forecast: BandedForecast;
  readonly baseline: Float64Array;
}

/** Who forecasts series. */
export interface ForecastEngine {
  /** The network that takes part. */
  identity(): Promise<ForecasterIdentity>;
  /** @throws Error for a series that no method can answer. */
  forecast(values: readonly number[], outlook: Outlook): Promise<RecordedForecast>;
}

/** What the thread is asked; `values` is null where only the network's identity is wanted. */
export interface ForecastOrder extends Outlook {
  readonly id: number;
  readonly values: readonly number[] | null;
}

export type ForecastAnswer =
  | { readonly id: number; readonly identity: ForecasterIdentity }
  | { readonly id: number; readonly told: RecordedForecast }
  | { readonly id: number; readonly fault: SeriesFault | null; readonly message: string };
