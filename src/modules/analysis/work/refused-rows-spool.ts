import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { TABLE_ERROR_TEXTS, TableError, type RefusedRow } from '../../../platform/tables/index.js';

/** Characters buffered before they are written. */
const BUFFER_CHARS = 256 * 1_024;

/**
 * Most refused rows of a file, and most characters of them: a file of 50 MB in which every line is wrong would otherwise
 * fill the database with gigabytes, while other files wait.
 */
const [MOST_ROWS, MOST_CHARACTERS] = [1_000_000, 512 * 1_024 * 1_024];

/** A field of COPY's text format (PostgreSQL, COPY): what would end it is escaped, and NUL is made visible. */
const field = (value: string): string =>
  value
    .replaceAll('\0', '\u2400')
    .replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark] ?? mark);

/** Refused rows on their way into the database: kept on disk until the analysis has ended, however many there are. */
export class RefusedRowsSpool {
  #waiting = '';
  #count = 0;
  #written = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<RefusedRowsSpool> {
    return new RefusedRowsSpool(path, await open(path, 'wx', 0o600));
  }

  /** @throws TableError TOO_MANY_REFUSED. */
  async add({ line, reason: { code, column, message }, text }: RefusedRow): Promise<void> {
    this.#count += 1;
    if (this.#count > MOST_ROWS || this.#written > MOST_CHARACTERS)
      throw new TableError('TOO_MANY_REFUSED', TABLE_ERROR_TEXTS.TOO_MANY_REFUSED);
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
    this.#written += text.length;
    if (text !== '') await this.file.appendFile(text);
  }
}
