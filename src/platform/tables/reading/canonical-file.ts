import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { canonicalField } from './fields.js';

const FLUSH_CHARACTERS = 262_144;

/** One line of a file in the form that the database reads: commas, double quotes, LF. */
export const canonicalLine = (fields: readonly string[]): string => {
  // An empty line would be no row at all.
  const line = fields.map(canonicalField).join(',');
  return line === '' ? '""\n' : `${line}\n`;
};

/** A file of such lines on the way to the disk. */
export class CanonicalFile {
  #text = '';
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

  async drained(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#text.length >= FLUSH_CHARACTERS) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    if (!this.#failure) await once(this.#stream, 'close');
    if (this.#failure) throw this.#failure;
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
