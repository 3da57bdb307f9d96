/** The box that charts are drawn in, in units of their own, with room for the words around it. */
export const BOX = { width: 320, height: 120, left: 4, right: 4, top: 10, bottom: 10 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bar extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Scale {
  readonly least: number;
  readonly most: number;
  /** From the top of the box. */
  readonly y: (value: number) => number;
}

type Values = readonly (number | null)[];

/** From the least to the greatest value; bars begin at 0, and a flat line lies in the middle. */
export function scaleOf(series: readonly Values[], fromZero: boolean): Scale | null {
  const known = series.flat().filter((value) => value !== null);
  if (known.length === 0) return null;
  const least = Math.min(...known, ...(fromZero ? [0] : []));
  const most = Math.max(...known, ...(fromZero ? [0] : []));
  const room = BOX.height - BOX.top - BOX.bottom;
  const y = (value: number): number =>
    most === least ? BOX.height / 2 : BOX.top + room * (1 - (value - least) / (most - least));
  return { least, most, y };
}

/** The unbroken stretches of a line: where a value is not known, it has a gap. */
export function linesOf(values: Values, { y }: Scale): Point[][] {
  const step = (BOX.width - BOX.left - BOX.right) / Math.max(values.length - 1, 1);
  const lines: Point[][] = [[]];
  values.forEach((value, at) => {
    if (value === null) lines.push([]);
    else lines.at(-1)?.push({ x: BOX.left + at * step, y: y(value) });
  });
  return lines.filter((line) => line.length > 0);
}

/** The share of its place that a group of bars takes. */
const FILLED = 0.7;

/** The bars of one series of several, beside those of the others. */
export function barsOf(values: Values, { y }: Scale, place: number, of: number): Bar[] {
  const slot = (BOX.width - BOX.left - BOX.right) / Math.max(values.length, 1);
  const width = (slot * FILLED) / of;
  return values.flatMap((value, at) => {
    if (value === null) return [];
    const x = BOX.left + at * slot + (slot * (1 - FILLED)) / 2 + place * width;
    return [{ x, y: Math.min(y(value), y(0)), width: width * 0.9, height: Math.abs(y(value) - y(0)) }];
  });
}
