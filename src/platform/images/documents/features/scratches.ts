import type { Raster } from '../../decode.js';
import type { FeatureList } from './feature-list.js';
import { ANGLES, CLEAREST, scanLines, type Clearness, type FoundLines } from './line-scan.js';
import { eroded } from './masks.js';
import { halved, quantile, quantiles, TILE, type Plane } from './planes.js';
import type { Sheet } from './sheet.js';
import type { Tiles } from './tiles.js';

export interface LineMap {
  /** How clearly a line runs through each cell of 8 by 8 pixels of the halved photograph; from 0 to 1. */
  readonly cells: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** What a pixel of the halved photograph shows. */
const [OUTSIDE, PAPER, INK, COLOUR] = [0, 1, 2, 3];
/** Shares of the paper's light: ink is darker by this, and a dark line is as clear as can be when darker by that. */
const [INKED, CLEAR] = [0.08, 0.1];
/** Light lines are not looked for this near to ink, where a lens and JPEG leave light rims. */
const RIM = 3;
/** A light line is as clear as can be at this many deviations of the paper's noise. */
const DEVIATIONS = 3;
/** Least noise of paper, as a share of its light: a level of white, below which evenly falling light looks like steps. */
const LEAST_NOISE = 0.004;
/** How clear a pixel of a dark line is, and one of a light line, on average; chosen on templates held out of training. */
const [LEAST_DARK, LEAST_LIGHT] = [0.4, 0.2];
/** A light line that letters interrupt goes on behind them, at this cost for each pixel. */
const INTERRUPTED = 0.05;
/** Lengths of dark and light lines that letters of a good page hardly reach, times three. */
const [LONG_DARK, LONG_LIGHT] = [40, 30];

/**
 * Adds how clearly long straight lines run across letters and rules: scratches. Dark scratches are darker than both
 * sides. Light ones are counted only over blank paper, since elsewhere they look like gaps between letters.
 */
export function addScratches(
  features: FeatureList,
  image: Raster,
  lightness: Plane,
  sheet: Sheet,
  tiles: Tiles,
): LineMap {
  const page = pageOf(image, halved(lightness), sheet, tiles);
  const dark = scanLines(page.plane, darkLines(page), LEAST_DARK);
  const light = scanLines(page.plane, lightLines(page), LEAST_LIGHT);
  addFound(features, 'dark', dark);
  addFound(features, 'light', light);
  features.add('paperNoise', Math.log(page.noise));
  const cells = dark.cells.map((length, cell) =>
    Math.min(1, Math.max(length / LONG_DARK, (light.cells[cell] ?? 0) / LONG_LIGHT)),
  );
  return { cells, width: Math.ceil(page.plane.width / 8), height: Math.ceil(page.plane.height / 8) };
}

function addFound(features: FeatureList, name: string, { byAngle, cells }: FoundLines): void {
  // A rule that perspective tilts is found at one angle alone: the second and third best, and those far from the rows,
  // say more than the best.
  const [best = 0, second = 0, third = 0] = byAngle.toSorted((one, other) => other - one);
  const middle = quantile(byAngle, 0.5);
  const oblique = byAngle.filter((_, place) => Math.abs(Math.abs(ANGLES[place] ?? 0) - 45) < 18);
  features.add(`${name}Best`, best).add(`${name}Second`, second).add(`${name}Third`, third);
  features.add(`${name}Middle`, middle).add(`${name}StandsOut`, best / (middle + 5));
  features.add(`${name}Oblique`, Math.max(...oblique));
  const [high = 0, highest = 0] = quantiles(cells, [0.95, 0.99]);
  features.add(`${name}Cells`, high).add(`${name}CellsMost`, highest);
}

interface Page {
  readonly plane: Plane;
  /** The light of the paper at each pixel. */
  readonly light: Float32Array;
  readonly shows: Uint8Array;
  /** 1 where a pixel shows something other than paper, and up to `RIM` away. */
  readonly rims: Uint8Array;
  /** The deviation of blank paper from its surroundings, as a share of its light. */
  readonly noise: number;
}

function pageOf(image: Raster, plane: Plane, sheet: Sheet, tiles: Tiles): Page {
  const { width, height, values } = plane;
  const side = TILE / 2;
  const mask = eroded(sheet.mask);
  const light = new Float32Array(values.length).fill(1);
  const shows = new Uint8Array(values.length).fill(OUTSIDE);
  for (let y = 0; y < Math.min(height, tiles.height * side); y += 1)
    for (let x = 0; x < Math.min(width, tiles.width * side); x += 1) {
      const tile = Math.floor(y / side) * tiles.width + Math.floor(x / side);
      if (mask.cells[tile] !== 1) continue;
      const place = y * width + x;
      const own = Math.max(20, tiles.light[tile] ?? 0);
      light[place] = own + 10;
      shows[place] = isColoured(image, 2 * (y * image.width + x), tiles.paper, tile)
        ? COLOUR
        : (values[place] ?? 0) < own * (1 - INKED)
          ? INK
          : PAPER;
    }
  const rims = rimsOf(shows, width);
  return { plane, light, shows, rims, noise: noiseOf(plane, light, rims) };
}

/** Relative colour difference from which a pixel counts as the ink of a pen or a seal, not as darker paper. */
const COLOURED = 0.2;

function isColoured({ rgb }: Raster, pixel: number, paper: Float32Array, tile: number): boolean {
  const [from, under] = [pixel * 3, tile * 3];
  const red = (rgb[from] ?? 0) / ((paper[under] ?? 0) + 1);
  const green = (rgb[from + 1] ?? 0) / ((paper[under + 1] ?? 0) + 1);
  const blue = (rgb[from + 2] ?? 0) / ((paper[under + 2] ?? 0) + 1);
  return Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURED;
}

function rimsOf(shows: Uint8Array, width: number): Uint8Array {
  const wide = new Uint8Array(shows.length);
  for (let start = 0; start < shows.length; start += width)
    for (let x = 0; x < width; x += 1)
      if (shows[start + x] !== PAPER) wide.fill(1, start + Math.max(0, x - RIM), start + Math.min(width, x + RIM + 1));
  const rims = new Uint8Array(shows.length);
  for (let place = 0; place < shows.length; place += 1) {
    if (wide[place] === 0) continue;
    const end = Math.min(shows.length - 1, place + RIM * width);
    for (let near = Math.max(place % width, place - RIM * width); near <= end; near += width) rims[near] = 1;
  }
  return rims;
}

function noiseOf({ width, height, values }: Plane, light: Float32Array, rims: Uint8Array): number {
  const bends = new Float32Array(Math.ceil(height / 2) * Math.ceil(width / 3));
  let count = 0;
  for (let y = 2; y < height - 2; y += 2)
    for (let x = y % 3; x < width; x += 3) {
      const place = y * width + x;
      if (rims[place] === 1) continue;
      const around = ((values[place - 2 * width] ?? 0) + (values[place + 2 * width] ?? 0)) / 2;
      bends[count] = Math.abs((values[place] ?? 0) - around) / (light[place] ?? 1);
      count += 1;
    }
  // A normal distribution deviates by 1.48 times the median of its distances from the mean.
  return Math.max(LEAST_NOISE, 1.48 * quantile(bends.subarray(0, count), 0.5));
}

/** How clear a pixel is, by its lightness and that at both sides of a line through it. */
type Look = (value: number, one: number, other: number, place: number) => number;

/** Looks at each pixel; those outside the page are as unclear as can be. */
function looked({ plane: { width, height, values }, shows }: Page, look: Look): Clearness {
  return (reach, isDown) => {
    const clear = new Int8Array(values.length).fill(-CLEAREST);
    const step = reach * (isDown ? 1 : width);
    const [right, below] = isDown ? [reach, 0] : [0, reach];
    for (let y = below; y < height - below; y += 1)
      for (let x = right; x < width - right; x += 1) {
        const place = y * width + x;
        if (shows[place] === OUTSIDE) continue;
        const found = look(values[place] ?? 0, values[place - step] ?? 0, values[place + step] ?? 0, place);
        clear[isDown ? place : x * height + y] = found > 1 ? CLEAREST : found < -1 ? -CLEAREST : found * CLEAREST;
      }
    return clear;
  };
}

const darkLines = (page: Page): Clearness =>
  looked(page, (value, one, other, place) =>
    page.shows[place] === COLOUR ? -1 : ((one < other ? one : other) - value) / (page.light[place] ?? 1) / CLEAR,
  );

const lightLines = (page: Page): Clearness =>
  looked(page, (value, one, other, place) =>
    page.rims[place] === 1
      ? LEAST_LIGHT - INTERRUPTED
      : (value - (one + other) / 2) / (page.light[place] ?? 1) / (DEVIATIONS * page.noise),
  );
