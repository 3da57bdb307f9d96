import { places, randomOf, shuffle, type Random } from '../../../../learning/index.js';
import { between, blankCanvas, drawCircle, drawLine, drawPath, fillBox, normal, pick, whole } from './canvas.js';
import type { Canvas, Colour } from './canvas.js';
import { lengthOf, letteringOf, writeText, type Lettering } from './lettering.js';
import { KOREAN_WORDS, LATIN_WORDS } from './words.js';

/** A4 at some 100 dots per inch, before `density`. */
const [WIDTH, HEIGHT] = [820, 1160];
type Block = 'PARAGRAPH' | 'COLUMNS' | 'TABLE' | 'ENTRIES';
const LAYOUTS: { readonly usual: readonly Block[]; readonly shifted: readonly Block[] } = {
  usual: ['PARAGRAPH', 'TABLE', 'ENTRIES', 'PARAGRAPH', 'TABLE', 'ENTRIES'],
  shifted: ['TABLE', 'ENTRIES', 'COLUMNS', 'TABLE', 'TABLE', 'COLUMNS'],
};

interface PageOptions {
  readonly template: number;
  /** Selects words, seal and signature: other sheets of the same template. */
  readonly seed: number;
  readonly isShifted: boolean;
  /** Scale of a page of 820 by 1160 pixels. */
  readonly density: number;
}

/** Draws a page: the template sets layout and letters, the seed the words. */
export function drawPage({ template, seed, isShifted, density }: PageOptions): Canvas {
  const sheet = new Sheet(randomOf(template, isShifted ? 2 : 1), randomOf(seed, 3), isShifted, density);
  sheet.fill();
  return sheet.canvas;
}

class Sheet {
  readonly canvas: Canvas;
  readonly #template: Random;
  readonly #words: Random;
  readonly #isShifted: boolean;
  readonly #scale: number;
  readonly #head: Lettering;
  readonly #body: Lettering;
  readonly #ink: Colour;
  readonly #margin: number;
  readonly #size: number;
  #y: number;

  constructor(template: Random, words: Random, isShifted: boolean, density: number) {
    this.#template = template;
    this.#words = words;
    this.#isShifted = isShifted;
    this.#scale = density;
    this.#head = letteringOf(template, isShifted);
    this.#body = letteringOf(template, isShifted);
    const tint: Colour = [between(template, 243, 255), between(template, 243, 255), between(template, 243, 255)];
    this.canvas = blankCanvas(Math.round(WIDTH * density), Math.round(HEIGHT * density), tint);
    const dark = between(template, 0, 45);
    this.#ink = [dark + between(template, 0, 15), dark + between(template, 0, 15), dark + between(template, 0, 15)];
    this.#margin = between(template, 40, 90) * density;
    this.#size = between(template, 14, 23) * density;
    this.#y = between(template, 40, 90) * density;
  }

