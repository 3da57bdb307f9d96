import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { canonicalField } from './record-fields.js';

const FLUSH_CHARACTERS = 262_144;
const NEWLINE = Buffer.from('\n');

/** One line of a file in the form that the database reads: commas, double quotes, LF. */
export const canonicalLine = (fields: readonly string[]): string => {
  // An empty line would be no row at all.
  const line = fields.map(canonicalField).join(',');
  return line === '' ? '""\n' : `${line}\n`;
};

/** A file of such lines on the way to the disk. */
export class CanonicalFile {
  #text = '';
  /** Lines that are bytes already, and how many bytes they are; what is text stands behind them. */
  #bytes: Buffer[] = [];
  #size = 0;
  readonly #stream: WriteStream;
  #failure: Error | null = null;

  constructor(path: string) {
    this.#stream = createWriteStream(path, { mode: 0o600 });
    this.#stream.on('error', (error) => (this.#failure = error));
  }

  /** Takes a line; the caller awaits `drained` now and then. */
  add(line: string): void {
    this.#text += line;
  }

  /** Takes a record that is in that form already, without its line end. */
  addRecord(record: Buffer): void {
    if (this.#text !== '') this.#bytes.push(Buffer.from(this.#text));
    this.#text = '';
    this.#bytes.push(record, NEWLINE);
    this.#size += record.length + 1;
  }

  async drained(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#text.length + this.#size >= FLUSH_CHARACTERS) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    if (!this.#failure) await once(this.#stream, 'close');
    if (this.#failure) throw this.#failure;
  }

  async #flush(): Promise<void> {
    const piece = Buffer.concat([...this.#bytes, Buffer.from(this.#text)]);
    this.#text = '';
    this.#bytes = [];
    this.#size = 0;
    if (piece.length > 0 && !this.#stream.write(piece)) await once(this.#stream, 'drain');
  }
}
