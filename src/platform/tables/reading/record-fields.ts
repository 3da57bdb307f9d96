/**
 * Splits one record into fields. A field may be quoted, with blanks around its quotes; a quote in the middle of a field
 * that is not quoted is a character like others, as inches of a product's name are. The scanner checks whether quotes
 * match.
 */
export function fieldsOfRecord(record: string, delimiter: string, quote: string): string[] {
  if (!record.includes(quote)) return record.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ;) {
    const opens = quoteAt(record, at, delimiter, quote);
    if (opens < 0) {
      const end = record.indexOf(delimiter, at);
      fields.push(record.slice(at, end < 0 ? record.length : end));
      at = end;
    } else {
      const end = closingQuote(record, opens + 1, quote);
      fields.push(record.slice(opens + 1, end).replaceAll(quote + quote, quote));
      at = record.indexOf(delimiter, end + 1);
    }
    if (at < 0) return fields;
    at += 1;
  }
}

/** A field as a line of commas takes it. */
export function canonicalField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function quoteAt(record: string, from: number, delimiter: string, quote: string): number {
  let at = from;
  while (record[at] === ' ' || (record[at] === '\t' && delimiter !== '\t')) at += 1;
  return record[at] === quote ? at : -1;
}

function closingQuote(record: string, from: number, quote: string): number {
  let at = record.indexOf(quote, from);
  while (at >= 0 && record[at + 1] === quote) at = record.indexOf(quote, at + 2);
  return at < 0 ? record.length : at;
}
