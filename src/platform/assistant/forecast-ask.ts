/** A forecast that a message asks for. */
export interface ForecastAsk {
  readonly seriesId: number;
  /** How far ahead, in months. */
  readonly months: number;
}
