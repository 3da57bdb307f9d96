import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { refuse } from '../errors/index.js';
import type { ObjectStore } from '../storage/index.js';

export type Encoding = 'UTF-8' | 'CP949';

/** The result of one look at the whole file. */
export interface Inspection {
  readonly encoding: Encoding;
  readonly sha256: Buffer;
  readonly bytes: number;
}

/** A line may be this long before its end is dropped; a little more than the encoder takes, so that it sees the excess. */
const CARRY_BYTES = 65_540;
const CHUNK_BYTES = 262_144;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Where a file's bytes come from: each time from its beginning, and each time the same. */
export interface ByteSource {
  readonly name: string;
  chunks(): AsyncIterable<Buffer>;
  /** @throws Refusal FILE_CHANGED when they were not the same. */
  expectUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** A source file, inspected as a whole first and then read line by line. */
export class SourceFile {
  constructor(private readonly source: ByteSource) {}

  /**
   * A file on disk, held open from the first look to the last line, so that both see the same one.
   * @throws Refusal FILE_NOT_READABLE, EMPTY_FILE.
   */
  static async open(path: string): Promise<SourceFile> {
    const handle = await open(path, 'r').catch(() => unreadable(path));
    const stat = await handle.stat();
    if (stat.isFile() && stat.size > 0)
      return new SourceFile(new FileOnDisk(handle, basename(path), signatureOf(stat)));
    await handle.close();
    if (!stat.isFile()) unreadable(path);
    return refuse('EMPTY_FILE', { ko: '파일이 비어 있습니다.', en: 'The file is empty.' }, ['file']);
  }

  get name(): string {
    return this.source.name;
  }

  close(): Promise<void> {
    return this.source.close();
  }

  /** The bytes as they are. */
  chunks(): AsyncIterable<Buffer> {
    return this.source.chunks();
  }

  /** @throws Refusal FILE_CHANGED when the file was written to since it was opened. */
  expectUnchanged(): Promise<void> {
    return this.source.expectUnchanged();
  }

  /**
   * Hashes the file and finds its encoding: UTF-8 if every byte is valid, else CP949 if every byte is valid.
   * @throws Refusal UNKNOWN_ENCODING.
   */
  async inspect(): Promise<Inspection> {
    const hash = createHash('sha256');
    let utf8 = true;
    let bytes = 0;
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of this.chunks()) {
      hash.update(chunk);
      bytes += chunk.length;
      if (!utf8) continue;
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = lastCharacterStart(whole);
      utf8 = isUtf8(whole.subarray(0, end));
      rest = whole.subarray(end);
    }
    const encoding = utf8 && isUtf8(rest) ? 'UTF-8' : 'CP949';
    if (encoding === 'CP949') await this.expectCp949();
    return { encoding, sha256: hash.digest(), bytes };
  }

  /** Blocks of whole lines in UTF-8, without the byte order mark; an overlong line has its end cut off. */
  async *lines(encoding: Encoding): AsyncGenerator<Buffer> {
    let carry: Buffer = Buffer.alloc(0);
    let first = true;
    for await (let chunk of encoding === 'UTF-8' ? this.chunks() : this.decoded()) {
      if (first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK)) chunk = chunk.subarray(3);
      first = false;
      const newline = chunk.lastIndexOf(10);
      if (newline >= 0) yield Buffer.concat([carry, chunk.subarray(0, newline + 1)]);
      const open = newline < 0 ? Buffer.concat([carry, chunk]) : chunk.subarray(newline + 1);
      carry = open.subarray(0, CARRY_BYTES);
    }
    if (carry.length > 0) yield carry;
  }

  private async *decoded(): AsyncGenerator<Buffer> {
    const decoder = iconv.getDecoder('cp949');
    for await (const chunk of this.chunks()) yield Buffer.from(decoder.write(chunk));
    yield Buffer.from(decoder.end() ?? '');
  }

  /** The line of the first byte that is not UTF-8. */
  private async firstLineNotUtf8(): Promise<number> {
    let line = 1;
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of this.chunks()) {
      const whole = Buffer.concat([rest, chunk]);
      const end = lastCharacterStart(whole);
      const known = whole.subarray(0, end);
      if (!isUtf8(known)) return line + linesBeforeFault(known);
      line += countLines(known);
      rest = whole.subarray(end);
    }
    return line;
  }

  private async expectCp949(): Promise<void> {
    let line = 1;
    for await (const chunk of this.decoded()) {
      const wrong = chunk.indexOf('\uFFFD');
      for (let at = chunk.indexOf(10); at >= 0 && (wrong < 0 || at < wrong); at = chunk.indexOf(10, at + 1)) line++;
      if (wrong >= 0) refuseEncoding(await this.firstLineNotUtf8(), line);
    }
  }
}

/** How many whole lines of UTF-8 come before the first invalid one. */
function linesBeforeFault(bytes: Buffer): number {
  let lines = 0;
  for (let start = 0; ; lines++) {
    const newline = bytes.indexOf(10, start);
    if (newline < 0 || !isUtf8(bytes.subarray(start, newline))) return lines;
    start = newline + 1;
  }
}

/** How many line ends the bytes contain. */
function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

class FileOnDisk implements ByteSource {
  constructor(
    private readonly handle: FileHandle,
    readonly name: string,
    private readonly signature: string,
  ) {}

  async *chunks(): AsyncGenerator<Buffer> {
    const stream = this.handle.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK_BYTES });
    for await (const chunk of stream) yield chunk as Buffer;
  }

  async expectUnchanged(): Promise<void> {
    if (signatureOf(await this.handle.stat()) === this.signature) return;
    refuse('FILE_CHANGED', { ko: '읽는 동안 파일이 바뀌었습니다.', en: 'The file changed while it was read.' }, [
      'file',
    ]);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

/** A file in the object store, where nothing changes. */
export class StoredSource implements ByteSource {
  constructor(
    private readonly objects: Pick<ObjectStore, 'get'>,
    private readonly storageId: string,
    readonly name: string,
  ) {}

  async *chunks(): AsyncGenerator<Buffer> {
    const object = await this.objects.get(this.storageId);
    if (!object) return unreadable(this.name);
    for await (const chunk of object.stream) yield chunk as Buffer;
  }

  expectUnchanged(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Start of the last character, which may continue in the next chunk. A UTF-8 character has at most four bytes. */
function lastCharacterStart(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(4, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) return chunk.length - back;
  }
  return chunk.length;
}

function signatureOf(stat: { readonly size: number; readonly mtimeMs: number }): string {
  return `${stat.size} ${stat.mtimeMs}`;
}

function unreadable(path: string): never {
  const name = basename(path);
  return refuse(
    'FILE_NOT_READABLE',
    { ko: `파일을 읽을 수 없습니다: ${name}`, en: `The file cannot be read: ${name}` },
    ['file'],
  );
}

function refuseEncoding(notUtf8: number, notCp949: number): never {
  return refuse(
    'UNKNOWN_ENCODING',
    {
      ko: `UTF-8도 CP949도 아닌 파일입니다(UTF-8로는 ${notUtf8}번째 줄, CP949로는 ${notCp949}번째 줄에서 깨집니다).`,
      en: `The file is neither UTF-8 nor CP949: as UTF-8 line ${notUtf8} does not decode, as CP949 line ${notCp949}.`,
    },
    ['file'],
  );
}
