import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { RefusedRow } from '../../../platform/tables/index.js';

/** Characters buffered before they are written. */
const BUFFER_CHARS = 256 * 1_024;

/** A field of COPY's text format (PostgreSQL, COPY): what would end it is escaped, and NUL is made visible. */
const field = (value: string): string =>
  value
    .replaceAll('\0', '\u2400')
    .replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark] ?? mark);

/** Refused rows on their way into the database: kept on disk until the analysis has ended, however many there are. */
export class RefusedRowsSpool {
  #waiting = '';
  #count = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<RefusedRowsSpool> {
    return new RefusedRowsSpool(path, await open(path, 'wx', 0o600));
  }

  async add({ line, reason: { code, column, message }, text }: RefusedRow): Promise<void> {
    this.#count += 1;
    const columnName = column === null ? '\\N' : field(column.toWellFormed());
    const words = field(JSON.stringify(message));
    this.#waiting += `${this.#count}\t${line}\t${code}\t${columnName}\t${words}\t${field(text.toWellFormed())}\n`;
    if (this.#waiting.length > BUFFER_CHARS) await this.#flush();
  }

  /** All rows in the text format of COPY. */
  async *rows(): AsyncGenerator<Buffer> {
    await this.#flush();
    for await (const piece of createReadStream(this.path)) yield piece as Buffer;
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.file.appendFile(text);
  }
}
