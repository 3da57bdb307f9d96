import type { PartsAnalysis } from '../../platform/tables/index.js';
import { escaped } from '../../platform/text.js';
import { chartSvg } from './analyse-svg.js';
import {
  columnsTable,
  fileNotes,
  figuresTable,
  filesTable,
  shownTable,
  summaryOf,
  type ReportTable,
  type ShownTable,
} from './analyse-tables.js';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1d22}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border-bottom:1px solid #dde;padding:.25rem .6rem;text-align:left}
pre{white-space:pre-wrap;background:#f5f6f8;padding:.5rem}svg{width:100%;height:auto;background:#fafbfc}`;

/** What many files say, as one page: no script, and nothing from elsewhere, which the page itself forbids to browsers. */
export function reportPage(said: PartsAnalysis): string {
  const body = [
    '<h1>Analysis</h1>',
    `<p>${summaryOf(said)}</p>`,
    `<ul>${said.notes.map(({ message }) => `<li>${escaped(message.en)}</li>`).join('')}</ul>`,
    '<h2>Figures</h2>',
    table(figuresTable(said, (sql) => sql)),
    ...said.charts.map((chart) => `<h2>${escaped(chart.title.en)}</h2>${chartSvg(chart)}`),
    ...said.tables.map((each) => section(shownTable(each))),
    '<h2>Columns</h2>',
    table(columnsTable(said)),
    '<h2>Files</h2>',
    table(filesTable(said)),
    `<ul>${fileNotes(said)
      .map((note) => `<li>${escaped(note)}</li>`)
      .join('')}</ul>`,
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

const section = ({ title, more, sql, ...shown }: ShownTable): string =>
  `<h2>${escaped(title)}</h2>${table(shown)}${more === null ? '' : `<p>${more}</p>`}` +
  `<details><summary>SQL</summary><pre>${escaped(sql)}</pre></details>`;

const table = ({ head, rows }: ReportTable): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell ?? '–')}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
