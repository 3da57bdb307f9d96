import type { FeatureList } from './feature-list.js';
import { largestShare, maskOf, valuesIn, type Mask } from './masks.js';
import { deviationOf, meanOf, quantile, quantiles, type Plane } from './planes.js';
import type { Sheet } from './sheet.js';
import { chromaOf, type Tiles } from './tiles.js';
import type { Raster } from '../../decode.js';

export interface LightMaps {
  /** 1 where a tile is as white as can be. */
  readonly clipped: Mask;
  /** How much brighter each tile is than the sheet, as a share. */
  readonly brighter: Float32Array;
  /** Residual of a plane fitted through the light of all tiles, in logarithms. */
  readonly residual: Float32Array;
}

/** Levels from which a sensor counts as saturated. */
const [WHITE, ALL_WHITE, CLIPPED] = [250, 248, 245];

/** What is too bright, and how the light changes over the sheet. */
export function addLight(
  features: FeatureList,
  { rgb }: Raster,
  lightness: Plane,
  tiles: Tiles,
  sheet: Sheet,
): LightMaps {
  const { inner } = sheet;
  const { width, height, light } = tiles;
  const pixels = lightness.values.length;
  let white = 0;
  let allWhite = 0;
  for (let place = 0, red = 0; place < pixels; place += 1, red += 3) {
    if ((lightness.values[place] ?? 0) > WHITE) white += 1;
    if ((rgb[red] ?? 0) > ALL_WHITE && (rgb[red + 1] ?? 0) > ALL_WHITE && (rgb[red + 2] ?? 0) > ALL_WHITE)
      allWhite += 1;
  }
  features.add('white', white / pixels).add('allWhite', allWhite / pixels);
  const clipped = maskOf(width, height, (place) => (tiles.whitest[place] ?? 0) > CLIPPED);
  const sheetLight = Math.max(1, quantile(valuesIn(inner, light), 0.5));
  const inside = valuesIn(inner, light);
  const [high = 0, highest = 0] = quantiles(inside, [0.95, 0.99]);
  features.add('clippedTiles', meanOf(valuesIn(inner, clipped.cells))).add('clippedBlot', largestShare(clipped));
  features.add('lightHighest', highest / sheetLight).add('lightHigh', high / sheetLight);
  features.add('lightBlot', inside.filter((value) => value > sheetLight * 1.12).length / inside.length);
  features
    .add(
      'lightMost',
      light.reduce((most, value) => Math.max(most, value), 0),
    )
    .add('sheetLight', sheetLight);
  addWashedOut(features, tiles, inner, sheetLight);
  const residual = addSlopes(features, tiles, inner);
  return { clipped, brighter: light.map((value) => value / sheetLight - 1), residual };
}

/** For the brightest tiles: whether their ink is gone, and the colour of their paper. */
function addWashedOut(features: FeatureList, tiles: Tiles, inner: Mask, sheetLight: number): void {
  const bright = maskOf(
    inner.width,
    inner.height,
    (place) => inner.cells[place] === 1 && (tiles.light[place] ?? 0) > sheetLight * 1.05,
  );
  const contrast = valuesIn(
    bright,
    tiles.light.map((value, place) => value - (tiles.ink[place] ?? 0)),
  );
  features.add('inkHighest', quantile(valuesIn(inner, tiles.ink), 0.99) / sheetLight);
  features.add('washedOut', contrast.length > 3 ? quantile(contrast, 0.9) / sheetLight : -1);
  const chroma = chromaOf(tiles.colours);
  const strongest = tiles.light.map((_, place) =>
    Math.max(chroma[3 * place] ?? 0, chroma[3 * place + 1] ?? 0, chroma[3 * place + 2] ?? 0),
  );
  const [middle = 0, most = 0] = quantiles(valuesIn(inner, strongest), [0.5, 0.99]);
  features.add('colourMost', most - middle);
}

