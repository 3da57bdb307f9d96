type Value = string | number | null;

const CHUNK_CHARACTERS = 262_144;
const SPECIAL = /[\\\t\n\r]/;

/** Rows as chunks of text for COPY, made as they are asked for. */
export function* copyText(rows: Iterable<readonly Value[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(field).join('\t')}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function field(value: Value): string {
  if (value === null) return '\\N';
  const text = String(value);
  if (SPECIAL.test(text)) throw new RangeError('made-up text holds nothing that COPY would have to escape');
  return text;
}
