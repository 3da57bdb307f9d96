/**
 * How far the values of a column have drifted: below 0.1 stable, up to 0.25 worth watching, beyond a reason to stop.
 */
export type DriftBand = 'STABLE' | 'WATCH' | 'STOP';

/** The usual bounds of credit scoring (Siddiqi, 2006, "Credit Risk Scorecards"). */
const WATCH_FROM = 0.1;
const STOP_ABOVE = 0.25;
/** A bin without rows counts as one row in ten thousand: the logarithm of 0 is infinite. */
const LEAST_SHARE = 1e-4;

export const driftBand = (psi: number): DriftBand =>
  psi < WATCH_FROM ? 'STABLE' : psi <= STOP_ABOVE ? 'WATCH' : 'STOP';

/**
 * Population stability index of current values against those of reference: the sum, over deciles of the reference and
 * what is unknown, of (current share - reference share) ln(current share / reference share). 0 when the shares are the
 * same, never below. NaN when either has no values.
 */
export function populationStability(reference: Float32Array, current: Float32Array, parts = 10): number {
  if (reference.length === 0 || current.length === 0) return NaN;
  const cuts = quantiles(reference, parts);
  return stabilityOf(shares(reference, cuts), shares(current, cuts));
}

/** The same for existing counts, such as the classes a model predicted. */
export function stabilityOfCounts(reference: readonly number[], current: readonly number[]): number {
  const sharesOf = (counts: readonly number[]): number[] => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
  };
  return stabilityOf(sharesOf(reference), sharesOf(current));
}

function stabilityOf(reference: readonly number[], current: readonly number[]): number {
  return reference.reduce((sum, share, part) => {
    const [before, now] = [Math.max(LEAST_SHARE, share), Math.max(LEAST_SHARE, current[part] ?? 0)];
    return sum + (now - before) * Math.log(now / before);
  }, 0);
}

/** Cuts that divide the known values into bins of about the same size; fewer when values repeat. */
function quantiles(values: Float32Array, parts: number): Float32Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = Array.from({ length: parts - 1 }, (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / parts)]);
  return Float32Array.from(new Set(cuts.filter((cut) => cut !== undefined)));
}

/** Shares of the values below each cut, from the last cut on, and unknown. */
function shares(values: Float32Array, cuts: Float32Array): number[] {
  const counts = new Float64Array(cuts.length + 2);
  for (const value of values) {
    const after = Number.isNaN(value) ? -1 : cuts.findIndex((cut) => value < cut);
    const part = Number.isNaN(value) ? cuts.length + 1 : after < 0 ? cuts.length : after;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count / values.length);
}
