import { both, said, typedFacts, type Fact, type Finding, type FoundChart } from '../../platform/assistant/index.js';
import { koreanDate } from '../../platform/clock.js';
import type { Chart, FigureUnit, ResultTable, TableAnalysis } from '../../platform/tables/index.js';
import type { Localized } from '../../platform/text.js';
import type { FoundResult } from './analysis.repository.js';
import {
  CONFIDENCE,
  IMAGE_STATE,
  imageLead,
  ROWS_ACCEPTED,
  ROWS_READ,
  rowsText,
  sourceText,
  tableLead,
} from './file-finding.texts.js';
import { labelText, unknownImage } from './image-labels.texts.js';
import type { ImageFinding } from './work/index.js';

/** Figures, rows of a table and columns of it that one file's answer shows; the file's own page has the rest. */
const [FIGURES_SHOWN, ROWS_SHOWN, COLUMNS_SHOWN, POINTS_SHOWN] = [8, 10, 6, 36];
const FIGURE_UNIT_SIGNS: Partial<Readonly<Record<FigureUnit, string>>> = { PERCENT: '%' };

/** What was found in a file, as a finding for the assistant: its figures, one table and one chart. */
export function fileFinding(found: FoundResult): Finding {
  const { fileName, uploadedAt } = found;
  const on = koreanDate(uploadedAt);
  const source = sourceText(fileName);
  return found.kind === 'TABLE'
    ? tableFinding(found.result, { id: found.fileId, fileName, on, source })
    : imageFinding(found.result, { id: found.fileId, fileName, on, source });
}

interface FileLabel {
  readonly id: number;
  readonly fileName: string;
  readonly on: string;
  readonly source: Localized;
}

function tableFinding({ rowsRead, rowsAccepted, figures, tables, charts }: TableAnalysis, file: FileLabel): Finding {
  const facts = typedFacts('UPLOAD', file.source, file.on, both(file.fileName));
  const [read, accepted] = [grouped(String(rowsRead)), grouped(String(rowsAccepted))];
  const figureFacts = figures.flatMap(({ code, label, value, unit }) =>
    value === null
      ? []
      : [facts.words(`upload.${file.id}.${code}`, label, both(grouped(value) + (FIGURE_UNIT_SIGNS[unit] ?? '')))],
  );
  const counted: Fact[] = [
    facts.words(`upload.${file.id}.rowsRead`, ROWS_READ, rowsText(read)),
    facts.words(`upload.${file.id}.rowsAccepted`, ROWS_ACCEPTED, rowsText(accepted)),
  ];
  const [table] = tables;
  const chart = charts.find(({ kind }) => kind !== 'HEATMAP');
  return {
    facts: [...counted, ...figureFacts],
    lead: tableLead(file.fileName, read, accepted),
    shown: figureFacts.slice(0, FIGURES_SHOWN).map(({ id }) => id),
    ...(table && { table: foundTable(table, file) }),
    ...(chart && { chart: foundChart(chart, file) }),
  };
}

function imageFinding({ label, confidence, isUnknown }: ImageFinding, file: FileLabel): Finding {
  const facts = typedFacts('UPLOAD', file.source, file.on, both(file.fileName));
  const state = isUnknown ? unknownImage(label) : labelText(label);
  const fact = facts.words(`upload.${file.id}.prediction`, IMAGE_STATE, state);
  const sure = facts.percent(`upload.${file.id}.confidence`, CONFIDENCE, (100 * confidence).toFixed(1));
  return {
    facts: isUnknown ? [fact] : [fact, sure],
    lead: imageLead(file.fileName, state, isUnknown ? null : sure.value),
  };
}

function foundTable({ title, columns, rows }: ResultTable, { fileName }: FileLabel): NonNullable<Finding['table']> {
  const shown = columns.slice(0, COLUMNS_SHOWN);
  return {
    title: said(`${fileName}: ${title.ko}`, `${fileName}: ${title.en}`),
    columns: shown.map(({ label }) => label),
    rows: rows
      .slice(0, ROWS_SHOWN)
      .map((cells) => shown.map(({ unit }, at) => ({ text: both(cellText(cells[at] ?? null, unit)) }))),
  };
}

/** The series of a chart over the points of its first one. */
function foundChart({ title, kind, unit, series }: Chart, { fileName, source, on }: FileLabel): FoundChart {
  const points = (series[0]?.points ?? []).slice(0, POINTS_SHOWN).map(({ x }) => x);
  return {
    title: said(`${fileName}: ${title.ko}`, `${fileName}: ${title.en}`),
    kind: kind === 'LINE' ? 'LINE' : 'BAR',
    // A file names no currency.
    unit: unit === 'PERCENT' ? 'PERCENT' : 'POINT',
    points: points.map(both),
    series: series.map(({ name, points: own }) => {
      const byX = new Map(own.map(({ x, y }) => [x, y]));
      return { name, values: points.map((x) => byX.get(x) ?? null) };
    }),
    origin: { source, asOf: on },
  };
}

const cellText = (cell: string | null, unit: FigureUnit): string =>
  cell === null ? '–' : unit === 'TEXT' || unit === 'DATE' ? cell : grouped(cell) + (FIGURE_UNIT_SIGNS[unit] ?? '');

/** Digits in groups of three, as people read them; what stands after the point stays as it is. */
export const grouped = (value: string): string =>
  value.replace(/^-?\d+(?=\.|$)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
