import type { FeatureList } from './feature-list.js';
import { countOf, maskOf, regionsOf, valuesIn } from './masks.js';
import { quantile, quantiles } from './planes.js';
import { distanceFromMedian, type Sheet } from './sheet.js';
import { chromaOf, type Tiles } from './tiles.js';

/** Colour distances from which a tile counts as stained. */
const [STAINED, TINGED] = [0.06, 0.05];

/** Finds paper of another colour than most of it: spills. Returns each tile's colour distance. */
export function addStainFeatures(features: FeatureList, tiles: Tiles, { inner }: Sheet): Float32Array {
  const chroma = chromaOf(tiles.paper);
  const distance = distanceFromMedian(chroma, inner);
  const inside = valuesIn(inner, distance);
  const [middle = 0, high = 0, highest = 0, most = 0] = quantiles(inside, [0.5, 0.9, 0.98, 1]);
  features.add('stain50', middle).add('stain90', high).add('stain98', highest).add('stainMost', most);
  features.add('stainArea', inside.filter((value) => value > STAINED).length / inside.length);
  const tinged = maskOf(
    tiles.width,
    tiles.height,
    (place) => (distance[place] ?? 0) > TINGED && inner.cells[place] === 1,
  );
  const { labels, sizes } = regionsOf(tinged);
  const largest = sizes.reduce((best, size, label) => (size > (sizes[best] ?? 0) ? label : best), 0);
  features.add('stainBlot', (sizes[largest] ?? 0) / Math.max(1, countOf(inner)));
  features.add('stainCompact', largest === 0 ? 0 : compactness(labels, largest, tiles.width));
  const channel = (number: number): Float32Array => {
    const values = valuesIn(
      inner,
      tiles.light.map((_, place) => chroma[3 * place + number] ?? 0),
    );
    const [low = 0, median = 0, top = 0] = quantiles(values, [0.02, 0.5, 0.98]);
    return Float32Array.of(low - median, top - median);
  };
  const [red, blue] = [channel(0), channel(2)];
  features
    .add('yellowMost', blue[0] ?? 0)
    .add('blueMost', blue[1] ?? 0)
    .add('redMost', red[1] ?? 0);
  // A seal or a table's head is coloured, too, but has edges.
  const smooth = distance.map((value, place) => value / (1 + (tiles.texture[place] ?? 0) / 20));
  features.add('stainSmooth', quantile(valuesIn(inner, smooth), 0.98));
  features.add('stainDark', darkening(tiles, distance, inner.cells));
  return distance;
}

/** A blot fills the box around it; a table's head is long and flat. */
function compactness(labels: Int32Array, label: number, width: number): number {
  let [left, right, top, bottom, count] = [Infinity, -1, Infinity, -1, 0];
  labels.forEach((found, place) => {
    if (found !== label) return;
    const [x, y] = [place % width, Math.floor(place / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    count += 1;
  });
  const [across, down] = [right - left + 1, bottom - top + 1];
  return (Math.min(across, down) / Math.max(across, down)) * Math.sqrt(count);
}

/** How colour and light correlate over the sheet: a stain takes light away, a coloured lamp does not. */
function darkening(tiles: Tiles, distance: Float32Array, inside: Uint8Array): number {
  let [stained, stainedCount, clean, cleanCount] = [0, 0, 0, 0];
  distance.forEach((value, place) => {
    if (inside[place] !== 1) return;
    if (value > TINGED) [stained, stainedCount] = [stained + (tiles.light[place] ?? 0), stainedCount + 1];
    else [clean, cleanCount] = [clean + (tiles.light[place] ?? 0), cleanCount + 1];
  });
  return stainedCount < 3 || cleanCount === 0 ? 0 : 1 - stained / stainedCount / (clean / cleanCount);
}
