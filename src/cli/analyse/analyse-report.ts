import type { Cell, PartsAnalysis } from '../../platform/tables/index.js';
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

/** What many files say, for people to read, as Markdown. */
export const reportText = (said: PartsAnalysis): string =>
  [
    '# Analysis',
    summaryOf(said),
    ...said.notes.map(({ message }) => `- ${message.en}`),
    '## Figures',
    table(figuresTable(said, code)),
    ...said.tables.flatMap((each) => section(shownTable(each))),
    '## Columns',
    table(columnsTable(said)),
    '## Files',
    table(filesTable(said)),
    ...fileNotes(said).map((note) => `- ${cellText(note)}`),
    '',
  ].join('\n\n');

const section = ({ title, more, sql, ...shown }: ShownTable): string[] => [
  `## ${title}`,
  table(shown),
  ...(more === null ? [] : [more]),
  `\`\`\`sql\n${sql}\n\`\`\``,
];

const table = ({ head, rows }: ReportTable): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: readonly Cell[]): string => `| ${cells.map(cellText).join(' | ')} |`;

/** What a file holds is text here, and no Markdown or HTML. */
const cellText = (cell: Cell): string =>
  cell === null
    ? '–'
    : cell.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');

const code = (sql: string): string => `\`${sql.replaceAll(/\s+/g, ' ').replaceAll('`', "'")}\``;
