/**
 * Splits one line into fields as RFC 4180 does: a field may be quoted, and a quote inside it is doubled. A line is a
 * record here: no source column can contain a line break, so an unclosed quote returns null and cannot swallow the
 * lines after it.
 */
export function fieldsOfLine(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      if (end < 0) return null;
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < line.length && line[at] !== ',') return null;
    } else {
      const comma = line.indexOf(',', at);
      fields.push(line.slice(at, comma < 0 ? line.length : comma));
      at = comma < 0 ? line.length : comma;
    }
    if (at >= line.length) return fields;
    at++;
  }
}

/** Where the quoted field ends, skipping doubled quotes; −1 when it is not closed. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}
