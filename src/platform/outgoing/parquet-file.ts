import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeParquet } from '../tables/index.js';
import { csvBytes, type CsvOptions } from './csv-bytes.js';
import type { OutgoingRow } from './outgoing-rows.js';
import type { OutgoingColumn } from './outgoing-source.js';

const PREFIX = 'moa-outgoing-';

/**
 * Writes rows as Parquet and streams the file; both are in a folder that is removed afterwards.
 * @throws TableError as `writeParquet` does.
 */
export async function* parquetFile(
  columns: readonly OutgoingColumn[],
  batches: AsyncIterable<readonly OutgoingRow[]>,
  { written, signal }: Pick<CsvOptions, 'written' | 'signal'>,
): AsyncGenerator<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  try {
    const [rows, target] = [join(folder, 'rows.csv'), join(folder, 'rows.parquet')];
    const bytes = csvBytes(columns, batches, { byteOrderMark: false, isGuarded: false, written, signal });
    await pipeline(Readable.from(bytes), createWriteStream(rows, { flags: 'wx', mode: 0o600 }), { signal });
    await writeParquet({ rows, target, columns, scratch: folder }, { signal });
    for await (const piece of createReadStream(target) as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      yield piece;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
