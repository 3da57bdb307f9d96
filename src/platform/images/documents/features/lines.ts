import type { FeatureList } from './feature-list.js';
import { eroded, maskOf, regionsOf, valuesIn, type Mask } from './masks.js';
import { halved, quantile, quantiles, TILE, type Plane } from './planes.js';
import type { Sheet } from './sheet.js';
import type { Tiles } from './tiles.js';
import type { Raster } from '../../decode.js';

/** Angles to the text rows that are searched, in degrees: every six, without those of letters and rules. */
const ANGLES = [12, 18, 24, 30, 36, 42, 48, 54, 60, 66, 72, 78].flatMap((angle) => [angle, -angle]);
/** Lengths, in pixels of the halved photograph, over which a line has to hold. */
const [SHORT, LONG] = [36, 84];
/** How far beside a line letters are looked for. */
const BESIDE = 5;

export interface LineMap {
  /** How clearly a line runs through each cell of 8 by 8 pixels of the halved photograph; from 0 to 1. */
  readonly cells: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Lines that run across letters and rules, thin and grey: scratches. Seals and signatures are coloured. */
export function addLines(features: FeatureList, image: Raster, lightness: Plane, sheet: Sheet, tiles: Tiles): LineMap {
  const half = halved(lightness);
  const page = pixelMask(eroded(sheet.mask), half.width, half.height);
  const dark = thinDark(half);
  weighColours(dark, image, paperColour(tiles, sheet));
  const seen = takeInside(dark.values, page);
  const floor = Math.max(0.03, 4 * quantile(seen, 0.5));
  const sure = { ...dark, values: dark.values.map((value) => Math.min(1, value / floor)) };
  const map: LineMap = cellsOf(half);
  addAlong(features, 'line', thickened(sure), map);
  features.add('lineCells', countAbove(map.cells, 0.45) / map.cells.length);
  features.add('lineStrength', strengthAlong(dark, map));
  features.add('darkShare', countAbove(seen, floor) / Math.max(1, seen.length));
  features.add('lineFloor', floor);
  addComponents(features, sure);
  return map;
}

/** The clearest lines of all angles, and how far they stand out. */
function addAlong(features: FeatureList, name: string, plane: Plane, map: LineMap): void {
  const found = ANGLES.map((angle) => alongAngle(plane, angle, map));
  const best = (key: 'short' | 'long'): number[] => found.map((line) => line[key]).sort((one, other) => other - one);
  const [short, long] = [best('short'), best('long')];
  features.add(`${name}Short`, short[0] ?? 0).add(`${name}Long`, long[0] ?? 0);
  features.add(`${name}ShortThird`, short[2] ?? 0).add(`${name}LongThird`, long[2] ?? 0);
  features
    .add(`${name}ShortMiddle`, short[short.length >> 1] ?? 0)
    .add(`${name}LongMiddle`, long[long.length >> 1] ?? 0);
  features.add(`${name}StandsOut`, (long[0] ?? 0) - (long[long.length >> 1] ?? 0));
}

function countAbove(values: Float32Array, limit: number): number {
  let count = 0;
  for (const value of values) if (value > limit) count += 1;
  return count;
}

/** Sets values outside the page to 0; returns those inside. */
function takeInside(values: Float32Array, page: Uint8Array): Float32Array {
  const taken = new Float32Array(values.length);
  let count = 0;
  for (let place = 0; place < values.length; place += 1)
    if (page[place] === 0) values[place] = 0;
    else taken[count++] = values[place] ?? 0;
  return taken.slice(0, count);
}

/** Each pixel as its greatest neighbour, so that a line slightly off its angle is still found. */
function thickened({ width, height, values }: Plane): Plane {
  const wide = slide(values, 1, 1, 1);
  return { width, height, values: slide(wide, width, 1, 1) };
}

const cellsOf = ({ width, height }: Plane): LineMap => {
  const [across, down] = [Math.ceil(width / 8), Math.ceil(height / 8)];
  return { width: across, height: down, cells: new Float32Array(across * down) };
};

function pixelMask(mask: Mask, width: number, height: number): Uint8Array {
  const side = TILE / 2;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < Math.min(height, mask.height * side); y += 1)
    for (let x = 0; x < Math.min(width, mask.width * side); x += 1)
      pixels[y * width + x] = mask.cells[Math.floor(y / side) * mask.width + Math.floor(x / side)] ?? 0;
  return pixels;
}

