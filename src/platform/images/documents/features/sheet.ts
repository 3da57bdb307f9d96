import { countOf, dilated, eroded, largestFilled, maskOf, valuesIn, type Mask } from './masks.js';
import { deviationOf, quantile, type Plane } from './planes.js';
import type { FeatureList } from './feature-list.js';
import { chromaOf, type Tiles } from './tiles.js';

/** Where the paper is, found by the colour and light in the middle of the photograph. */
export interface Sheet {
  readonly mask: Mask;
  /** The sheet without its rim, or as much of it as leaves enough to measure. */
  readonly inner: Mask;
  /** How far each tile's colour is from the paper's. */
  readonly colourDistance: Float32Array;
  /** Light of each tile, relative to the paper's. */
  readonly relativeLight: Float32Array;
}

/** Largest colour distance and lowest light of a paper tile, shadows included. */
const [MOST_DISTANCE, LEAST_LIGHT] = [0.12, 0.3];

export function sheetOf(tiles: Tiles): Sheet {
  const { width, height } = tiles;
  const middle = maskOf(width, height, (place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return x >= width >> 2 && x < (3 * width) >> 2 && y >= height >> 2 && y < (3 * height) >> 2;
  });
  const centre = countOf(middle) > 0 ? middle : maskOf(width, height, () => true);
  const colourDistance = distanceFromMedian(chromaOf(tiles.colours), centre);
  const light = Math.max(1, quantile(valuesIn(centre, tiles.light), 0.5));
  const relativeLight = tiles.light.map((value) => value / light);
  const looksLikePaper = maskOf(
    width,
    height,
    (place) => (colourDistance[place] ?? 0) < MOST_DISTANCE && (relativeLight[place] ?? 0) > LEAST_LIGHT,
  );
  const mask = largestFilled(closed(looksLikePaper));
  const twice = eroded(eroded(mask));
  const inner = countOf(twice) > 60 ? twice : countOf(mask) > 20 ? mask : maskOf(width, height, () => true);
  return { mask, inner, colourDistance, relativeLight };
}

const closed = (mask: Mask): Mask => {
  const filled = eroded(dilated(mask));
  return maskOf(mask.width, mask.height, (place) => mask.cells[place] === 1 || filled.cells[place] === 1);
};

/** The distance of each triple from the medians within a mask. */
export function distanceFromMedian(triples: Float32Array, within: Mask): Float32Array {
  const channel = (number: number): Float32Array =>
    Float32Array.from({ length: triples.length / 3 }, (_, place) => triples[place * 3 + number] ?? 0);
  const medians = [0, 1, 2].map((number) => quantile(valuesIn(within, channel(number)), 0.5));
  return Float32Array.from({ length: triples.length / 3 }, (_, place) =>
    Math.hypot(...medians.map((median, number) => (triples[place * 3 + number] ?? 0) - median)),
  );
}

/** How much of the frame the sheet fills, and what is at the frame's edges: paper, when the sheet is cut off. */
export function addSheetFeatures(features: FeatureList, tiles: Tiles, sheet: Sheet, lightness: Plane): void {
  const threshold = otsu(tiles.light);
  features.add('lightThreshold', threshold);
  addOutline(features, 'sheet', sheet.mask);
  addOutline(
    features,
    'bright',
    maskOf(tiles.width, tiles.height, (place) => (tiles.light[place] ?? 0) > threshold),
  );
  const rims = rimsOf(lightness, 4).map(deviationOf);
  features.add('rimTextureMost', Math.max(...rims)).add('rimTextureLeast', Math.min(...rims));
  const grid = { width: tiles.width, height: tiles.height };
  const middleOf = (values: Float32Array, share = 0.5): number[] =>
    rimsOf({ ...grid, values }, 1)
      .map((rim) => quantile(rim, share))
      .sort((one, other) => one - other);
  const [closest = 0, second = 0] = middleOf(sheet.colourDistance);
  features.add('rimColourLeast', closest).add('rimColourSecond', second);
  const lights = middleOf(sheet.relativeLight);
  features.add('rimLightMost', lights[3] ?? 0).add('rimLightThird', lights[2] ?? 0);
  features.add('rimTileTexture', middleOf(tiles.texture, 0.8)[3] ?? 0);
}

function addOutline(features: FeatureList, name: string, mask: Mask): void {
  const { width, height, cells } = mask;
  const sides = rimsOf({ width, height, values: Float32Array.from(cells) }, 1).map(
    (rim) => rim.reduce((sum, cell) => sum + cell, 0) / rim.length,
  );
  const sorted = [...sides].sort((one, other) => one - other);
  const count = countOf(mask);
  const rows = new Set<number>();
  const columns = new Set<number>();
  cells.forEach((cell, place) => {
    if (cell === 0) return;
    rows.add(Math.floor(place / width));
    columns.add(place % width);
  });
  features.add(`${name}Area`, count / cells.length).add(`${name}EdgeMost`, sorted[3] ?? 0);
  features
    .add(
      `${name}EdgeSum`,
      sides.reduce((sum, side) => sum + side, 0),
    )
    .add(`${name}EdgeThird`, sorted[2] ?? 0);
  features.add(`${name}Shape`, (rows.size + 1) / (columns.size + 1));
  features.add(`${name}Filled`, count / Math.max(1, rows.size * columns.size));
}

/** The outermost rows above and below and columns at both sides. */
function rimsOf({ width, height, values }: Plane, depth: number): Float32Array[] {
  const columnsFrom = (left: number): Float32Array => {
    const taken = new Float32Array(height * depth);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < depth; x += 1) taken[y * depth + x] = values[y * width + left + x] ?? 0;
    return taken;
  };
  return [values.slice(0, depth * width), values.slice(-depth * width), columnsFrom(0), columnsFrom(width - depth)];
}

/** The threshold that best separates light from dark (Otsu, 1979), in steps of four. */
function otsu(light: Float32Array): number {
  const counts = new Float64Array(64);
  for (const value of light) counts[Math.min(63, value >> 2)] = (counts[Math.min(63, value >> 2)] ?? 0) + 1;
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, sum, best, level] = [0, 0, -1, 0];
  for (let step = 0; step < 63; step += 1) {
    below += counts[step] ?? 0;
    sum += (counts[step] ?? 0) * step;
    const share = below / light.length;
    if (share === 0 || share === 1) continue;
    const between = share * (1 - share) * (sum / below - (total - sum) / (light.length - below)) ** 2;
    if (between > best) [best, level] = [between, step];
  }
  return (level + 1) * 4;
}
