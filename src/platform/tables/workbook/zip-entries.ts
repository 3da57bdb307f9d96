import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError, type TableErrorCode } from '../errors.js';

/** Parts of a workbook: sheets, pictures, themes. */
const MOST_ENTRIES = 1_000;
const MOST_INFLATED_BYTES = 4 * 1024 ** 3;
/** XML of sheets packs to a tenth; a part that packs better than 1 : 100 is made to burst. Small parts may. */
const MOST_RATIO = 100;
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

/** The parts of a workbook, whose sizes were looked at before anything is inflated. */
export class Entries {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws TableError DAMAGED_WORKBOOK, DECOMPRESSION_BOMB, PASSWORD_PROTECTED. */
  static async open(path: string): Promise<Entries> {
    const zip = await openZip(path);
    try {
      return new Entries(zip, await listed(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** A part as it is inflated; its size holds what its directory says. */
  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (entry === undefined) refuse('DAMAGED_WORKBOOK');
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => {
        if (error) reject(damaged(error));
        else resolve(stream.on('error', () => undefined));
      });
    });
  }

  /** A small part as text. @throws TableError DECOMPRESSION_BOMB when it is longer than `most` bytes. */
  async text(name: string, most: number): Promise<string> {
    if (this.sizeOf(name) > most) refuse('DECOMPRESSION_BOMB');
    const parts: Buffer[] = [];
    for await (const part of await this.stream(name)) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  }

  close(): void {
    this.#zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySize: true, strictFileNames: false };
    yauzl.open(path, options, (error, zip) => {
      if (error) reject(damaged(error));
      else resolve(zip);
    });
  });
}

function listed(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let inflated = 0;
    if (zip.entryCount > MOST_ENTRIES) reject(bomb());
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      const bursts = entry.uncompressedSize > RATIO_COUNTS_FROM && ratio > MOST_RATIO;
      if (entries.size >= MOST_ENTRIES || inflated > MOST_INFLATED_BYTES || bursts) {
        reject(bomb());
        return;
      }
      if (entry.isEncrypted()) {
        reject(new TableError('PASSWORD_PROTECTED', TABLE_ERROR_TEXTS.PASSWORD_PROTECTED));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', (error) => reject(damaged(error)));
    zip.readEntry();
  });
}

const bomb = (): TableError => new TableError('DECOMPRESSION_BOMB', TABLE_ERROR_TEXTS.DECOMPRESSION_BOMB);

function damaged(_error: unknown): TableError {
  return new TableError('DAMAGED_WORKBOOK', TABLE_ERROR_TEXTS.DAMAGED_WORKBOOK);
}

export function refuse(code: TableErrorCode): never {
  throw new TableError(code, TABLE_ERROR_TEXTS[code]);
}