/** How much darker a pixel is than the lightest lines around it, as a share: detects lines thinner than five pixels. */
function thinDark(plane: Plane): Plane {
  const lightest = slide(slide(plane.values, 1, 1), plane.width, 1);
  const closed = slide(slide(lightest, 1, -1), plane.width, -1);
  const values = new Float32Array(closed.length);
  for (let place = 0; place < values.length; place += 1) {
    const around = closed[place] ?? 0;
    values[place] = (around - (plane.values[place] ?? 0)) / (around + 10);
  }
  return { ...plane, values };
}

/** The most (sign 1) or least (-1) of those up to `reach` away, along rows (step 1) or columns (step of the width). */
function slide(values: Float32Array, step: number, sign: number, reach = 2): Float32Array {
  const result = new Float32Array(values.length);
  const last = values.length - 1;
  for (let place = 0; place <= last; place += 1) {
    let best = sign * (values[place] ?? 0);
    const end = Math.min(last, place + reach * step);
    for (let other = Math.max(place % step, place - reach * step); other <= end; other += step) {
      const value = sign * (values[other] ?? 0);
      if (value > best) best = value;
    }
    result[place] = sign * best;
  }
  return result;
}

/** The usual colour of the sheet's paper. */
const paperColour = (tiles: Tiles, { inner }: Sheet): readonly number[] =>
  [0, 1, 2].map((channel) =>
    quantile(
      valuesIn(
        inner,
        tiles.light.map((_, tile) => tiles.paper[3 * tile + channel] ?? 0),
      ),
      0.5,
    ),
  );

/** Relative colour difference from which a pixel counts as coloured. */
const COLOURED = 0.1;

/** Removes pixels with another colour than darker paper: ink of a pen or a seal. */
function weighColours({ width, height, values }: Plane, image: Raster, paper: readonly number[]): void {
  const [paperRed = 0, paperGreen = 0, paperBlue = 0] = paper;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (2 * y * image.width + 2 * x) * 3;
      const red = (image.rgb[from] ?? 0) / (paperRed + 1);
      const green = (image.rgb[from + 1] ?? 0) / (paperGreen + 1);
      const blue = (image.rgb[from + 2] ?? 0) / (paperBlue + 1);
      const colour = Math.max(red, green, blue) - Math.min(red, green, blue);
      if (colour > COLOURED)
        values[y * width + x] = (values[y * width + x] ?? 0) * Math.max(0, 1 - (colour - COLOURED) * 8);
    }
}

interface Along {
  readonly short: number;
  readonly long: number;
}

/**
 * Follows parallel lines of one angle: the dark share of a stretch, minus that beside it, where letters are. Records
 * the best stretches in the map.
 */
function alongAngle({ width, height, values }: Plane, angle: number, map: LineMap): Along {
  const slope = Math.tan((angle * Math.PI) / 180);
  const isFlat = Math.abs(slope) <= 1;
  const [length, lines] = isFlat ? [width, height] : [height, width];
  const perStep = isFlat ? slope : 1 / slope;
  const shift = Math.ceil(Math.abs(perStep) * length);
  const first = perStep > 0 ? -shift : 0;
  const count = lines + shift;
  // Running sums, whose differences give stretches; one row per line.
  const sums = new Float32Array(count * (length + 1));
  const offsets = Int32Array.from({ length }, (_, along) => Math.round(along * perStep) + first);
  for (let line = 0; line < count; line += 1) {
    let sum = 0;
    const row = line * (length + 1);
    for (let along = 0; along < length; along += 1) {
      const across = line + (offsets[along] ?? 0);
      if (across >= 0 && across < lines) sum += values[isFlat ? across * width + along : along * width + across] ?? 0;
      sums[row + along + 1] = sum;
    }
  }
  const cosine = Math.cos(Math.atan(perStep));
  const stretch = (span: number): number =>
    bestStretch(sums, { length, count, lines, offsets, isFlat, map, span: Math.round(span * cosine) });
  return { short: stretch(SHORT), long: stretch(LONG) };
}

