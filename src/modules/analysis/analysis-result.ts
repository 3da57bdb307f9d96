import type { Chart, TableAnalysis } from '../../platform/tables/index.js';
import type { Locale, Localized } from '../../platform/text.js';
import type { AnalysisChartType, AnalysisResultType } from './analysis-result.types.js';

/** A result as it goes out: worded for the caller. Its columns are paged from `found`. */
export interface ResultRow extends AnalysisResultType {
  readonly found: TableAnalysis;
}

export function toResult(found: TableAnalysis, locale: Locale): ResultRow {
  const said = (text: Localized): string => text[locale];
  const { shape, format, encoding, delimiter, sheets } = found;
  return {
    found,
    shape,
    format,
    encoding,
    delimiter,
    sheets,
    figures: found.figures.map((figure) => ({ ...figure, label: said(figure.label) })),
    tables: found.tables.map((table) => ({
      ...table,
      title: said(table.title),
      columns: table.columns.map((column) => ({ ...column, label: said(column.label) })),
    })),
    charts: found.charts.map((chart) => toChart(chart, said)),
    notes: found.notes.map(({ code, message }) => ({ code, message: said(message) })),
  };
}

function toChart({ code, title, kind, unit, series }: Chart, said: (text: Localized) => string): AnalysisChartType {
  return {
    code,
    kind,
    unit,
    title: said(title),
    series: series.map(({ name, points }) => ({
      name: said(name),
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => (y === null ? null : String(y))),
    })),
  };
}
