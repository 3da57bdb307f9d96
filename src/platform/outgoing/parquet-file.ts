import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { removeAbandoned } from '../abandoned-folders.js';
import { writeParquet } from '../tables/index.js';
import type { OutgoingColumn } from './outgoing-source.js';

const PREFIX = 'moa-outgoing-';
/**
 * A folder in which nothing was written for as long belongs to a process that died. The file's last pieces may still be
 * read after that: an open file stays readable.
 */
const ABANDONED_MS = 2 * 3_600_000;

/** Hands rows over as the lines of a CSV file; resolves once all are taken. */
export type Lines = (take: (bytes: AsyncIterable<Buffer>) => Promise<void>) => Promise<void>;

/**
 * Writes rows as Parquet and streams the file; both are in a folder that is removed afterwards. All rows are read before
 * they are converted: their snapshot need not be held while the file is taken.
 * @throws TableError as `writeParquet` does.
 */
export async function* parquetFile(
  columns: readonly OutgoingColumn[],
  lines: Lines,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  try {
    const [rows, target] = [join(folder, 'rows.csv'), join(folder, 'rows.parquet')];
    await lines((bytes) =>
      pipeline(Readable.from(bytes), createWriteStream(rows, { flags: 'wx', mode: 0o600 }), { signal }),
    );
    await writeParquet({ rows, target, columns, scratch: folder }, { signal });
    for await (const piece of createReadStream(target) as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      yield piece;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes the rows that processes which died left in the system's temporary folder. */
export const removeAbandonedRows = (): Promise<void> => removeAbandoned(PREFIX, ABANDONED_MS);
