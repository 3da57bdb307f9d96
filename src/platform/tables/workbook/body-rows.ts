import type { RowFaultCode } from '../analysis.types.js';
import { canonicalLine } from '../reading/canonical-file.js';
import { OtherTable } from '../reading/other-table.js';
import { MAX_RECORD_BYTES } from '../reading/record-scanner.js';
import { TEXT_KEPT } from '../reading/staged-rows.js';
import type { Head } from '../reading/table-head.js';
import type { SheetRow } from './sheet-rows.js';

/** A row of the longest record that a file may have, in UTF-8 of three bytes a character. */
const MOST_CHARACTERS = Math.floor(MAX_RECORD_BYTES / 3);

/** A row below the head of a sheet. */
export interface BodyRow {
  /** The row of the sheet. */
  readonly line: number;
  readonly fields: readonly string[];
  /** As the database reads it. */
  readonly written: string;
  /** Why it is refused; null for a good row. */
  readonly fault: RowFaultCode | null;
}

/** Judges the rows of a sheet in their order: those above its table are passed over, those of another are refused. */
export class BodyRows {
  readonly #width: number;
  readonly #other: OtherTable;
  #above: number;
  #line = 0;
  #headLine = 0;

  constructor({ names, before, height }: Head) {
    this.#width = names.length;
    this.#above = before + height;
    this.#other = new OtherTable(names);
  }

  /** The line of the first row of another table; null as long as there is none. */
  get otherTableAt(): number | null {
    return this.#other.line;
  }

  /** The row of the sheet that the head ends in. */
  get headLine(): number {
    return this.#headLine;
  }

  take(rows: readonly SheetRow[]): BodyRow[] {
    return rows.flatMap((row) => {
      const isBelowGap = row.line > this.#line + 1;
      this.#line = row.line;
      if (this.#above > 0) {
        this.#above -= 1;
        this.#headLine = row.line;
        return [];
      }
      if (isBelowGap) this.#other.blank();
      return this.#judge(row);
    });
  }

  #judge({ line, fields }: SheetRow): BodyRow[] {
    const taken = this.#other.takes(line, !this.#isOfOther(fields), () => fields);
    if (taken === 'HEADER') return [];
    if (fields.length > this.#width) return [{ line, fields, written: '', fault: faultOf(taken, 'COLUMN_COUNT') }];
    const filled = [...fields, ...Array<string>(this.#width - fields.length).fill('')];
    const written = canonicalLine(filled);
    const fault = faultOf(taken, written.length > MOST_CHARACTERS ? 'LINE_TOO_LONG' : null);
    return [{ line, fields: filled, written, fault }];
  }

  /** Whether a row may be one of the other table: rows of a sheet end at their last filled cell. */
  #isOfOther({ length }: readonly string[]): boolean {
    const { width } = this.#other;
    return length > this.#width || (width !== null && (width >= this.#width || length <= width));
  }
}

const faultOf = (taken: 'OWN' | 'OTHER', own: RowFaultCode | null): RowFaultCode | null =>
  taken === 'OTHER' ? 'OTHER_TABLE' : own;

/** A row as it is shown with its refusal. */
export const shownRow = ({ fields }: Pick<BodyRow, 'fields'>): string =>
  canonicalLine(fields).trimEnd().slice(0, TEXT_KEPT);