  fill(): void {
    this.#title();
    const blocks = this.#isShifted ? LAYOUTS.shifted : LAYOUTS.usual;
    const order = shuffle(places(blocks.length), this.#template);
    const bottom = this.canvas.height * between(this.#template, 0.65, 1) - 90 * this.#scale;
    for (const place of order) {
      if (this.#y > bottom) break;
      this.#block(blocks[place] ?? 'PARAGRAPH');
    }
    if (this.#words.unit() < 0.5) this.#seal();
    if (this.#words.unit() < 0.5) this.#signature();
  }

  #block(block: Block): void {
    if (block === 'TABLE') this.#table();
    else if (block === 'ENTRIES') this.#entries();
    else this.#paragraph(block === 'COLUMNS' ? 2 : 1);
  }

  #word(): string {
    return pick(this.#words, this.#words.unit() < 0.78 ? KOREAN_WORDS : LATIN_WORDS);
  }

  #write(
    text: string,
    x: number,
    y: number,
    { size = this.#size, lettering = this.#body, end = this.canvas.width } = {},
  ): void {
    writeText(this.canvas, text, [x, y], { size, lettering, ink: this.#ink, end });
  }

  #title(): void {
    const [template, scale] = [this.#template, this.#scale];
    const size = this.#size + between(template, 10, 20) * scale;
    this.#write(`${this.#word()} ${this.#word()}`, this.#margin + between(template, 0, 250) * scale, this.#y, {
      size,
      lettering: this.#head,
    });
    this.#y += 70 * scale;
    const colour: Colour = [between(template, 20, 200), between(template, 20, 200), between(template, 20, 200)];
    if (template.unit() < 0.5)
      fillBox(this.canvas, this.canvas.width - this.#margin - 130 * scale, 40 * scale, 130 * scale, 50 * scale, colour);
  }

  #paragraph(columns: number): void {
    const width = (this.canvas.width - 2 * this.#margin) / columns - 10 * this.#scale;
    const rows = whole(this.#template, 4, 10);
    for (let column = 0; column < columns; column += 1) {
      const left = this.#margin + column * (width + 20 * this.#scale);
      for (let row = 0; row < rows; row += 1) {
        const y = this.#y + row * this.#size * 1.55;
        if (y > this.canvas.height - 70 * this.#scale) break;
        this.#write(this.#lineOf(row === rows - 1 ? width * 0.6 : width), left, y, { end: left + width });
      }
    }
    this.#y += rows * this.#size * 1.55 + 24 * this.#scale;
  }

  #lineOf(width: number): string {
    let text = '';
    while (lengthOf(text, this.#size, this.#body) < width - 4 * this.#size) text += `${this.#word()} `;
    return text;
  }

  #table(): void {
    const [template, scale] = [this.#template, this.#scale];
    const [rows, columns] = [whole(template, 3, 8), whole(template, 2, 6)];
    const rowHeight = this.#size * between(template, 1.7, 2.3);
    const cell = (this.canvas.width - 2 * this.#margin) / columns;
    const head = between(template, 205, 245);
    const rule = { colour: this.#ink, width: whole(template, 1, 3) * Math.max(1, scale * 0.8) };
    if (this.#y + rows * rowHeight > this.canvas.height - 50 * scale) return;
    const [left, right] = [this.#margin, this.#margin + cell * columns];
    if (template.unit() < 0.6)
      fillBox(this.canvas, left, this.#y, right - left, rowHeight, [head, head - 8, between(template, 205, 245)]);
    for (let row = 0; row <= rows; row += 1)
      drawLine(this.canvas, left, this.#y + row * rowHeight, right, this.#y + row * rowHeight, rule);
    for (let column = 0; column <= columns; column += 1) {
      const x = left + column * cell;
      drawLine(this.canvas, x, this.#y, x, this.#y + rows * rowHeight, {
        colour: this.#ink,
        width: Math.max(1, scale),
      });
      for (let row = 0; row < rows && column < columns; row += 1)
        this.#write(this.#word(), x + 6 * scale, this.#y + row * rowHeight + 4 * scale, {
          size: this.#size - 2 * scale,
          end: x + cell - 3 * scale,
        });
    }
    this.#y += rows * rowHeight + 28 * scale;
  }

  #entries(): void {
    const scale = this.#scale;
    const rows = whole(this.#template, 3, 7);
    for (let row = 0; row < rows; row += 1) {
      this.#write(`${this.#word()} : `, this.#margin, this.#y, { lettering: this.#head });
      this.#write(`${this.#word()} ${this.#word()}`, this.#margin + 180 * scale, this.#y);
      const line = this.#y + this.#size + 7 * scale;
      if (this.#template.unit() < 0.5)
        drawLine(this.canvas, this.#margin + 170 * scale, line, this.canvas.width - this.#margin, line, {
          colour: [120, 120, 120],
          width: scale,
        });
      this.#y += this.#size * 2;
    }
    this.#y += 18 * scale;
  }

  #seal(): void {
    const { width, height } = this.canvas;
    const random = this.#words;
    const [x, y] = [between(random, 0.6, 0.9) * width, between(random, 0.6, 0.88) * height];
    const radius = between(random, 22, 42) * this.#scale;
    const ink: Colour = [205, 40, 40];
    drawCircle(this.canvas, x, y, radius, { colour: ink, width: 4 * this.#scale });
    writeText(this.canvas, '확인', [x - radius * 0.65, y - radius * 0.35], {
      size: radius * 0.65,
      lettering: this.#head,
      ink,
    });
  }

  #signature(): void {
    const random = this.#words;
    const scale = this.#scale;
    let x = between(random, 0.48, 0.73) * this.canvas.width;
    const y = between(random, 0.6, 0.9) * this.canvas.height;
    const points = Array.from({ length: 13 }, (): [number, number] => {
      x += between(random, 2, 16) * scale;
      return [x, y + normal(random) * 14 * scale];
    });
    drawPath(this.canvas, points, { colour: [20, 30, 110], width: 2 * scale });
  }
}
