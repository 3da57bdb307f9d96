import type { Cell, PartsAnalysis, ResultTable } from '../../platform/tables/index.js';

/** Rows of a table that people read; the rest is in report.json. */
const MOST_ROWS = 40;

/** What many files say, for people to read, as Markdown. */
export function reportText({ files, rowsRead, rowsAccepted, rowsRefused, ...said }: PartsAnalysis): string {
  return [
    '# Analysis',
    `${number(files.length)} files: ${number(rowsRead)} rows read, ${number(rowsAccepted)} accepted, ${number(rowsRefused)} refused.`,
    ...said.notes.map(({ message }) => `- ${message.en}`),
    '## Figures',
    table(
      ['figure', 'value', 'query'],
      said.figures.map(({ label, value, sql }) => [label.en, value, code(sql)]),
    ),
    ...said.tables.flatMap(ofTable),
    '## Columns',
    table(
      ['column', 'type', 'filled', 'missing', 'different', 'least', 'greatest', 'mean', 'median'],
      said.columns.map((column) => [
        ...[column.name, column.type, String(column.filled), String(column.missing)],
        `${column.isDistinctExact ? '' : 'about '}${column.distinct}`,
        ...[column.least, column.greatest, column.mean, column.median],
      ]),
    ),
    '## Files',
    table(
      ['file', 'format', 'rows read', 'accepted', 'refused', 'refused whole because'],
      files.map(({ name, format, failure, ...file }) => [
        ...[name, format, String(file.rowsRead), String(file.rowsAccepted), String(file.rowsRefused)],
        failure?.message.en ?? null,
      ]),
    ),
    '',
  ].join('\n\n');
}

function ofTable({ title, columns, rows, sql }: ResultTable): string[] {
  const shown = table(
    columns.map(({ label }) => label.en),
    rows.slice(0, MOST_ROWS),
  );
  const more = rows.length > MOST_ROWS ? [`${rows.length - MOST_ROWS} more rows are in report.json.`] : [];
  return [`## ${title.en}`, shown, ...more, `\`\`\`sql\n${sql}\n\`\`\``];
}

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: readonly Cell[]): string => `| ${cells.map(cellText).join(' | ')} |`;

/** What a file holds is text here, and no Markdown or HTML. */
const cellText = (cell: Cell): string =>
  cell === null
    ? '–'
    : cell.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');

const code = (sql: string): string => `\`${sql.replaceAll(/\s+/g, ' ').replaceAll('`', "'")}\``;

const number = (value: number): string => value.toLocaleString('en');
