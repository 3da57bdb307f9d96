import type { Random } from '../../../../learning/index.js';

export type Colour = readonly [red: number, green: number, blue: number];

/** A drawing surface: floats from 0 to 255, three per pixel. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

interface Pen {
  readonly colour: Colour;
  /** Width of a line, in pixels. */
  readonly width: number;
  /** Opacity, from 0 to 1. */
  readonly cover?: number;
}

export function blankCanvas(width: number, height: number, colour: Colour): Canvas {
  const [red, green, blue] = colour;
  const rgb = new Float32Array(width * height * 3);
  for (let place = 0; place < rgb.length; place += 3) {
    rgb[place] = red;
    rgb[place + 1] = green;
    rgb[place + 2] = blue;
  }
  return { width, height, rgb };
}

/** Draws a straight line with round ends, its edges softened over a pixel. */
export function drawLine(canvas: Canvas, fromX: number, fromY: number, toX: number, toY: number, pen: Pen): void {
  const { width, height } = canvas;
  const half = pen.width / 2;
  const reach = half + 1;
  const [left, right] = [Math.min(fromX, toX) - reach, Math.max(fromX, toX) + reach];
  const [top, bottom] = [Math.min(fromY, toY) - reach, Math.max(fromY, toY) + reach];
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const square = alongX * alongX + alongY * alongY;
  const slope = Math.abs(alongY) > 1e-9 ? alongX / alongY : 0;
  // For a long oblique line, only the pixels near it are visited in each row.
  const spread = square > 0 ? reach * (1 + Math.min(1e4, Math.abs(slope))) : reach;
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom); y += 1) {
    const middle = Math.abs(alongY) > 1e-9 ? fromX + slope * (y - fromY) : (left + right) / 2;
    const near = Math.abs(alongY) > 1e-9 ? spread : right - left;
    const end = Math.min(width - 1, right, middle + near);
    for (let x = Math.max(0, Math.floor(Math.max(left, middle - near))); x <= end; x += 1) {
      const share = square > 0 ? Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / square)) : 0;
      const distance = Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
      // A line thinner than a pixel is drawn as a paler one of a pixel.
      const cover = Math.min(1, Math.max(0, half + 0.5 - distance)) * Math.min(1, pen.width);
      if (cover > 0) blend(canvas, x, y, pen.colour, cover * (pen.cover ?? 1));
    }
  }
}

export function drawPath(canvas: Canvas, points: readonly (readonly [number, number])[], pen: Pen): void {
  for (let place = 1; place < points.length; place += 1) {
    const [from, to] = [points[place - 1], points[place]];
    if (from && to) drawLine(canvas, from[0], from[1], to[0], to[1], pen);
  }
}

export function fillBox(canvas: Canvas, x: number, y: number, width: number, height: number, colour: Colour): void {
  const right = Math.min(canvas.width, Math.round(x + width));
  for (let row = Math.max(0, Math.round(y)); row < Math.min(canvas.height, Math.round(y + height)); row += 1)
    for (let column = Math.max(0, Math.round(x)); column < right; column += 1) blend(canvas, column, row, colour, 1);
}

export function drawCircle(canvas: Canvas, x: number, y: number, radius: number, pen: Pen): void {
  const points = Array.from({ length: 25 }, (_, place): [number, number] => {
    const angle = (place / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  drawPath(canvas, points, pen);
}

function blend({ width, rgb }: Canvas, x: number, y: number, colour: Colour, cover: number): void {
  const place = (y * width + x) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const under = rgb[place + channel] ?? 0;
    rgb[place + channel] = under + ((colour[channel] ?? 0) - under) * cover;
  }
}

/** A random number between the two. */
export const between = (random: Random, least: number, most: number): number => least + (most - least) * random.unit();

/** A whole number from `least` up to, but excluding, `limit`. */
export const whole = (random: Random, least: number, limit: number): number => least + random.below(limit - least);

/** A normally distributed number (Box and Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError('there is nothing to choose from');
  return value;
}
