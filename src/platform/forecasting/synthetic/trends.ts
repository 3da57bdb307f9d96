import { autoregression } from './autoregression.js';
import { gaussianProcess } from './kernels.js';
import { driftOf, shocksOf, type Trend } from './trend.js';

/** A level with a slope that is damped towards a long-run drift. */
const dampedTrend: Trend = (draws, length) => {
  const shock = shocksOf(draws);
  const levelNoise = draws.logUniform(0.1, 1.2);
  const slopeNoise = draws.chance(0.25) ? 0 : draws.logUniform(0.02, 0.5);
  const damping = draws.chance(0.1) ? 1 : 0.2 + 0.78 * draws.unit();
  const drift = draws.chance(0.25) ? 0 : driftOf(draws, 0.8);
  const spread = damping < 1 ? Math.min(3, slopeNoise / Math.sqrt(1 - damping * damping)) : 0.3;
  const noise = damping === 1 ? slopeNoise * 0.3 : slopeNoise;
  let [level, slope] = [0, drift + draws.normal() * spread];
  return new Float64Array(length).map(() => {
    level += slope + levelNoise * shock();
    slope = drift + damping * (slope - drift) + noise * shock();
    return level;
  });
};

/** A random walk with a drift, with alternating calm and volatile times in three series of ten. */
const randomWalk: Trend = (draws, length) => {
  const shock = shocksOf(draws);
  const drift = draws.chance(0.25) ? 0 : driftOf(draws, 1);
  const isClustered = draws.chance(0.3);
  let [level, size] = [0, 1];
  return new Float64Array(length).map(() => {
    const step = size * shock();
    level += drift + step;
    if (isClustered) size = Math.sqrt(0.3 + 0.7 * Math.min(4, step * step));
    return level;
  });
};

/** Lines with breaks: the regimes of a deterministic trend. */
const brokenLine: Trend = (draws, length) => {
  const breaks = draws.chance(0.5) ? 0 : 1 / (length * (0.3 + draws.unit()));
  let [level, slope] = [0, driftOf(draws, 1)];
  return new Float64Array(length).map(() => {
    if (draws.chance(breaks)) slope = draws.chance(0.5) ? driftOf(draws, 1) : slope * draws.unit();
    level += slope;
    return level;
  });
};

const exponentialCurve: Trend = (draws, length) => {
  const size = driftOf(draws, 1) * length;
  const growth = (draws.normal() * 1.5) / length;
  const whole = Math.expm1(growth * length) || 1;
  const scale = Math.min(1, Math.abs(whole)) / whole;
  return new Float64Array(length).map((_, time) => size * Math.expm1(growth * time) * scale);
};

const logisticCurve: Trend = (draws, length) => {
  const size = driftOf(draws, 1) * length;
  const middle = length * draws.unit() * 1.2;
  const width = length * draws.logUniform(0.05, 0.5);
  return new Float64Array(length).map((_, time) => size / (1 + Math.exp(-(time - middle) / width)));
};

const fadingGrowth: Trend = (draws, length) => {
  const kept = 0.85 + 0.145 * draws.unit();
  let [level, slope] = [0, driftOf(draws, 1) * 3];
  return new Float64Array(length).map(() => {
    level += slope;
    slope *= kept;
    return level;
  });
};

const CURVES = [brokenLine, exponentialCurve, logisticCurve, fadingGrowth];
const CURVE_WEIGHTS = [4, 2, 1.5, 1.5];

/** A curve that time alone decides, with some noise around it. */
const deterministic: Trend = (draws, length, period) => {
  const curve = CURVES[draws.place(CURVE_WEIGHTS)] ?? brokenLine;
  const values = curve(draws, length, period);
  const noise = 0.5 * draws.logUniform(0.05, 0.8);
  return values.map((value) => value + noise * draws.normal());
};

/**
 * The families and how often each is drawn. The damped trend alone did nearly as well as any mixture on the series used
 * to choose settings; the others prepare the network for shapes that it cannot make.
 */
const FAMILIES: readonly (readonly [Trend, number])[] = [
  [dampedTrend, 0.75],
  [randomWalk, 0.1],
  [deterministic, 0.05],
  [gaussianProcess, 0.05],
  [autoregression, 0.05],
];
const WEIGHTS = FAMILIES.map(([, weight]) => weight);

/** A trend of one of the families. */
export const someTrend: Trend = (draws, length, period) => {
  const [family] = FAMILIES[draws.place(WEIGHTS)] ?? [dampedTrend];
  return family(draws, length, period);
};
