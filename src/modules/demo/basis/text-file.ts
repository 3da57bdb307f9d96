import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';

export interface TextFormat {
  readonly encoding: 'utf8' | 'cp949';
  readonly newline: '\n' | '\r\n';
}

/** Text gathered before it is written. */
const CHUNK_CHARACTERS = 262_144;

/** Writes lines as they are made, no faster than the disk takes them. */
export async function writeLines(path: string, lines: Iterable<string>, format: TextFormat): Promise<void> {
  await pipeline(chunks(lines, format), createWriteStream(path));
}

function* chunks(lines: Iterable<string>, { encoding, newline }: TextFormat): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += line + newline;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield iconv.encode(text, encoding);
    text = '';
  }
  yield iconv.encode(text, encoding);
}
