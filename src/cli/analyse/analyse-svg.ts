import type { Chart } from '../../platform/tables/index.js';
import { escaped } from '../../platform/text.js';

const [WIDTH, HEIGHT, LEFT, BELOW] = [720, 240, 8, 40];
/** More points than a line of this width can show apart. */
const MOST_POINTS = 120;
const MOST_SERIES = 6;
/** Rows of a heat map, such as a year of cohorts or the columns of a wide table. */
const MOST_HEATED = 40;
const COLOURS = ['#2f6fde', '#d9822b', '#2a9d6f', '#b5397d', '#6b5bd2', '#7a7a7a'];
/** Darkest cell of a heat map, as a share of ink. */
const INK = 0.85;

interface Drawn {
  readonly x: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** A chart as one SVG element, without a script and without anything from elsewhere. The table beside it has the figures. */
export function chartSvg(chart: Chart): string {
  const drawn = drawnOf(chart);
  const body = chart.kind === 'HEATMAP' ? heatMap(drawn) : chart.kind === 'LINE' ? lines(drawn) : bars(drawn);
  const title = escaped(chart.title.en);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title>${body}${axis(drawn)}</svg>`;
}

function drawnOf({ kind, series }: Chart): Drawn {
  const x = (series[0]?.points ?? []).slice(0, MOST_POINTS).map((point) => point.x);
  return {
    x,
    series: series.slice(0, kind === 'HEATMAP' ? MOST_HEATED : MOST_SERIES).map(({ name, points }) => {
      const byX = new Map(points.map((point) => [point.x, point.y]));
      return { name: name.en, values: x.map((each) => finite(byX.get(each))) };
    }),
  };
}

const finite = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value;

/** Values between the least, or zero, and the greatest, as heights from the top. */
function scaleOf({ series }: Drawn): (value: number) => number {
  const values = series.flatMap((each) => each.values.flatMap((value) => value ?? []));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  return (value) => round((HEIGHT - BELOW) * (1 - (value - least) / span));
}

function lines(drawn: Drawn): string {
  const y = scaleOf(drawn);
  const step = (WIDTH - 2 * LEFT) / Math.max(1, drawn.x.length - 1);
  return drawn.series
    .map(({ name, values }, at) => {
      // A gap parts a line: nothing is known there.
      const parts = values.map((value, place) => (value === null ? ' ' : `${round(LEFT + place * step)},${y(value)} `));
      const drawnParts = parts
        .join('')
        .trim()
        .split(/ {2,}/)
        .filter((points) => points !== '');
      return drawnParts
        .map((points) => `<polyline fill="none" stroke="${colour(at)}" stroke-width="2" points="${points.trim()}"/>`)
        .join('')
        .concat(label(name, at, drawn.series.length));
    })
    .join('');
}

function bars(drawn: Drawn): string {
  const y = scaleOf(drawn);
  const shown = drawn.series;
  const room = (WIDTH - 2 * LEFT) / Math.max(1, drawn.x.length);
  const width = round((room * 0.8) / Math.max(1, shown.length));
  return shown
    .map(({ name, values }, at) =>
      values
        .flatMap((value, place) => {
          if (value === null) return [];
          const [top, base] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
          const x = round(LEFT + place * room + room * 0.1 + at * width);
          return `<rect x="${x}" y="${top}" width="${width}" height="${round(base - top)}" fill="${colour(at)}"><title>${escaped(drawn.x[place] ?? '')}: ${value}</title></rect>`;
        })
        .join('')
        .concat(label(name, at, shown.length)),
    )
    .join('');
}

function heatMap(drawn: Drawn): string {
  const values = drawn.series.flatMap((each) => each.values.flatMap((value) => value ?? []));
  const most = Math.max(1e-9, ...values.map(Math.abs));
  const [width, height] = [
    (WIDTH - 2 * LEFT) / Math.max(1, drawn.x.length),
    (HEIGHT - BELOW) / Math.max(1, drawn.series.length),
  ];
  return drawn.series
    .map(({ name, values: row }, at) =>
      row
        .flatMap((value, place) =>
          value === null
            ? []
            : `<rect x="${round(LEFT + place * width)}" y="${round(at * height)}" width="${round(width)}" height="${round(height)}" fill="${colour(0)}" fill-opacity="${round((INK * Math.abs(value)) / most)}"><title>${escaped(name)}, ${escaped(drawn.x[place] ?? '')}: ${value}</title></rect>`,
        )
        .join(''),
    )
    .join('');
}

/** The first and the last point are named; of the others each bar says its own. */
function axis({ x }: Drawn): string {
  const text = (at: number, anchor: string, words: string): string =>
    `<text x="${at}" y="${HEIGHT - 8}" font-size="12" text-anchor="${anchor}">${escaped(words)}</text>`;
  const [first, last] = [x[0], x.at(-1)];
  if (first === undefined || last === undefined) return '';
  return text(LEFT, 'start', first) + (x.length > 1 ? text(WIDTH - LEFT, 'end', last) : '');
}

const label = (name: string, at: number, of: number): string =>
  of < 2
    ? ''
    : `<text x="${LEFT + at * 110}" y="${HEIGHT - 24}" font-size="11" fill="${colour(at)}">${escaped(name.slice(0, 16))}</text>`;

const colour = (at: number): string => COLOURS[at % COLOURS.length] ?? '#000';
const round = (value: number): number => Math.round(value * 100) / 100;
