import { copyText, fieldsOfLine, MAX_LINE_BYTES } from '../../../../platform/delimited/index.js';
import { NO_CODE, QuarterProfile } from '../../quality/index.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS, type RejectionCode, type SourceColumn } from '../../source/index.js';
import { correctedFields, Corrections } from '../corrections/corrections.js';
import { MAX_AMOUNT, readField } from './field.js';
import { LineValues, type Refused } from './line-values.js';
import { RowSums } from './row-sums.js';

/** How many characters of a refused line are kept: several times the length of a line of the source. */
const RAW_LENGTH = 2_000;
/** Distinct codes, months and quarters remembered for each column; the source has a few hundred at most. */
const CACHED_VALUES_MAX = 4_096;
/** Bytes a line may need besides its own: its number, two `\N`, or the details of a refusal. */
const LINE_ROOM = 12_288;

/** The refusal of the last line of a file that was cut within it. */
const ENDS_EARLY: readonly RejectionCode[] = ['CUT_OFF', 'MALFORMED_QUOTE'];

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const NULL_TEXT = '\\N';

/** What a field is kept as. */
interface Kept {
  readonly value: string | null;
  readonly bytes: Buffer;
}

/** The position of a line in its block, and its number in the file. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Whether the file ends before the line does. */
  readonly isCut: boolean;
}

/**
 * Turns lines of a source file into text for COPY: the line's number, its columns in file order, and three more for a
 * refused line (column, code, how it began), whose own columns stay empty except for a quarter that could be read.
 * Plain lines, nearly all, are checked and copied as bytes; a line with anything unusual is read again as text by
 * `readField`, whose result is final.
 */
export class RowEncoder {
  /** Lines that are not blank, accepted or refused. */
  read = 0;
  refused = 0;
  /** The line in which the file is cut off; null when it seems complete. */
  cutLine: number | null = null;
  /** The last line, where it has no line end. */
  openLine: number | null = null;
  readonly sums = new RowSums();
  /** How accepted lines are distributed, by quarter. */
  readonly profiles = new Map<string, QuarterProfile>();
  readonly #columns: readonly SourceColumn[];
  /** The index of a column among the columns of money; −1 for any other. */
  readonly #amountSlot: readonly number[];
  /** The index of a column among the coded columns; −1 for any other. */
  readonly #codeSlot: readonly number[];
  readonly #quarterIndex: number;
  readonly #monthIndex: number;
  readonly #lines: LineValues;
  /** For each column of few values: what a field of a file is kept as, learnt from `readField`. */
  readonly #learnt: readonly (Map<string, Kept> | null)[];
  /** Quarter, amounts and codes of the current line. */
  #quarter: string | null = null;
  #lineNumber = 0;
  readonly #amounts = new Int32Array(AMOUNT_COLUMNS.length);
  readonly #codes: string[] = CODED_COLUMNS.map(() => NO_CODE);
  readonly #hasFixes: boolean;
  #out = Buffer.alloc(0);
  #at = 0;

  /**
   * @param lastQuarter the last quarter that is over: lines of later ones are refused.
   * @param corrections values that replace those in the file.
   */
  constructor(
    columns: readonly SourceColumn[],
    private readonly lastQuarter: string,
    private readonly corrections = new Corrections(),
  ) {
    this.#hasFixes = corrections.hasLines;
    this.#lines = new LineValues(columns, lastQuarter, corrections);
    this.#columns = columns;
    this.#amountSlot = columns.map((column) => AMOUNT_COLUMNS.indexOf(column));
    this.#codeSlot = columns.map((column) => CODED_COLUMNS.indexOf(column));
    this.#quarterIndex = columns.findIndex(({ rule }) => rule.kind === 'QUARTER');
    this.#monthIndex = columns.findIndex(({ rule }) => rule.kind === 'MONTH');
    this.#learnt = columns.map(({ rule }) => (rule.kind === 'AMOUNT' || rule.kind === 'KEY' ? null : new Map()));
  }

