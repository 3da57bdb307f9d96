import type { Plane } from './planes.js';

/**
 * How clearly each pixel lies on a thin line, from -100 to 100, compared with the pixels `reach` away on both sides.
 * Lines that run down are measured row by row, lines that run across column by column.
 */
export type Clearness = (reach: number, isDown: boolean) => Int8Array;

export interface FoundLines {
  /** The clearest line of each angle, in pixels along which it is as clear as can be. */
  readonly byAngle: readonly number[];
  /** The clearest line through each cell of 8 by 8 pixels. */
  readonly cells: Float32Array;
}

/** Angles to the text rows that are searched, in degrees: not those of rules, up to the tilt of a hand-held photograph. */
export const ANGLES = Array.from({ length: 10 }, (_, place) => 14 + (place * 62) / 9).flatMap((angle) => [
  angle,
  -angle,
]);
/** How clear a pixel can be. */
export const CLEAREST = 100;
/** How far beside a line its surroundings are looked at. */
const BESIDE = 2;
/** What it costs to leave a line's angle by a pixel: a scratch is nearly straight, a word is not. */
const TURN = 300;
/** Lines that are shorter than this are not noted in the cells. */
const NOTED = 500;

/** Follows lines of all angles over a plane of this size and finds the clearest; `least` is how clear a pixel of a line is. */
export function scanLines({ width, height }: Plane, clearness: Clearness, least: number): FoundLines {
  const across = Math.ceil(width / 8);
  const cells = new Float32Array(across * Math.ceil(height / 8));
  const known = new Map<string, Int8Array>();
  const byAngle = ANGLES.map((angle) => {
    const slope = Math.tan((angle * Math.PI) / 180);
    const isDown = Math.abs(slope) > 1;
    const perStep = isDown ? 1 / slope : slope;
    const longer = Math.hypot(1, perStep);
    const reach = Math.round(BESIDE * longer);
    const key = `${reach} ${isDown}`;
    const clear = known.get(key) ?? clearness(reach, isDown);
    known.set(key, clear);
    const course = isDown
      ? { length: height, lines: width, cellAlong: across, cellBeside: 1 }
      : { length: width, lines: height, cellAlong: 1, cellBeside: across };
    return (follow(clear, cells, { perStep, least: least * CLEAREST, ...course }) * longer) / CLEAREST;
  });
  return { byAngle, cells: cells.map((sum) => sum / CLEAREST) };
}

interface Course {
  /** Steps along the lines, and how many pixels lie beside each other at each. */
  readonly length: number;
  readonly lines: number;
  /** How far lines of this angle move aside at each step. */
  readonly perStep: number;
  readonly least: number;
  /** From a cell to the next one along the lines, and to the next one beside it. */
  readonly cellAlong: number;
  readonly cellBeside: number;
}

/**
 * The clearest line of an angle: each pixel adds what it is clearer than `least`, and a sum below 0 starts again (Page's
 * cumulative sum, 1954); lines may move aside, at a cost. In whole numbers, which takes half the time.
 */
function follow(clear: Int8Array, cells: Float32Array, course: Course): number {
  const { length, lines, perStep, least, cellAlong, cellBeside } = course;
  const shift = Math.ceil(Math.abs(perStep) * length);
  const first = perStep > 0 ? -shift : 0;
  const count = lines + shift;
  let before = new Int32Array(count + 2);
  let sums = new Int32Array(count + 2);
  let most = 0;
  for (let along = 0; along < length; along += 1) {
    const offset = Math.round(along * perStep) + first;
    const start = Math.max(0, -offset);
    const end = Math.min(count, lines - offset);
    const row = along * lines + offset;
    let left = before[start] ?? 0;
    let straight = before[start + 1] ?? 0;
    for (let line = start; line < end; line += 1) {
      const right = before[line + 2] ?? 0;
      const sum = Math.max(Math.max(left, right) - TURN, straight) + (clear[row + line] ?? 0) - least;
      left = straight;
      straight = right;
      sums[line + 1] = Math.max(0, sum);
      most = Math.max(most, sum);
      if (sum > NOTED) {
        const cell = (along >> 3) * cellAlong + ((line + offset) >> 3) * cellBeside;
        if (sum > (cells[cell] ?? 0)) cells[cell] = sum;
      }
    }
    sums[start] = sums[end + 1] = 0;
    [before, sums] = [sums, before];
  }
  return most;
}
