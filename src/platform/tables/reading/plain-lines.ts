import { isUtf8 } from 'node:buffer';
import { MAX_RECORD_BYTES, type Dialect } from './record-scanner.js';

const [LF, CR] = [10, 13];

/**
 * Looks at blocks of a file for anything but plain records: UTF-8 without NUL, a record a line, LF at its end, quotes
 * around whole fields, no empty row. It jumps between lines and quotes with the platform's own search, several times as
 * fast as the byte-by-byte `RecordScanner`, and leaves other files to that. The database checks the number of fields,
 * except for surplus empty fields at the end.
 */
export class PlainLines {
  /** Whole records of what was fed last; at the end of the file all that is left. */
  bytes: Buffer = Buffer.alloc(0);
  /** Records so far. */
  records = 0;

  #rest: Buffer = Buffer.alloc(0);
  #nextQuote = 0;
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #width: number;

  constructor({ delimiter, quote }: Dialect, width: number) {
    this.#quote = quote.charCodeAt(0);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#width = width;
  }

  /** Takes the bytes that follow those before; false when they are not plain. */
  feed(chunk: Buffer, isLast: boolean): boolean {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = isLast ? all.length : all.lastIndexOf(LF) + 1;
    this.bytes = all.subarray(0, end);
    this.#rest = all.subarray(end);
    if (this.#rest.length > MAX_RECORD_BYTES || this.bytes.includes(0) || this.bytes.includes(CR)) return false;
    return isUtf8(this.bytes) && this.#areLinesPlain();
  }

  #areLinesPlain(): boolean {
    const { bytes } = this;
    this.#nextQuote = this.#quoteFrom(0);
    for (let start = 0; start < bytes.length; this.records += 1) {
      const newline = bytes.indexOf(LF, start);
      const end = newline < 0 ? bytes.length : newline;
      if (end - start > MAX_RECORD_BYTES || !this.#areQuotesPlain(start, end)) return false;
      const mayBeOdd = end === start || bytes[end - 1] === this.#delimiter;
      if (mayBeOdd && this.#isOdd(start, end)) return false;
      start = end + 1;
    }
    return true;
  }

  /** Whether each quote of a line opens a field or ends the field that one opened. */
  #areQuotesPlain(start: number, end: number): boolean {
    const { bytes } = this;
    while (this.#nextQuote < end) {
      const opens = this.#nextQuote;
      if (opens > start && bytes[opens - 1] !== this.#delimiter) return false;
      let closes = this.#quoteFrom(opens + 1);
      while (bytes[closes + 1] === this.#quote) closes = this.#quoteFrom(closes + 2);
      if (closes >= end || (closes + 1 < end && bytes[closes + 1] !== this.#delimiter)) return false;
      this.#nextQuote = this.#quoteFrom(closes + 1);
    }
    return true;
  }

  /** The next quote; the end of the bytes when there is none. */
  #quoteFrom(place: number): number {
    const found = this.bytes.indexOf(this.#quote, place);
    return found < 0 ? this.bytes.length : found;
  }

  /** Whether a line that ends in an empty field has no other, or more fields than it should. */
  #isOdd(start: number, end: number): boolean {
    let delimiters = 0;
    let isQuoted = false;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at];
      if (byte === this.#quote) isQuoted = !isQuoted;
      else if (byte === this.#delimiter && !isQuoted) delimiters += 1;
    }
    return delimiters === end - start || delimiters >= this.#width;
  }
}
