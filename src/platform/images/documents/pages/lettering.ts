import type { Random } from '../../../../learning/index.js';
import { between, drawLine, type Canvas, type Colour } from './canvas.js';
import { strokesOf } from './glyphs.js';

/** How letters are drawn, like a font. Lengths are shares of the letters' size. */
export interface Lettering {
  readonly thickUp: number;
  readonly thickAcross: number;
  readonly width: number;
  readonly slant: number;
  readonly gap: number;
  /** Length of the ticks at the ends of strokes; 0 for none. */
  readonly serif: number;
}

/** Plain fonts of one family; or of another, with thin and thick strokes, ticks and other proportions. */
export const letteringOf = (random: Random, isShifted: boolean): Lettering =>
  isShifted
    ? {
        thickUp: between(random, 0.07, 0.15),
        thickAcross: between(random, 0.035, 0.07),
        width: between(random, 0.82, 1),
        slant: between(random, 0, 0.1),
        gap: between(random, 0.04, 0.16),
        serif: between(random, 0.03, 0.09),
      }
    : {
        thickUp: between(random, 0.055, 0.12),
        thickAcross: between(random, 0.05, 0.11),
        width: between(random, 0.8, 0.95),
        slant: random.unit() < 0.2 ? between(random, 0, 0.15) : 0,
        gap: between(random, 0.03, 0.12),
        serif: random.unit() < 0.25 ? 0.04 : 0,
      };

const advanceOf = (character: string, size: number, { width, gap }: Lettering): number =>
  character === ' ' ? size * 0.35 : size * (gap + width * (character.charCodeAt(0) < 0x3000 ? 0.56 : 1));

export const lengthOf = (text: string, size: number, lettering: Lettering): number =>
  Array.from(text).reduce((sum, character) => sum + advanceOf(character, size, lettering), 0);

/** Writes a line of text whose letters' square begins at a place; letters beyond `end` are left out. */
export function writeText(
  canvas: Canvas,
  text: string,
  [x, y]: readonly [number, number],
  { size, lettering, ink, end = canvas.width }: WriteOptions,
): void {
  let left = x;
  for (const character of text) {
    const advance = advanceOf(character, size, lettering);
    if (left + advance > end) return;
    writeGlyph(canvas, character, left, y, { size, lettering, ink });
    left += advance;
  }
}

interface WriteOptions {
  readonly size: number;
  readonly lettering: Lettering;
  readonly ink: Colour;
  readonly end?: number;
}

function writeGlyph(canvas: Canvas, character: string, left: number, top: number, options: WriteOptions): void {
  const { size, lettering, ink } = options;
  const across = size * lettering.width * (character.charCodeAt(0) < 0x3000 ? 0.62 : 1);
  const toX = (x: number, y: number): number => left + x * across + (1 - y) * lettering.slant * size;
  for (const stroke of strokesOf(character)) {
    for (let place = 1; place < stroke.length; place += 1) {
      const [from, to] = [stroke[place - 1], stroke[place]];
      if (!from || !to) continue;
      const isUp = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]);
      const width = Math.max(0.5, size * (isUp ? lettering.thickUp : lettering.thickAcross));
      const points = [toX(...from), top + from[1] * size, toX(...to), top + to[1] * size] as const;
      drawLine(canvas, ...points, { colour: ink, width });
      if (lettering.serif > 0 && isUp && place === 1)
        drawLine(canvas, points[0] - lettering.serif * size, points[1], points[0] + width / 2, points[1], {
          colour: ink,
          width: Math.max(0.5, width * 0.7),
        });
    }
  }
}
