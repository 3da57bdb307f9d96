import type { Frequency } from '../series/index.js';

/** What a method says of each coming period: at the same levels for all, such as 0.1, 0.5 and 0.9. */
export interface Quantiles {
  /** Ascending, between 0 and 1, with 0.5 among them. */
  readonly levels: readonly number[];
  /** For each step, the value at each level. */
  readonly steps: readonly (readonly number[])[];
}

/** A way to go on from a series. It knows nothing but the values that it is given, and changes nothing. */
export interface Forecaster {
  readonly name: string;
  /** Another version may answer otherwise; what was forecast by one is never taken for another's. */
  readonly version: string;
  /**
   * Forecasts so many periods after the last value.
   * @param values without gaps, oldest first; at least `LEAST_VALUES` of the frequency.
   */
  forecast(values: readonly number[], frequency: Frequency, horizon: number): Promise<Quantiles>;
}

/** How a method is named where it has answered. */
export const methodOf = ({ name, version }: Pick<Forecaster, 'name' | 'version'>): string => `${name}@${version}`;

/** A method that says one value a step and no spread. */
export const pointForecaster = (
  name: string,
  version: string,
  points: (values: readonly number[], frequency: Frequency, horizon: number) => readonly number[],
): Forecaster => ({
  name,
  version,
  forecast: (values, frequency, horizon) =>
    Promise.resolve({ levels: [0.5], steps: points(values, frequency, horizon).map((value) => [value]) }),
});

/** The middle of each step. */
export function mediansOf({ levels, steps }: Quantiles): number[] {
  const middle = levels.indexOf(0.5);
  return steps.map((values) => values[middle] ?? Number.NaN);
}
