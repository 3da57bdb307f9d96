import { open } from 'node:fs/promises';
import { TableError } from '../errors.js';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';

const CHUNK_BYTES = 256 * 1024;

/** Blocks of a file from an offset on; the last is marked. The event loop gets a turn between blocks. */
export async function* blocksOf(
  path: string,
  from = 0,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  const file = await open(path, 'r').catch(() => {
    throw new TableError('FILE_NOT_READABLE', TABLE_ERROR_TEXTS.FILE_NOT_READABLE);
  });
  try {
    let position = from;
    let waiting: Buffer | null = null;
    for (;;) {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(CHUNK_BYTES), position });
      position += bytesRead;
      if (bytesRead === 0) break;
      if (waiting) yield { bytes: waiting, isLast: false };
      waiting = buffer.subarray(0, bytesRead);
    }
    yield { bytes: waiting ?? Buffer.alloc(0), isLast: true };
  } finally {
    await file.close();
  }
}

/** The first bytes of a file. */
export async function firstBytes(path: string, most: number): Promise<Buffer> {
  for await (const { bytes } of blocksOf(path)) return bytes.subarray(0, most);
  return Buffer.alloc(0);
}

/** Where the last character of UTF-8 begins that the bytes may break off in. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
