import { pointForecaster, type Forecaster } from './forecaster.js';

/** The line from the first value to the last, drawn on. */
export const drift: Forecaster = pointForecaster('drift', '1', (values, _, horizon) => {
  const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)];
  const slope = (last - first) / (values.length - 1);
  return Array.from({ length: horizon }, (_unused, step) => last + slope * (step + 1));
});
