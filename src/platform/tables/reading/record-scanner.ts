import type { RowFaultCode } from '../analysis.types.js';

/** Longest record, in bytes; longer ones are refused. */
export const MAX_RECORD_BYTES = 1024 * 1024;
/** How far the end of a quoted field is looked for, in bytes: its lines are then one long row, and not as many rows. */
const MOST_QUOTED_BYTES = 8 * MAX_RECORD_BYTES;

const [ORDINARY, NEWLINE, DELIMITER, QUOTE, RETURN, NUL] = [0, 1, 2, 3, 4, 5];
const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** `\n`, which takes `\r\n` as well, or `\r` alone as on old Macintoshes. */
  readonly newline: '\n' | '\r';
}

/**
 * Finds records in blocks of bytes, without copying them: `next` leaves the record in the fields of the scanner. Bytes
 * are of UTF-8, or of an encoding whose signs of CSV are those of ASCII.
 *
 * A record with unmatched quotes is refused by its first line only, and reading continues with the next line: an open
 * quote cannot swallow the rows below it.
 */
export class RecordScanner {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the record is in `bytes`, without its line end. */
  start = 0;
  end = 0;
  /** Line of the record, from 1. */
  line = 0;
  /** Bytes of the file before `bytes`. */
  offset = 0;
  fields = 0;
  /** Fields of a good record; null while that is unknown, when no count is at fault. */
  expected: number | null;
  fault: RowFaultCode | null = null;
  /** Whether the record is written otherwise than RFC 4180 asks for, so that other readers may see something else in it. */
  isLoose = false;
  /** Whether the record has nothing but delimiters. */
  isBlank = false;
  /** Bytes that were looked at once more after a quote that did not match. */
  reread = 0;

  #at = 0;
  #nextLine = 1;
  #isLast = false;
  #skipping = false;
  /** Where looking for the end of a quoted field stopped. */
  #looked = 0;
  /** Bytes of an open record that are worth another look: twice those of the last, so that looks add up to few. */
  #worthLooking = 0;
  readonly #classes = new Uint8Array(256);
  readonly #newline: number;
  readonly #quote: number;
  readonly #delimiter: number;

  constructor({ delimiter, quote, newline }: Dialect, expected: number | null) {
    this.expected = expected;
    this.#newline = newline.charCodeAt(0);
    this.#quote = quote.charCodeAt(0);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#classes[0] = NUL;
    this.#classes[CR] = RETURN;
    this.#classes[this.#newline] = NEWLINE;
    this.#classes[this.#delimiter] = DELIMITER;
    this.#classes[this.#quote] = QUOTE;
  }

