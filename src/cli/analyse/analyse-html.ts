import type { Cell, PartsAnalysis, ResultTable } from '../../platform/tables/index.js';
import { escaped } from '../../platform/text.js';
import { chartSvg } from './analyse-svg.js';

/** Rows of a table that people read; the rest is in report.json. */
const MOST_ROWS = 40;
const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1d22}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border-bottom:1px solid #dde;padding:.25rem .6rem;text-align:left}
pre{white-space:pre-wrap;background:#f5f6f8;padding:.5rem}svg{width:100%;height:auto;background:#fafbfc}`;

/** What many files say, as one page: no script, and nothing from elsewhere, which the page itself forbids to browsers. */
export function reportPage({ files, rowsRead, rowsAccepted, rowsRefused, ...said }: PartsAnalysis): string {
  const body = [
    '<h1>Analysis</h1>',
    `<p>${number(files.length)} files: ${number(rowsRead)} rows read, ${number(rowsAccepted)} accepted, ${number(rowsRefused)} refused.</p>`,
    `<ul>${said.notes.map(({ message }) => `<li>${escaped(message.en)}</li>`).join('')}</ul>`,
    '<h2>Figures</h2>',
    table(
      ['figure', 'value', 'query'],
      said.figures.map(({ label, value, sql }) => [label.en, value, sql]),
    ),
    ...said.charts.map((chart) => `<h2>${escaped(chart.title.en)}</h2>${chartSvg(chart)}`),
    ...said.tables.map(ofTable),
    '<h2>Columns</h2>',
    table(
      ['column', 'type', 'filled', 'missing', 'different', 'least', 'greatest', 'mean', 'median'],
      said.columns.map((column) => [
        ...[column.name, column.type, String(column.filled), String(column.missing)],
        `${column.isDistinctExact ? '' : 'about '}${column.distinct}`,
        ...[column.least, column.greatest, column.mean, column.median],
      ]),
    ),
    '<h2>Files</h2>',
    table(
      ['file', 'format', 'rows read', 'accepted', 'refused', 'refused whole because'],
      files.map(({ name, format, failure, ...file }) => [
        ...[name, format, String(file.rowsRead), String(file.rowsAccepted), String(file.rowsRefused)],
        failure?.message.en ?? null,
      ]),
    ),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Analysis</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
${body.join('\n')}
</body></html>
`;
}

function ofTable({ title, columns, rows, sql }: ResultTable): string {
  const shown = table(
    columns.map(({ label }) => label.en),
    rows.slice(0, MOST_ROWS),
  );
  const more = rows.length > MOST_ROWS ? `<p>${rows.length - MOST_ROWS} more rows are in report.json.</p>` : '';
  return `<h2>${escaped(title.en)}</h2>${shown}${more}<details><summary>SQL</summary><pre>${escaped(sql)}</pre></details>`;
}

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell ?? '–')}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

const number = (value: number): string => value.toLocaleString('en');