  /** Encodes a block of whole lines; the first one has the given number. */
  encode(block: Buffer, firstLine: number): { readonly text: Buffer; readonly nextLine: number } {
    this.#out = Buffer.allocUnsafe(block.length + (block.length >> 1) + LINE_ROOM);
    this.#at = 0;
    let line = firstLine;
    for (let start = 0; start < block.length; line++) {
      const newline = block.indexOf(NEWLINE, start);
      const next = newline < 0 ? block.length : newline + 1;
      let end = newline < 0 ? block.length : newline;
      if (end > start && block[end - 1] === RETURN) end--;
      if (end > start) this.#line(block, { start, end, line, isCut: newline < 0 });
      start = next;
    }
    return { text: this.#out.subarray(0, this.#at), nextLine: line };
  }

  #line(block: Buffer, { start, end, line, isCut }: Place): void {
    this.read++;
    this.#lineNumber = line;
    if (isCut) this.openLine = line;
    const fits = end - start <= MAX_LINE_BYTES;
    this.#reserve((fits ? end - start : 0) + LINE_ROOM);
    const before = this.#at;
    this.#ascii(String(line));
    const fixes = this.#hasFixes ? this.corrections.ofLine(line) : undefined;
    if (fits && !fixes && this.#plain(block, start, end)) return;
    this.#at = before;
    this.#ascii(String(line));
    const text = block.toString('utf8', start, Math.min(end, start + MAX_LINE_BYTES));
    if (!fits && !fixes) {
      this.#refuse({ column: null, code: 'LINE_TOO_LONG' }, null, text);
      return;
    }
    const read = fits ? fieldsOfLine(text) : null;
    const fields = fixes ? correctedFields(read, this.#columns, fixes) : read;
    const values = this.#lines.read(fields, isCut);
    if (isCut && 'code' in values && ENDS_EARLY.includes(values.code)) this.cutLine = line;
    if ('code' in values) this.#refuse(values, this.#lines.quarterOf(fields), text);
    else this.#accept(values);
  }

  /** Writes the columns of a plain line; returns false, with garbage behind `#at`, for any other. */
  #plain(block: Buffer, start: number, end: number): boolean {
    const out = this.#out;
    const columns = this.#columns.length;
    let from = start;
    for (let index = 0; index < columns; index++) {
      if (index > 0) {
        if (block[from] !== COMMA) return false;
        from++;
      }
      out[this.#at++] = TAB;
      const slot = this.#amountSlot[index] ?? -1;
      from = slot >= 0 ? this.#plainAmount(slot, block, from, end) : this.#plainText(index, block, from, end);
      if (from < 0) return false;
    }
    if (from !== end) return false;
    if (this.#lines.isAfter(this.#codes[this.#codeSlot[this.#monthIndex] ?? -1], this.#quarter)) return false;
    this.#finish();
    return true;
  }

  /** Copies digits; returns where they end, or −1 when they are no amount. */
  #plainAmount(slot: number, block: Buffer, start: number, end: number): number {
    const out = this.#out;
    let at = this.#at;
    let from = start;
    let amount = 0;
    for (; from < end; from++) {
      const byte = block[from] ?? 0;
      if (byte < ZERO || byte > NINE) break;
      amount = amount * 10 + byte - ZERO;
      out[at++] = byte;
    }
    this.#at = at;
    if (from === start || amount > MAX_AMOUNT) return -1;
    this.#amounts[slot] = amount;
    return from;
  }

  /** Copies a key, or the stored form of a code, month or quarter; returns where the field ends, or −1. */
  #plainText(index: number, block: Buffer, start: number, end: number): number {
    let comma = start;
    while (comma < end && block[comma] !== COMMA) comma++;
    const learnt = this.#learnt[index];
    if (!learnt) return this.#plainKey(block, start, comma) ? comma : -1;
    const field = block.toString('latin1', start, comma);
    const kept = learnt.get(field) ?? this.#learn(index, learnt, field);
    if (!kept) return -1;
    this.#out.set(kept.bytes, this.#at);
    this.#at += kept.bytes.length;
    if (index === this.#quarterIndex) this.#quarter = kept.value;
    else this.#codes[this.#codeSlot[index] ?? 0] = kept.value ?? NO_CODE;
    return comma;
  }

  #plainKey(block: Buffer, start: number, end: number): boolean {
    if (end === start || end - start > 20) return false;
    for (let at = start; at < end; at++) {
      const byte = block[at] ?? 0;
      const alphanumeric = (byte >= ZERO && byte <= NINE) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
      if (!alphanumeric) return false;
      this.#out[this.#at++] = byte;
    }
    return true;
  }

  /** Calls `readField` once for each distinct field. The field is passed as Latin-1, which holds any bytes. */
  #learn(index: number, learnt: Map<string, Kept>, field: string): Kept | null {
    const column = this.#columns[index];
    const read = column && readField(column.rule, Buffer.from(field, 'latin1').toString('utf8'), this.lastQuarter);
    if (!read || 'code' in read) return null;
    const kept = { value: read.value, bytes: Buffer.from(read.value ?? NULL_TEXT) };
    if (learnt.size < CACHED_VALUES_MAX) learnt.set(field, kept);
    return kept;
  }

  #accept(values: readonly (string | null)[]): void {
    for (const value of values) this.#utf8(`\t${value ?? NULL_TEXT}`);
    for (const [index, value] of values.entries()) {
      const [amount = -1, code = -1] = [this.#amountSlot[index], this.#codeSlot[index]];
      if (amount >= 0) this.#amounts[amount] = Number(value);
      if (code >= 0) this.#codes[code] = value ?? NO_CODE;
    }
    this.#quarter = values[this.#quarterIndex] ?? null;
    this.#finish();
  }

  /** Ends an accepted line, with empty refusal columns. */
  #finish(): void {
    const quarter = this.#quarter ?? '';
    let profile = this.profiles.get(quarter);
    if (!profile) this.profiles.set(quarter, (profile = new QuarterProfile()));
    profile.addRow(this.#amounts, this.#codes);
    this.sums.add(this.#amounts, this.#lineNumber);
    this.#ascii('\t\\N\t\\N\t\\N\n');
  }

  #refuse({ column, code }: Refused, quarter: string | null, text: string): void {
    this.refused++;
    const raw = Array.from(text.slice(0, RAW_LENGTH * 2))
      .slice(0, RAW_LENGTH)
      .join('');
    for (const index of this.#columns.keys()) {
      this.#ascii(`\t${index === this.#quarterIndex && quarter !== null ? quarter : NULL_TEXT}`);
    }
    this.#utf8(`\t${column ?? NULL_TEXT}\t${code}\t${copyText(raw)}\n`);
  }

  #reserve(bytes: number): void {
    if (this.#out.length - this.#at >= bytes) return;
    const larger = Buffer.allocUnsafe(this.#out.length * 2 + bytes);
    this.#out.copy(larger, 0, 0, this.#at);
    this.#out = larger;
  }

  #ascii(text: string): void {
    for (let index = 0; index < text.length; index++) this.#out[this.#at++] = text.charCodeAt(index);
  }

  #utf8(text: string): void {
    this.#at += this.#out.write(text, this.#at);
  }
}
