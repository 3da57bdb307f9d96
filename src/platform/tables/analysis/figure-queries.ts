import type { Chart, ChartKind, Figure, FigureUnit, ResultColumn, ResultTable } from '../analysis.types.js';
import type { Localized } from '../../text.js';
import type { TableDatabase } from '../engine/database.js';
import { ORDERS } from './sum-tables.js';

/** A figure to compute: its query gives one row with one value. */
export interface FigureAsked {
  readonly code: string;
  readonly label: Localized;
  readonly unit: FigureUnit;
  /** An expression over rows of the table. */
  readonly value: string;
  /** A condition on the rows; all rows by default. */
  readonly where?: string;
  /** An expression over `ORDERS` that gives the same value from fewer rows. */
  readonly summed?: string;
  /** The value, when the columns already give it. */
  readonly known?: string;
}

export const figureSql = ({ value, where }: FigureAsked): string =>
  `SELECT ${value} FROM data${where === undefined ? '' : ` WHERE ${where}`}`;

/**
 * Computes figures in as few passes over the rows as their conditions allow: those on the same rows share one, and
 * those on sums share another. Each has its own query, which gives the same value alone.
 */
export async function askFigures(database: TableDatabase, asked: readonly FigureAsked[]): Promise<Figure[]> {
  const values = new Map<FigureAsked, string | null>();
  const unknown = asked.filter(({ known }) => known === undefined);
  for (const [from, together] of Map.groupBy(unknown, sourceOf)) {
    const row = await database.row(
      `SELECT ${together.map(({ summed, value }) => summed ?? value).join(', ')} FROM ${from}`,
    );
    together.forEach((figure, place) => values.set(figure, row[place] ?? null));
  }
  return asked.map((figure) => ({
    code: figure.code,
    label: figure.label,
    value: figure.known ?? values.get(figure) ?? null,
    unit: figure.unit,
    sql: figureSql(figure),
  }));
}

const sourceOf = ({ summed, where }: FigureAsked): string =>
  summed === undefined ? `data${where === undefined ? '' : ` WHERE ${where}`}` : ORDERS;

/** A table to compute. */
export interface TableAsked extends Pick<ResultTable, 'code' | 'title' | 'columns' | 'sql'> {
  /** A query over `ORDERS` and `PRODUCTS` that gives the same rows sooner. */
  readonly summed?: string;
}

export async function askResult(database: TableDatabase, { summed, ...asked }: TableAsked): Promise<ResultTable> {
  return { ...asked, rows: await database.rows(summed ?? asked.sql) };
}

export const resultColumn = (code: string, ko: string, en: string, unit: FigureUnit): ResultColumn => ({
  code,
  label: { ko, en },
  unit,
});

/** A chart of two columns of a table. */
export function chartOf(table: ResultTable, kind: ChartKind, x: string, y: string, most = 100): Chart {
  const [xPlace, yPlace] = [x, y].map((code) => table.columns.findIndex((column) => column.code === code)) as [
    number,
    number,
  ];
  const shown = table.columns[yPlace];
  return {
    code: `${table.code}_${y}`,
    title: table.title,
    kind,
    unit: shown?.unit ?? 'NUMBER',
    series: [
      {
        name: shown?.label ?? table.title,
        points: table.rows.slice(0, most).map((row) => ({ x: row[xPlace] ?? '–', y: numberOf(row[yPlace] ?? null) })),
      },
    ],
  };
}

export const numberOf = (cell: string | null): number | null => (cell === null ? null : Number(cell));
