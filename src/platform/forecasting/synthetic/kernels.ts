import { driftOf, type Trend } from './trend.js';

/** Waves that a smooth random function is summed from. */
const WAVES = 16;

/**
 * A Gaussian process by random Fourier features (Rahimi and Recht 2007): smooth, or with the heavier spectrum of a
 * rational quadratic or Matérn kernel; in six of ten series beside a linear one.
 */
export const gaussianProcess: Trend = (draws, length) => {
  const reach = length * draws.logUniform(0.04, 1.2);
  const isRough = draws.chance(0.5);
  const waves = Array.from({ length: WAVES }, () => {
    const smooth = draws.normal() / reach;
    const freedom = (draws.normal() ** 2 + draws.normal() ** 2 + draws.normal() ** 2) / 3;
    const frequency = isRough ? smooth / Math.sqrt(Math.max(0.05, freedom)) : smooth;
    return { frequency, phase: 2 * Math.PI * draws.unit(), size: draws.normal() };
  });
  const squares = waves.reduce((sum, { frequency }) => sum + Math.min(4, frequency * frequency), 0);
  const typicalStep = Math.sqrt(squares / WAVES / 2) + 1e-3;
  const scale = Math.min(length / 6, 0.7 / typicalStep) / Math.sqrt(WAVES / 2);
  const slope = draws.chance(0.6) ? driftOf(draws, 1) : 0;
  const noise = draws.logUniform(0.02, 0.6);
  return new Float64Array(length).map((_, time) => {
    const height = waves.reduce(
      (sum, { frequency, phase, size }) => sum + size * Math.cos(frequency * time + phase),
      0,
    );
    return scale * height + slope * time + noise * draws.normal();
  });
};
