/** The number of bins, of equal shares of the previous quarter: deciles. */
const DECILES = 10;
/**
 * Fewer rows on either side say nothing. Without any change a PSI is on average (bins − 1) · (1/n + 1/m) (Yurdakul,
 * "Statistical Properties of Population Stability Index", Western Michigan University 2018): 0.036 at 500 and 500 rows
 * in ten bins, well below the first band; at 100 and 100 it would be 0.18 by chance alone.
 */
export const LEAST_ROWS = 500;
/** Below: stable. Above 0.25: stop (Siddiqi, "Credit Risk Scorecards", Wiley 2006, on characteristic stability). */
const WATCH_FROM = 0.1;
const STOP_ABOVE = 0.25;
/** Added to each bin, so that an empty one has a logarithm: half a row. */
const HALF_ROW = 0.5;

/** Rows by bucket or by bin. */
export type Counts = readonly number[] | Uint32Array;

/** What a PSI means. */
export type DriftBand = 'STABLE' | 'WATCH' | 'STOP';

/** The band of a PSI: below 0.1 stable, up to 0.25 watch, above stop. */
export function driftBand(psi: number): DriftBand {
  if (psi < WATCH_FROM) return 'STABLE';
  return psi > STOP_ABOVE ? 'STOP' : 'WATCH';
}

/**
 * Bins of about a tenth of the rows each: for each bucket, the number of its bin. A bucket is never divided, so a value
 * that many share, such as 0, takes the tenths it fills into one bin, and there may be fewer than ten.
 * @param counts rows by bucket, buckets in ascending order of their values; those of the quarter before.
 */
export function decileBins(counts: Counts): Uint8Array {
  const bins = new Uint8Array(counts.length);
  const rows = sum(counts);
  let bin = 0;
  let passed = 0;
  let reached = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const filled = Math.min(DECILES - 1, Math.floor((passed * DECILES) / rows));
    if (rows > 0 && filled > reached) {
      bin += 1;
      reached = filled;
    }
    bins[bucket] = bin;
    passed += counts[bucket] ?? 0;
  }
  return bins;
}

/** Adds the counts of buckets up to counts of bins. */
export function binned(counts: Counts, bins: Uint8Array): number[] {
  const sums = Array.from({ length: (bins.at(-1) ?? 0) + 1 }, () => 0);
  for (let bucket = 0; bucket < bins.length; bucket++) {
    const bin = bins[bucket] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (counts[bucket] ?? 0);
  }
  return sums;
}

/**
 * Population stability index of two lots of rows counted in the same bins: Σ (p − q) · ln(p / q), with half a row added
 * to each bin. It is 0 when the shares are equal, never negative, and the same both ways. Null when either side has
 * fewer than `LEAST_ROWS`.
 */
export function psi(base: Counts, current: Counts): number | null {
  const [baseRows, currentRows] = [sum(base), sum(current)];
  if (baseRows < LEAST_ROWS || currentRows < LEAST_ROWS) return null;
  const bins = base.length;
  let total = 0;
  for (let bin = 0; bin < bins; bin++) {
    const before = ((base[bin] ?? 0) + HALF_ROW) / (baseRows + bins * HALF_ROW);
    const now = ((current[bin] ?? 0) + HALF_ROW) / (currentRows + bins * HALF_ROW);
    total += (now - before) * Math.log(now / before);
  }
  return total;
}

/** The PSI of a column of codes, each of which is a bin; codes that only one side has count as well. */
export function psiOfCodes(base: ReadonlyMap<string, number>, current: ReadonlyMap<string, number>): number | null {
  const codes = [...new Set([...base.keys(), ...current.keys()])];
  const counts = (of: ReadonlyMap<string, number>): number[] => codes.map((code) => of.get(code) ?? 0);
  return psi(counts(base), counts(current));
}

/** The PSI of a column of amounts, in tenths of the quarter before. */
export function psiOfAmounts(base: Counts, current: Counts): number | null {
  const bins = decileBins(base);
  return psi(binned(base, bins), binned(current, bins));
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
