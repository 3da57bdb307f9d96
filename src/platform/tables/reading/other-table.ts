import { isValue } from './table-head.js';

/** Rows that show which columns hold values. */
const ROWS_SEEN = 20;

/**
 * Notices where another table begins in a file: below an empty line, names in every field and no value, and either
 * another number of columns or a name where the rows above hold values.
 */
export class OtherTable {
  /** The line of its header; null as long as there is none. */
  line: number | null = null;
  /** How many columns it has; null where the rows are those of the first table, also below its header repeated. */
  #width: number | null = null;
  #isBelowGap = false;
  #rowsSeen = 0;
  #places: readonly number[] | null = null;

  constructor(private readonly names: readonly string[]) {}

  /** How many columns the table has that rows now belong to; null where they belong to the first. */
  get width(): number | null {
    return this.#width;
  }

  blank(): void {
    this.#isBelowGap = true;
  }

  /**
   * Takes a record, and says what it is: a row of the first table or of another, or the first one's header once more.
   * One that `fits` the first table's columns belongs to no other that has more or fewer. Fields are asked for only
   * where they matter.
   */
  takes(line: number, fits: boolean, fieldsOf: () => readonly string[]): 'OWN' | 'OTHER' | 'HEADER' {
    const isBelowGap = this.#isBelowGap;
    this.#isBelowGap = false;
    if (isBelowGap) {
      const fields = fieldsOf().map((field) => field.trim());
      if (this.#judge(line, fields) === 'HEADER') return 'HEADER';
      // A title may stand above the header.
      this.#isBelowGap = fields.filter((field) => field !== '').length === 1;
    }
    if (!isBelowGap && this.#rowsSeen < ROWS_SEEN && this.line === null) this.#learn(fieldsOf());
    return this.#width !== null && (this.#width === this.names.length || !fits) ? 'OTHER' : 'OWN';
  }

  #learn(fields: readonly string[]): void {
    const places = fields.flatMap((field, place) => (isValue(field.trim()) ? place : []));
    this.#places = this.#places === null ? places : this.#places.filter((place) => places.includes(place));
    this.#rowsSeen += 1;
  }

  #judge(line: number, fields: readonly string[]): 'HEADER' | null {
    const isOwn = fields.length === this.names.length && fields.every((field, place) => field === this.names[place]);
    if (isOwn) {
      this.#width = null;
      return 'HEADER';
    }
    if (this.#isHeader(fields)) {
      this.#width = fields.length;
      this.line ??= line;
    }
    return null;
  }

  #isHeader(fields: readonly string[]): boolean {
    if (fields.length < 2 || fields.some((field) => field === '' || isValue(field))) return false;
    return fields.length !== this.names.length || (this.#places ?? []).length > 0;
  }
}
