type Value = string | number | null;

const CHUNK_CHARACTERS = 262_144;
const ESCAPED_CHARACTERS = /[\\\t\n\r]/;

/** Rows as chunks of text for COPY, made as they are asked for. */
export function* copyText(rows: Iterable<readonly Value[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) text += (at === 0 ? '' : '\t') + field(row[at] ?? null);
    text += '\n';
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function field(value: Value): string {
  if (value === null) return '\\N';
  const text = String(value);
  if (typeof value === 'number') return text;
  if (ESCAPED_CHARACTERS.test(text)) throw new RangeError('made-up text holds nothing that COPY would have to escape');
  return text;
}
