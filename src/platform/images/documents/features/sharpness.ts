import type { FeatureList } from './feature-list.js';
import { countOf, maskOf, valuesIn, type Mask } from './masks.js';
import { halved, quantile, quantiles, TILE, type Plane } from './planes.js';
import type { Sheet } from './sheet.js';
import type { Tiles } from './tiles.js';

const SCALES = 4;

interface Scale {
  /** Curvature and slope of lightness, by tile. */
  readonly bend: Float32Array;
  readonly slope: Float32Array;
}

export interface Sharpness {
  readonly text: Mask;
  /** The ratio of curvature at the finest scale to that at the next, by tile: small where letters are blurred. */
  readonly ratio: Float32Array;
}

/** Edges at four scales: a blurred photograph lacks the finest, and so does an enlarged small one. */
export function addSharpness(features: FeatureList, lightness: Plane, tiles: Tiles, { inner }: Sheet): Sharpness {
  const scales: Scale[] = [];
  for (let plane = lightness, side = TILE; scales.length < SCALES; plane = halved(plane), side >>= 1)
    scales.push(scaleOf(plane, Math.max(2, side), tiles));
  const text = atLeast(inner, tiles.texture, 0.6, 10);
  const ratios = scales.slice(1).map((coarse, level) => ({
    bend: scales[level]?.bend.map((value, tile) => value / ((coarse.bend[tile] ?? 0) + 1)) ?? new Float32Array(),
    slope: scales[level]?.slope.map((value, tile) => value / ((coarse.slope[tile] ?? 0) + 1)) ?? new Float32Array(),
  }));
  ratios.forEach(({ bend, slope }, level) => {
    const [low = 0, middle = 0, high = 0] = quantiles(valuesIn(text, bend), [0.1, 0.5, 0.9]);
    features.add(`bendRatio${level}`, middle).add(`bendRatio${level}High`, high).add(`bendRatio${level}Low`, low);
    features.add(`slopeRatio${level}`, quantile(valuesIn(text, slope), 0.5));
  });
  scales.forEach(({ bend }, level) => {
    const [middle = 0, high = 0] = quantiles(valuesIn(text, bend), [0.5, 0.95]);
    features.add(`bend${level}`, Math.log(middle + 1)).add(`bend${level}High`, Math.log(high + 1));
  });
  addNoise(features, scales, tiles, inner, text);
  addEdges(features, lightness);
  return { text, ratio: ratios[0]?.bend ?? new Float32Array() };
}

/** The tiles whose value is above this quantile; all when fewer than `least` are. */
function atLeast(mask: Mask, values: Float32Array, share: number, least: number): Mask {
  const limit = quantile(valuesIn(mask, values), share);
  const chosen = maskOf(mask.width, mask.height, (place) => mask.cells[place] === 1 && (values[place] ?? 0) > limit);
  return countOf(chosen) > least ? chosen : mask;
}

function addNoise(features: FeatureList, scales: readonly Scale[], tiles: Tiles, inner: Mask, text: Mask): void {
  const flat = atLeast(
    inner,
    tiles.texture.map((value) => -value),
    0.7,
    5,
  );
  const middle = (level: number, mask: Mask): number => quantile(valuesIn(mask, scales[level]?.bend ?? []), 0.5);
  const noise = middle(0, flat);
  features.add('noise', noise).add('noiseLeast', quantile(valuesIn(inner, scales[0]?.bend ?? []), 0.03));
  features.add('signalToNoise', Math.log((middle(0, text) + 1) / (noise + 1)));
  features.add('signalToNoise1', Math.log((middle(1, text) + 1) / (middle(1, flat) + 1)));
}

/** Slope of the steepest edges in both directions, and how much JPEG block edges stand out. */
function addEdges(features: FeatureList, { width, height, values }: Plane): void {
  const across = new Uint32Array(1024);
  const down = new Uint32Array(1024);
  let sum = 0;
  let blocks = 0;
  let blockCount = 0;
  let count = 0;
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1) {
      const place = y * width + x;
      const value = values[place] ?? 0;
      const right = Math.abs((values[place + 1] ?? 0) - value);
      const below = Math.abs((values[place + width] ?? 0) - value);
      const rightLevel = (right * 4) | 0;
      const belowLevel = (below * 4) | 0;
      across[rightLevel] = (across[rightLevel] ?? 0) + 1;
      down[belowLevel] = (down[belowLevel] ?? 0) + 1;
      sum += right + below;
      count += 2;
      if ((x & 7) === 7) {
        blocks += right;
        blockCount += 1;
      }
      if ((y & 7) === 7) {
        blocks += below;
        blockCount += 1;
      }
    }
  const steep = (counts: Uint32Array, share: number): number => levelOf(counts, (count / 2) * share) / 4;
  features.add('edgeDirection', Math.log((steep(across, 0.97) + 1) / (steep(down, 0.97) + 1)));
  const [dark = 0, light = 0] = quantiles(everySeventh(values), [0.01, 0.99]);
  features.add('steepest', (steep(across, 0.997) + steep(down, 0.997)) / (light - dark + 1));
  features.add('blocks', Math.log((blocks / Math.max(1, blockCount) + 0.05) / (sum / Math.max(1, count) + 0.05)));
}

function levelOf(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < counts.length; level += 1) {
    seen += counts[level] ?? 0;
    if (seen > rank) return level;
  }
  return counts.length;
}

/** Root mean squares of curvature and slope, tile by tile; the plane's own edges count as flat. */
function scaleOf({ width, height, values }: Plane, side: number, tiles: Tiles): Scale {
  const bend = new Float32Array(tiles.light.length);
  const slope = new Float32Array(tiles.light.length);
  for (let tile = 0; tile < bend.length; tile += 1) {
    const column = (tile % tiles.width) * side;
    const row = Math.floor(tile / tiles.width) * side;
    const [left, right] = [Math.max(1, column), Math.min(width - 1, column + side)];
    let bends = 0;
    let slopes = 0;
    for (let y = Math.max(1, row); y < Math.min(height - 1, row + side); y += 1)
      for (let x = left; x < right; x += 1) {
        const place = y * width + x;
        const before = values[place - 1] ?? 0;
        const after = values[place + 1] ?? 0;
        const above = values[place - width] ?? 0;
        const below = values[place + width] ?? 0;
        const curve = before + after + above + below - 4 * (values[place] ?? 0);
        bends += curve * curve;
        slopes += (after - before) * (after - before) + (below - above) * (below - above);
      }
    bend[tile] = Math.sqrt(bends / (side * side));
    slope[tile] = Math.sqrt(slopes / (side * side));
  }
  return { bend, slope };
}

function everySeventh(values: Float32Array): Float32Array {
  const taken = new Float32Array(Math.ceil(values.length / 7));
  for (let place = 0; place < taken.length; place += 1) taken[place] = values[place * 7] ?? 0;
  return taken;
}
