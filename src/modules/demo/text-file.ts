import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import iconv from 'iconv-lite';

export interface TextFormat {
  readonly encoding: 'utf8' | 'cp949';
  readonly newline: '\n' | '\r\n';
}

/** Text gathered before it is written. */
const CHUNK_CHARACTERS = 262_144;

/** Writes lines as they are made, never more than the disk takes. */
export async function writeLines(path: string, lines: Iterable<string>, format: TextFormat): Promise<void> {
  const stream = createWriteStream(path);
  const done = finished(stream);
  let text = '';
  const write = async (): Promise<void> => {
    if (!stream.write(iconv.encode(text, format.encoding))) await Promise.race([once(stream, 'drain'), done]);
    text = '';
  };
  for (const line of lines) {
    text += line + format.newline;
    if (text.length >= CHUNK_CHARACTERS) await write();
  }
  await write();
  stream.end();
  await done;
}