/** Light of a room changes evenly over a sheet; at a shadow's edge it takes a step. */
function addSlopes(features: FeatureList, { width, height, light }: Tiles, inner: Mask): Float32Array {
  const logs = light.map((value) => Math.log(value + 4));
  const plane = planeThrough(logs, inner);
  const residual = logs.map(
    (value, place) =>
      value - plane[0] - (plane[1] * (place % width)) / 16 - (plane[2] * Math.floor(place / width)) / 16,
  );
  const left = valuesIn(inner, residual);
  const spread = deviationOf(left);
  const mean = meanOf(left);
  const [low = 0, high = 0] = quantiles(left, [0.02, 0.98]);
  features.add('residualSpread', spread).add('residualLow', low).add('residualHigh', high);
  features.add('lightSlope', Math.hypot(plane[1], plane[2]));
  features.add('residualSkew', meanOf(left.map((value) => (value - mean) ** 3)) / (spread ** 3 + 1e-6));
  const smooth = medianOfNine(logs, width, height);
  const steps: number[] = [0];
  for (let place = 0; place < smooth.length; place += 1) {
    if (inner.cells[place] !== 1) continue;
    if ((place % width) + 3 < width && inner.cells[place + 3] === 1)
      steps.push(Math.abs((smooth[place + 3] ?? 0) - (smooth[place] ?? 0)));
    if (inner.cells[place + 3 * width] === 1)
      steps.push(Math.abs((smooth[place + 3 * width] ?? 0) - (smooth[place] ?? 0)));
  }
  const [step85 = 0, step95 = 0, step99 = 0] = quantiles(steps, [0.85, 0.95, 0.99]);
  features.add('step99', step99).add('step95', step95).add('step85', step85);
  const inside = valuesIn(inner, logs);
  const [least = 0, middle = 0, most = 0] = quantiles(inside, [0.03, 0.5, 0.97]);
  features
    .add('lightRange', most - least)
    .add('lightDown', middle - least)
    .add('twoLights', twoKinds(inside));
  return residual;
}

/** Least squares: value = a + b x / 16 + c y / 16, over the mask. */
function planeThrough(values: Float32Array, { width, cells }: Mask): readonly [number, number, number] {
  let [count, sx, sy, sz, sxx, syy, sxy, sxz, syz] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  cells.forEach((cell, place) => {
    if (cell === 0) return;
    const [x, y, z] = [(place % width) / 16, Math.floor(place / width) / 16, values[place] ?? 0];
    [count, sx, sy, sz] = [count + 1, sx + x, sy + y, sz + z];
    [sxx, syy, sxy, sxz, syz] = [sxx + x * x, syy + y * y, sxy + x * y, sxz + x * z, syz + y * z];
  });
  const [mx, my, mz] = [sx / count, sy / count, sz / count];
  const [vx, vy, vxy] = [sxx / count - mx * mx + 1e-6, syy / count - my * my + 1e-6, sxy / count - mx * my];
  const [cx, cy] = [sxz / count - mx * mz, syz / count - my * mz];
  const determinant = vx * vy - vxy * vxy;
  const b = (cx * vy - cy * vxy) / determinant;
  const c = (cy * vx - cx * vxy) / determinant;
  return [mz - b * mx - c * my, b, c];
}

function medianOfNine(values: Float32Array, width: number, height: number): Float32Array {
  const nine = new Float32Array(9);
  return values.map((_, place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    for (let near = 0; near < 9; near += 1) {
      const column = Math.min(width - 1, Math.max(0, x + (near % 3) - 1));
      const row = Math.min(height - 1, Math.max(0, y + Math.floor(near / 3) - 1));
      nine[near] = values[row * width + column] ?? 0;
    }
    return nine.sort()[4] ?? 0;
  });
}

/** How separable light and dark are, as the variance between them at the best threshold. */
function twoKinds(values: Float32Array): number {
  const sorted = Float32Array.from(values).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let [sum, best] = [0, 0];
  for (let count = 1; count < sorted.length; count += 1) {
    sum += sorted[count - 1] ?? 0;
    const share = count / sorted.length;
    if (share < 0.04 || share > 0.96) continue;
    best = Math.max(best, share * (1 - share) * ((total - sum) / (sorted.length - count) - sum / count) ** 2);
  }
  return Math.sqrt(best);
}