interface Stretches {
  readonly length: number;
  readonly count: number;
  readonly lines: number;
  readonly offsets: Int32Array;
  readonly isFlat: boolean;
  readonly map: LineMap;
  readonly span: number;
}

function bestStretch(sums: Float32Array, { length, count, offsets, lines, isFlat, map, span }: Stretches): number {
  const row = length + 1;
  let most = 0;
  for (let line = BESIDE; line < count - BESIDE; line += 1)
    for (let from = 0; from + span <= length; from += 4) {
      const start = line * row + from;
      const own = ((sums[start + span] ?? 0) - (sums[start] ?? 0)) / span;
      if (own < 0.1) continue;
      const before = start - BESIDE * row;
      const after = start + BESIDE * row;
      const near = Math.max(
        (sums[before + span] ?? 0) - (sums[before] ?? 0),
        (sums[after + span] ?? 0) - (sums[after] ?? 0),
      );
      const value = own - near / span;
      if (value > most) most = value;
      if (value > 0.35) note(map, value, { from, span, line, offsets, lines, isFlat });
    }
  return most;
}

interface Noted extends Pick<Stretches, 'span' | 'offsets' | 'lines' | 'isFlat'> {
  readonly from: number;
  readonly line: number;
}

function note(map: LineMap, value: number, { from, span, line, offsets, lines, isFlat }: Noted): void {
  for (let along = from; along < from + span; along += 6) {
    const across = line + (offsets[along] ?? 0);
    if (across < 0 || across >= lines) continue;
    const [x, y] = isFlat ? [along, across] : [across, along];
    const cell = (y >> 3) * map.width + (x >> 3);
    if (value > (map.cells[cell] ?? 0)) map.cells[cell] = value;
  }
}

/** The darkness of found lines: the mean of each cell's darkest pixel. */
function strengthAlong({ width, height, values }: Plane, map: LineMap): number {
  let [sum, count] = [0, 0];
  map.cells.forEach((value, cell) => {
    if (value < 0.45) return;
    const [left, top] = [(cell % map.width) * 8, Math.floor(cell / map.width) * 8];
    let most = 0;
    for (let y = top; y < Math.min(height, top + 8); y += 1)
      for (let x = left; x < Math.min(width, left + 8); x += 1) most = Math.max(most, values[y * width + x] ?? 0);
    [sum, count] = [sum + most, count + 1];
  });
  return count === 0 ? 0 : sum / count;
}

/** Connected dark pixels: a long oblique scratch reaches far in both directions and is thin. */
function addComponents(features: FeatureList, { width, height, values }: Plane): void {
  const { labels, sizes } = regionsOf(
    maskOf(width, height, (place) => (values[place] ?? 0) >= 1),
    true,
  );
  const boxes = new Int32Array(sizes.length * 4).fill(-1);
  for (let place = 0; place < labels.length; place += 1) {
    const label = labels[place] ?? 0;
    if (label === 0) continue;
    const [x, y] = [place % width, Math.floor(place / width)];
    const box = label * 4;
    if (boxes[box] === -1) boxes.set([x, x, y, y], box);
    boxes[box] = Math.min(boxes[box] ?? x, x);
    boxes[box + 1] = Math.max(boxes[box + 1] ?? x, x);
    boxes[box + 3] = y;
  }
  const reaches: number[] = [0];
  let thin = 0;
  sizes.forEach((size, label) => {
    if (label === 0) return;
    const across = (boxes[label * 4 + 1] ?? 0) - (boxes[label * 4] ?? 0) + 1;
    const down = (boxes[label * 4 + 3] ?? 0) - (boxes[label * 4 + 2] ?? 0) + 1;
    const least = Math.min(across, down);
    reaches.push(least);
    if (least > 12) thin = Math.max(thin, Math.hypot(across, down) / Math.sqrt(size));
  });
  features.add('reachMost', Math.max(...reaches)).add('reachThin', thin);
  features.add('reachHigh', quantiles(reaches, [0.99])[0] ?? 0);
}