  /** Gives the bytes that follow those given before. */
  feed(chunk: Buffer, isLast: boolean): void {
    const rest = this.bytes.subarray(this.#at);
    this.offset += this.#at;
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#at = 0;
    this.#isLast = isLast;
  }

  /** Finds the next record; false when it does not end in the bytes at hand. */
  next(): boolean {
    if (this.#skipping && !this.#skip()) return false;
    if (this.#at >= this.bytes.length) return false;
    if (!this.#isLast && this.bytes.length - this.#at < this.#worthLooking) return false;
    this.#worthLooking = 0;
    this.start = this.#at;
    this.line = this.#nextLine;
    this.fields = 1;
    this.fault = null;
    this.isLoose = false;
    return this.#record();
  }

  #record(): boolean {
    const { bytes } = this;
    const classes = this.#classes;
    const length = bytes.length;
    let at = this.start;
    let fieldStart = at;
    let newlines = 0;
    for (; at < length; at += 1) {
      const kind = classes[bytes[at] ?? 0];
      if (kind === ORDINARY) continue;
      if (kind === DELIMITER) {
        this.fields += 1;
        fieldStart = at + 1;
      } else if (kind === NEWLINE) break;
      else if (kind === QUOTE) {
        if (!this.#opensField(fieldStart, at)) continue;
        const close = this.#closingQuote(at + 1);
        if (close === -1) return this.#unclosed();
        if (close === -2) return this.#malformed();
        newlines += this.#newlinesBetween(at, close);
        at = close;
      } else if (kind === NUL) this.fault ??= 'NUL_BYTE';
      else if (bytes[at + 1] !== LF && at + 1 < length) this.isLoose = true;
    }
    if (at >= length && !this.#isLast) return this.#open();
    return this.#complete(at, newlines);
  }

  #complete(at: number, newlines: number): boolean {
    const isCut = at - this.start > MAX_RECORD_BYTES;
    const isMiscounted = this.expected !== null && this.fields !== this.expected;
    this.end = at > this.start && this.#newline === LF && this.bytes[at - 1] === CR ? at - 1 : at;
    this.isBlank = this.end - this.start === this.fields - 1 && newlines === 0;
    if (newlines > 0 && (isMiscounted || this.fault !== null)) return this.#malformed();
    if (isCut) this.fault = 'LINE_TOO_LONG';
    else if (isMiscounted && !this.isBlank) this.fault ??= 'COLUMN_COUNT';
    this.#at = at + 1;
    this.#nextLine += 1 + newlines;
    return true;
  }

  /** A quote opens a field when nothing but blanks comes before it. */
  #opensField(fieldStart: number, at: number): boolean {
    for (let before = fieldStart; before < at; before += 1) {
      const byte = this.bytes[before];
      if (byte === SPACE || byte === TAB) continue;
      this.isLoose = true;
      return false;
    }
    if (fieldStart < at) this.isLoose = true;
    return true;
  }

  /** The last place of a quoted field, blanks after it included; −1 when it does not end here, −2 when text follows it. */
  #closingQuote(from: number): number {
    const { bytes } = this;
    let at = bytes.indexOf(this.#quote, from);
    while (at >= 0 && bytes[at + 1] === this.#quote) at = bytes.indexOf(this.#quote, at + 2);
    this.#looked = at < 0 ? bytes.length : at;
    if (at < 0) return -1;
    let last = at;
    while (bytes[last + 1] === SPACE || (bytes[last + 1] === TAB && this.#delimiter !== TAB)) last += 1;
    if (last > at) this.isLoose = true;
    if (last + 1 >= bytes.length) return this.#isLast ? last : -1;
    const after = bytes[last + 1];
    const isEnd = after === this.#delimiter || after === this.#newline || after === CR;
    return isEnd ? last : -2;
  }

  #newlinesBetween(from: number, to: number): number {
    let count = 0;
    for (let at = this.bytes.indexOf(this.#newline, from); at >= 0 && at < to; count += 1)
      at = this.bytes.indexOf(this.#newline, at + 1);
    return count;
  }

  /** A quoted field that has not ended: more bytes may end it, within the bound. */
  #unclosed(): boolean {
    const length = this.bytes.length - this.start;
    if (this.#isLast || length > MOST_QUOTED_BYTES) return this.#malformed();
    this.#worthLooking = Math.min(2 * length, MOST_QUOTED_BYTES + 1);
    return false;
  }

  /** The line does not end in the available bytes. One that is too long is reported at once, and its rest skipped. */
  #open(): boolean {
    if (this.bytes.length - this.start <= MAX_RECORD_BYTES) return false;
    const newline = this.bytes.indexOf(this.#newline, this.start);
    if (newline >= 0) return this.#malformed();
    this.fault = 'LINE_TOO_LONG';
    this.end = this.bytes.length;
    this.isBlank = false;
    this.#at = this.bytes.length;
    this.#nextLine += 1;
    this.#skipping = true;
    return true;
  }

  #malformed(): boolean {
    const newline = this.bytes.indexOf(this.#newline, this.start);
    if (newline < 0 && !this.#isLast) {
      if (this.bytes.length - this.start <= MAX_RECORD_BYTES) return false;
      return this.#open();
    }
    const end = newline < 0 ? this.bytes.length : newline;
    this.reread += Math.max(0, this.#looked - end);
    this.fault = end - this.start > MAX_RECORD_BYTES ? 'LINE_TOO_LONG' : 'MALFORMED_QUOTE';
    this.end = end > this.start && this.bytes[end - 1] === CR ? end - 1 : end;
    this.isBlank = false;
    this.#at = end + 1;
    this.#nextLine += 1;
    return true;
  }

  #skip(): boolean {
    const newline = this.bytes.indexOf(this.#newline, this.#at);
    this.#at = newline < 0 ? this.bytes.length : newline + 1;
    this.#skipping = newline < 0;
    return newline >= 0;
  }
}
