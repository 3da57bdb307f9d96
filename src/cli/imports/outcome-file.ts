import { open, type FileHandle } from 'node:fs/promises';
import type { RowFate } from '../../platform/delimited/index.js';
import { messageOf } from '../../platform/system-error.js';
import { CliError } from '../command.js';

const CHUNK_CHARACTERS = 65_536;
const HEADER = 'line,outcome,effect,column,code,detail\n';

/** A CSV file with the outcome of each line of an import. */
export class OutcomeFile {
  #text = HEADER;

  private constructor(private readonly handle: FileHandle) {}

  /** @throws CliError when it cannot be written. */
  static async create(path: string): Promise<OutcomeFile> {
    try {
      return new OutcomeFile(await open(path, 'w'));
    } catch (error) {
      throw new CliError(`${path} cannot be written: ${messageOf(error)}`, { cause: error });
    }
  }

  readonly add = async (row: RowFate): Promise<void> => {
    const fields =
      row.fate === 'REFUSED'
        ? [row.line, row.fate, null, row.fault.column, row.fault.code, row.fault.detail]
        : [row.line, row.fate, row.effect, null, null, row.shown ?? row.detail];
    this.#text += `${fields.map(quoted).join(',')}\n`;
    if (this.#text.length >= CHUNK_CHARACTERS) await this.#flush();
  };

  async close(): Promise<void> {
    await this.#flush();
    await this.handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.handle.write(text);
  }
}

/** A spreadsheet takes a field that begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function quoted(field: string | number | null): string {
  if (field === null) return '';
  const text = String(field);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
