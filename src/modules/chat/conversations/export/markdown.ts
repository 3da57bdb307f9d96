/** Quotes every line, so that user text cannot pass for a heading of ours. */
export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const cell = (text: string): string => oneLine(text).replace(/[\\|]/g, '\\$&');

/** A table, with a line for each row. */
export function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((row) => `| ${row.join(' | ')} |\n`).join('');
}
