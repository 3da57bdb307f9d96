import type { Raster } from '../../decode.js';

/** One number for each place of a grid, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Longer side for measuring features: a paper's letters are then some ten pixels high. */
export const LONG_SIDE = 800;
/** Side of the tiles that a photograph is cut into. */
export const TILE = 16;

const planeOf = (width: number, height: number): Plane => ({
  width,
  height,
  values: new Float32Array(width * height),
});

/** Lightness weighted as the eye sees colours (ITU-R BT.601), from 0 to 255. */
export function lightnessOf({ width, height, rgb }: Raster): Plane {
  const plane = planeOf(width, height);
  for (let place = 0, from = 0; place < plane.values.length; place += 1, from += 3)
    plane.values[place] = 0.299 * (rgb[from] ?? 0) + 0.587 * (rgb[from + 1] ?? 0) + 0.114 * (rgb[from + 2] ?? 0);
  return plane;
}

/** Half as wide and high: means of four. */
export function halved({ width, height, values }: Plane): Plane {
  const half = planeOf(Math.max(1, width >> 1), Math.max(1, height >> 1));
  for (let y = 0; y < half.height; y += 1) {
    const upper = Math.min(height - 1, 2 * y) * width;
    const lower = Math.min(height - 1, 2 * y + 1) * width;
    for (let x = 0; x < half.width; x += 1) {
      const [left, right] = [2 * x, Math.min(width - 1, 2 * x + 1)];
      half.values[y * half.width + x] =
        ((values[upper + left] ?? 0) +
          (values[upper + right] ?? 0) +
          (values[lower + left] ?? 0) +
          (values[lower + right] ?? 0)) /
        4;
    }
  }
  return half;
}

/** A quarter turn for a photograph that is wider than high, so that all are read alike. */
export function upright({ width, height, rgb }: Raster): Raster {
  if (width <= height) return { width, height, rgb };
  const turned = new Uint8Array(rgb.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = (x * height + (height - 1 - y)) * 3;
      const from = (y * width + x) * 3;
      turned[to] = rgb[from] ?? 0;
      turned[to + 1] = rgb[from + 1] ?? 0;
      turned[to + 2] = rgb[from + 2] ?? 0;
    }
  return { width: height, height: width, rgb: turned };
}

/** The value below which this share of the values lies; 0 for an empty list. */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length < SORTED_BELOW) return quantiles(values, [share])[0] ?? 0;
  const place = share * (values.length - 1);
  const below = Math.floor(place);
  const parted = Float32Array.from(values);
  const value = partAt(parted, below);
  const next = below + 1 < parted.length ? leastOf(parted, below + 1) : value;
  return value + (next - value) * (place - below);
}

/** Fewer values are sorted in no time. */
const SORTED_BELOW = 2_000;

/**
 * The value that stands at a place once all are sorted, found without sorting them (Hoare's FIND, 1961): greater ones
 * then stand behind it.
 */
function partAt(values: Float32Array, wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] ?? 0;
}

function leastOf(values: Float32Array, from: number): number {
  let least = values[from] ?? 0;
  for (let place = from + 1; place < values.length; place += 1) least = Math.min(least, values[place] ?? 0);
  return least;
}

/** Several quantiles at once: of few values by sorting them, of many by finding each. */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  if (values.length >= SORTED_BELOW) return shares.map((share) => quantile(values, share));
  const sorted = Float32Array.from(values).sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const value = sorted[below] ?? 0;
    return value + ((sorted[below + 1] ?? value) - value) * (place - below);
  });
}

export function meanOf(values: Float32Array | Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

export function deviationOf(values: Float32Array): number {
  const mean = meanOf(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return values.length === 0 ? 0 : Math.sqrt(sum / values.length);
}
