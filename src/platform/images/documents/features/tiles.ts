import type { Raster } from '../../decode.js';
import { TILE, type Plane } from './planes.js';

/** Measurements of each tile. Its light is that of its paper: the 80th percentile of its pixels. */
export interface Tiles {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
  /** Its ink: the 5th percentile of its pixels. */
  readonly ink: Float32Array;
  /** Standard deviation of its lightness. */
  readonly texture: Float32Array;
  /** Its darkest pixel in the darkest colour channel: when even that is white, nothing is readable. */
  readonly whitest: Float32Array;
  /** Means of its three colours, one after another. */
  readonly colours: Float32Array;
  /** Colours of its paper: the 70th percentile of its pixels. */
  readonly paper: Float32Array;
}

const PIXELS = TILE * TILE;
const [LIGHT_RANK, INK_RANK, PAPER_RANK] = [204, 13, 179];

/** Cuts an image into tiles; the remainder at the right and bottom is ignored. */
export function tilesOf({ width: across, rgb, height: down }: Raster, lightness: Plane): Tiles {
  const [width, height] = [Math.max(1, Math.floor(across / TILE)), Math.max(1, Math.floor(down / TILE))];
  const count = width * height;
  const floats = (each: number): Float32Array => new Float32Array(count * each);
  const tiles: Tiles = {
    width,
    height,
    light: floats(1),
    ink: floats(1),
    texture: floats(1),
    whitest: floats(1),
    colours: floats(3),
    paper: floats(3),
  };
  const histograms = [0, 1, 2, 3].map(() => new Uint16Array(256));
  for (let tile = 0; tile < count; tile += 1) {
    const start = Math.floor(tile / width) * TILE * across + (tile % width) * TILE;
    for (const histogram of histograms) histogram.fill(0);
    readTile(tiles, tile, start, { across, rgb, lightness, histograms });
  }
  return tiles;
}

interface Source {
  readonly across: number;
  readonly rgb: Uint8Array;
  readonly lightness: Plane;
  readonly histograms: readonly Uint16Array[];
}

function readTile(tiles: Tiles, tile: number, start: number, { across, rgb, lightness, histograms }: Source): void {
  let sum = 0;
  let squares = 0;
  let whitest = 255;
  const [grey, red, green, blue] = histograms as [Uint16Array, Uint16Array, Uint16Array, Uint16Array];
  let reds = 0;
  let greens = 0;
  let blues = 0;
  for (let y = 0; y < TILE; y += 1)
    for (let x = 0; x < TILE; x += 1) {
      const place = start + y * across + x;
      const value = lightness.values[place] ?? 0;
      sum += value;
      squares += value * value;
      const level = value | 0;
      grey[level] = (grey[level] ?? 0) + 1;
      const r = rgb[3 * place] ?? 0;
      const g = rgb[3 * place + 1] ?? 0;
      const b = rgb[3 * place + 2] ?? 0;
      red[r] = (red[r] ?? 0) + 1;
      green[g] = (green[g] ?? 0) + 1;
      blue[b] = (blue[b] ?? 0) + 1;
      reds += r;
      greens += g;
      blues += b;
      if (r < whitest) whitest = r;
      if (g < whitest) whitest = g;
      if (b < whitest) whitest = b;
    }
  tiles.texture[tile] = Math.sqrt(Math.max(0, squares / PIXELS - (sum / PIXELS) ** 2));
  tiles.light[tile] = levelAt(grey, LIGHT_RANK);
  tiles.ink[tile] = levelAt(grey, INK_RANK);
  tiles.whitest[tile] = whitest;
  tiles.colours.set([reds / PIXELS, greens / PIXELS, blues / PIXELS], tile * 3);
  tiles.paper.set([levelAt(red, PAPER_RANK), levelAt(green, PAPER_RANK), levelAt(blue, PAPER_RANK)], tile * 3);
}

/** The level of the pixel with this rank, counted from the darkest. */
function levelAt(histogram: Uint16Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < 256; level += 1) {
    seen += histogram[level] ?? 0;
    if (seen > rank) return level;
  }
  return 255;
}

/** Logarithms of three colours minus their mean: a shadow does not change them. */
export function chromaOf(colours: Float32Array): Float32Array {
  const chroma = new Float32Array(colours.length);
  for (let place = 0; place < colours.length; place += 3) {
    const logs = [0, 1, 2].map((channel) => Math.log((colours[place + channel] ?? 0) + 8));
    const mean = ((logs[0] ?? 0) + (logs[1] ?? 0) + (logs[2] ?? 0)) / 3;
    for (let channel = 0; channel < 3; channel += 1) chroma[place + channel] = (logs[channel] ?? 0) - mean;
  }
  return chroma;
}
