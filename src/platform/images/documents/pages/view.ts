import type { Random } from '../../../../learning/index.js';
import type { DocumentLabel } from '../kinds.js';
import { between, blankCanvas, normal, whole, type Canvas, type Colour } from './canvas.js';
import { smoothNoise } from './smooth-noise.js';

type Point = readonly [x: number, y: number];
type Corners = readonly [Point, Point, Point, Point];
/** Eight numbers that map a point of the photograph to a point of the page. */
type Perspective = readonly number[];

/** The page on a desk before a hand-held camera: its corners in the frame, from 0 to 1. */
export function cornersOf(label: DocumentLabel, random: Random, isShifted: boolean): Corners {
  const sway = isShifted ? 0.11 : 0.05;
  const margin = between(random, 0.03, 0.09);
  const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
  let corners = (
    [
      [margin, margin],
      [1 - margin, margin],
      [1 - margin, 1 - margin],
      [margin, 1 - margin],
    ] as const
  ).map(([x, y]): Point => [
    clamp(x + clamp(normal(random) * sway * 0.5, -sway, sway), 0.012, 0.988),
    clamp(y + clamp(normal(random) * sway * 0.5, -sway, sway), 0.012, 0.988),
  ]);
  if (label === 'CUT') corners = cutOff(corners, random);
  const angle = normal(random) * (isShifted ? 0.045 : 0.02);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  corners = corners.map(([x, y]): Point => [
    0.5 + (x - 0.5) * cos - (y - 0.5) * sin,
    0.5 + (x - 0.5) * sin + (y - 0.5) * cos,
  ]);
  if (label !== 'CUT') corners = corners.map(([x, y]): Point => [clamp(x, 0.01, 0.99), clamp(y, 0.01, 0.99)]);
  const [a = [0, 0], b = [1, 0], c = [1, 1], d = [0, 1]] = corners;
  return [a, b, c, d];
}

/** Moves the page out of the frame by 10 to 30 %, sometimes at two sides. */
function cutOff(corners: readonly Point[], random: Random): Point[] {
  const sides: readonly Point[] = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ];
  const [x, y] = sides[random.below(4)] ?? [0, 0];
  const amount = between(random, 0.1, 0.3);
  const grown = between(random, 1, 1.12);
  const other = random.unit() < 0.3 ? between(random, 0.08, 0.2) * (random.unit() < 0.5 ? 1 : -1) : 0;
  return corners.map(([left, top]): Point => [
    (left - 0.5) * grown + 0.5 + x * amount + y * other,
    (top - 0.5) * grown + 0.5 + y * amount + x * other,
  ]);
}

/** The photograph of a page with these corners on a made-up desk. */
export function photographPage(page: Canvas, corners: Corners, width: number, height: number, desk: Desk): Canvas {
  const frame = blankCanvas(width, height, [0, 0, 0]);
  const view = perspectiveOf(corners, page.width - 1, page.height - 1);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = view;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const depth = g * u + h * v + 1;
      const place = (y * width + x) * 3;
      if (!takeFrom(page, (a * u + b * v + c) / depth, (d * u + e * v + f) / depth, frame.rgb, place))
        desk(u, v, frame.rgb, place);
    }
  return frame;
}

/** Writes the colour at a point of the frame. */
type Desk = (x: number, y: number, rgb: Float32Array, place: number) => void;

/** Wood, cloth or a plain board. */
export function deskOf(random: Random, isShifted: boolean): Desk {
  const tone = (): number => (isShifted ? between(random, 50, 190) : between(random, 20, 165));
  const colour: Colour = [tone(), tone(), tone()];
  const grain = random.unit() < 0.6 ? smoothNoise(random, 6, 100) : smoothNoise(random, whole(random, 40, 90), 100);
  const strength = between(random, 2, 14);
  return (x, y, rgb, place) => {
    const light = grain(x, y) * strength;
    for (let channel = 0; channel < 3; channel += 1) rgb[place + channel] = (colour[channel] ?? 0) + light;
  };
}

/** Interpolates a colour from four pixels; returns whether the point is on the page. */
function takeFrom({ width, height, rgb }: Canvas, x: number, y: number, to: Float32Array, place: number): boolean {
  if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) return false;
  const [left, top] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))];
  const [right, below] = [x - left, y - top];
  const from = (top * width + left) * 3;
  const under = from + width * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (rgb[from + channel] ?? 0) * (1 - right) + (rgb[from + 3 + channel] ?? 0) * right;
    const lower = (rgb[under + channel] ?? 0) * (1 - right) + (rgb[under + 3 + channel] ?? 0) * right;
    to[place + channel] = upper * (1 - below) + lower * below;
  }
  return true;
}

function perspectiveOf(corners: Corners, right: number, bottom: number): Perspective {
  const targets: Corners = [
    [0, 0],
    [right, 0],
    [right, bottom],
    [0, bottom],
  ];
  const rows = corners.flatMap(([x, y], corner) => {
    const [u, v] = targets[corner] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solved(rows);
}

/** Solves linear equations, each a row with its right side last (Gauss, with the largest pivot). */
function solved(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const order = rows.slice(column).sort((one, other) => Math.abs(other[column] ?? 0) - Math.abs(one[column] ?? 0));
    rows.splice(column, order.length, ...order);
    const pivot = rows[column] ?? [];
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let place = column; place <= size; place += 1) row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
  }
  return rows.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1));
}
