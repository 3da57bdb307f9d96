import type { Calibration, Confusion, Importance, RocPoint } from '../task/index.js';
import { escaped } from '../../../platform/text.js';
import { AXES } from './report-words.texts.js';
import { both, short } from './report.texts.js';

/** Pictures are inline SVG: the page needs no script and no other file. */
const SIDE = 320;
const PAD = 52;
/** Room for the names of columns, of which some are long. */
const COLUMN_NAME_WIDTH = 280;
/** A cell that holds its whole row stays light enough for dark figures. */
const DARKEST = 0.55;
const BAR_HEIGHT = 20;
const BARS_SHOWN = 20;

const place = (share: number): number => PAD + share * SIDE;
const fixed = (value: number): string => value.toFixed(1);

/** Predicted against observed shares; on the dotted line predictions are exact. Dots grow with their rows. */
export function calibrationChart({ bins }: Calibration): string {
  const most = Math.max(1, ...bins.map(({ rows }) => rows));
  const at = ({ predicted, observed }: { predicted: number; observed: number }) =>
    [fixed(place(predicted)), fixed(SIDE + PAD - observed * SIDE)] as const;
  const filled = bins.filter(({ rows }) => rows > 0);
  const dots = filled.map((bin) => {
    const [x, y] = at(bin);
    const title = `${short(bin.predicted)} → ${short(bin.observed)}, n = ${short(bin.rows)}`;
    return `<circle cx="${x}" cy="${y}" r="${fixed(3 + 7 * Math.sqrt(bin.rows / most))}"><title>${title}</title></circle>`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [x, y] = [fixed(place(share)), fixed(SIDE + PAD - share * SIDE)];
    return `<text x="${x}" y="${SIDE + PAD + 16}" text-anchor="middle">${share}</text>
<text x="${PAD - 6}" y="${y}" text-anchor="end" dominant-baseline="middle">${share}</text>`;
  });
  const size = SIDE + 2 * PAD;
  return `<svg viewBox="0 0 ${size} ${size + 16}" width="${size}" role="img" aria-label="calibration">
<rect x="${PAD}" y="${PAD}" width="${SIDE}" height="${SIDE}" class="frame"/>
<line x1="${PAD}" y1="${SIDE + PAD}" x2="${SIDE + PAD}" y2="${PAD}" class="ideal"/>
<polyline points="${filled.map((bin) => at(bin).join(',')).join(' ')}" class="line"/>
${dots.join('\n')}
${ticks.join('\n')}
<text x="${size / 2}" y="${size + 8}" text-anchor="middle">${both(AXES.predicted)}</text>
<text x="12" y="${size / 2}" text-anchor="middle" transform="rotate(-90 12 ${size / 2})">${both(AXES.observed)}</text>
</svg>`;
}

/** How many of those looked for are found, by how many others are found with them; the dotted line is chance. */
export function rocChart(points: readonly RocPoint[]): string {
  const line = points.map(({ falsePositive, truePositive }) =>
    [fixed(place(falsePositive)), fixed(SIDE + PAD - truePositive * SIDE)].join(','),
  );
  const size = SIDE + 2 * PAD;
  return `<svg viewBox="0 0 ${size} ${size + 16}" width="${size}" role="img" aria-label="ROC">
<rect x="${PAD}" y="${PAD}" width="${SIDE}" height="${SIDE}" class="frame"/>
<line x1="${PAD}" y1="${SIDE + PAD}" x2="${SIDE + PAD}" y2="${PAD}" class="ideal"/>
<polyline points="${line.join(' ')}" class="line"/>
<text x="${size / 2}" y="${size + 8}" text-anchor="middle">${both(AXES.falsePositives)}</text>
<text x="12" y="${size / 2}" text-anchor="middle" transform="rotate(-90 12 ${size / 2})">${both(AXES.truePositives)}</text>
</svg>`;
}

/** The columns that matter most, as bars. */
export function importanceChart(importance: readonly Importance[]): string {
  const shown = importance.toSorted((one, other) => other.value - one.value).slice(0, BARS_SHOWN);
  const most = Math.max(...shown.map(({ value }) => value), Number.MIN_VALUE);
  const bars = shown.map(({ column, value }, at) => {
    const y = at * BAR_HEIGHT;
    const width = fixed(Math.max(0, (value / most) * 300));
    return `<text x="${COLUMN_NAME_WIDTH - 10}" y="${y + 14}" text-anchor="end">${escaped(column)}</text>
<rect x="${COLUMN_NAME_WIDTH}" y="${y + 3}" width="${width}" height="${BAR_HEIGHT - 6}" class="bar"/>
<text x="${fixed(COLUMN_NAME_WIDTH + 6 + Number(width))}" y="${y + 14}">${short(value)}</text>`;
  });
  const height = Math.max(1, shown.length) * BAR_HEIGHT;
  return `<svg viewBox="0 0 ${COLUMN_NAME_WIDTH + 380} ${height}" width="${COLUMN_NAME_WIDTH + 380}" role="img" aria-label="importance">${bars.join('\n')}</svg>`;
}

/** Truth by rows, prediction by columns; each cell is as dark as its share of the row. */
export function confusionTable({ labels, counts }: Confusion): string {
  const head = labels.map((label) => `<th scope="col">${escaped(label)}</th>`).join('');
  const rows = labels.map((label, at) => {
    const row = counts[at] ?? [];
    const total = Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    );
    const cells = row.map(
      (count) =>
        `<td style="background:rgba(47,107,92,${((DARKEST * count) / total).toFixed(3)})">${short(count)}</td>`,
    );
    return `<tr><th scope="row">${escaped(label)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="grid"><thead><tr><th>${AXES.truthByPrediction.ko} · ${AXES.truthByPrediction.en}</th>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}
