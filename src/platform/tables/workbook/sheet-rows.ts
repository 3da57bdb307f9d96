import { StringDecoder } from 'node:string_decoder';
import { valueOfNumber } from './cell-value.js';
import { refuse, type Entries } from './zip-entries.js';
import type { Style } from './styles.js';
import { attributeOf, tagsOf, textOf, unescaped } from './xml.js';

/** A row of a sheet with something in it; fields before the last filled one are empty text where there is nothing. */
export interface SheetRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  readonly is1904: boolean;
  /** Receives the symbol that a column's values are shown with. */
  readonly symbol?: (column: number, symbol: string) => void;
  /** Receives the first and the last row of cells that are merged into one. */
  readonly merged?: (first: number, last: number) => void;
  /** Called for each formula whose value the workbook does not have. */
  readonly unsaved?: () => void;
}

const LONGEST_ROW = 32 * 1024 * 1024;
/** Excel's own bounds. */
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];
const SLASH = 47;

/** Rows of a sheet, block by block as it is inflated, with how much of it was. */
export async function* sheetRows(
  entries: Entries,
  name: string,
  context: SheetContext,
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly inflated: number }> {
  const reader = new SheetReader(context);
  const decoder = new StringDecoder('utf8');
  let inflated = 0;
  for await (const part of await entries.stream(name)) {
    inflated += (part as Buffer).length;
    yield { rows: reader.take(decoder.write(part as Buffer)), inflated };
  }
}

class SheetReader {
  #rest = '';
  #line = 0;
  #prefix: string | null = null;
  /** Whether attributes stand between apostrophes; null until a row shows it. */
  #hasApostrophes: boolean | null = null;
  readonly #context: SheetContext;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Reads the rows that end in the text at hand. */
  take(text: string): SheetRow[] {
    let xml = this.#rest === '' ? text : this.#rest + text;
    this.#prefix ??= /<(\w+:)?worksheet/.exec(xml)?.[1] ?? (xml.length > 4_096 ? '' : null);
    if (this.#prefix) xml = xml.replaceAll(`<${this.#prefix}`, '<').replaceAll(`</${this.#prefix}`, '</');
    this.#hasApostrophes ??= apostrophesIn(xml);
    if (this.#hasApostrophes) xml = withQuotes(xml);
    const rows: SheetRow[] = [];
    let at = 0;
    for (;;) {
      const open = rowTag(xml, at);
      if (open < 0) break;
      const tagEnd = xml.indexOf('>', open);
      if (tagEnd < 0) break;
      const isEmpty = xml.charCodeAt(tagEnd - 1) === SLASH;
      const close = isEmpty ? tagEnd : xml.indexOf('</row>', tagEnd);
      if (close < 0) break;
      at = isEmpty ? tagEnd + 1 : close + 6;
      this.#line = Number(attributeOf(xml.slice(open + 4, tagEnd), 'r') ?? this.#line + 1);
      if (!(this.#line > 0 && this.#line <= MOST_ROWS)) refuse('DAMAGED_WORKBOOK');
      const fields = isEmpty ? [] : this.#fields(xml, tagEnd + 1, close);
      if (fields.length > 0) rows.push({ line: this.#line, fields });
    }
    this.#rest = at === 0 ? xml : xml.slice(at);
    if (this.#rest.includes('<mergeCell ') && rowTag(this.#rest, 0) < 0) this.#reportMerged();
    if (this.#rest.length > LONGEST_ROW) this.#dropTail();
    return rows;
  }

  /** Reports merged cells, which stand behind the rows, and keeps what may be the beginning of another. */
  #reportMerged(): void {
    for (const tag of tagsOf(this.#rest, 'mergeCell')) {
      const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(attributeOf(tag, 'ref') ?? '') ?? [];
      if (first !== undefined && last !== undefined) this.#context.merged?.(Number(first), Number(last));
    }
    this.#rest = this.#rest.slice(this.#rest.lastIndexOf('<'));
    if (this.#rest.includes('>')) this.#rest = '';
  }

  /** What follows the rows may be long; a row may not. */
  #dropTail(): void {
    if (rowTag(this.#rest, 0) >= 0) refuse('DAMAGED_WORKBOOK');
    this.#rest = this.#rest.slice(-64);
  }

  #fields(xml: string, from: number, to: number): string[] {
    const fields: string[] = [];
    let next = 0;
    for (let at = from; ;) {
      const open = xml.indexOf('<c', at);
      if (open < 0 || open >= to) return fields;
      const tagEnd = xml.indexOf('>', open);
      const isEmpty = xml.charCodeAt(tagEnd - 1) === SLASH;
      const close = isEmpty ? tagEnd : xml.indexOf('</c>', tagEnd);
      if (close < 0 || close > to) return fields;
      at = close + 1;
      // Nothing is looked for in the whole text: a cell without it would have it searched to its end.
      const tag = xml.slice(open + 2, tagEnd);
      // A cell that does not say where it is follows the one before it, even an empty one.
      const column = columnOf(tag) ?? next;
      next = column + 1;
      if (column >= MOST_COLUMNS) refuse('DAMAGED_WORKBOOK');
      if (isEmpty) continue;
      const value = this.#value(tag, xml.slice(tagEnd + 1, close), column);
      if (value === '') continue;
      while (fields.length < column) fields.push('');
      fields[column] = value;
    }
  }

  #value(tag: string, content: string, column: number): string {
    const type = attributeIn(tag, ' t="');
    if (type === 'inlineStr') return textOf(content);
    const raw = cached(content);
    if (raw === '') {
      if (isUnsaved(content)) this.#context.unsaved?.();
      return '';
    }
    if (type === 's') return this.#context.strings[Number(raw)] ?? '';
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return raw.replace('T', ' ').replace(/(\.0+)?Z$/, '');
    if (type !== null && type !== 'n') return unescaped(raw);
    const style = this.#context.styles[Number(attributeIn(tag, ' s="') ?? -1)];
    if (style?.symbol) this.#context.symbol?.(column, style.symbol);
    return valueOfNumber(raw, style, this.#context.is1904);
  }
}

/** Whether the first row or cell with an attribute has it between apostrophes; null when there is none yet. */
function apostrophesIn(xml: string): boolean | null {
  const quote = /<(?:row|c)\s[^>]*?=(["'])/.exec(xml)?.[1];
  return quote === undefined ? null : quote === "'";
}

/** Tags with their attributes between quotes. */
const withQuotes = (xml: string): string =>
  xml.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/='([^'"]*)'/g, '="$1"'));

function rowTag(xml: string, from: number): number {
  for (let at = xml.indexOf('<row', from); at >= 0; at = xml.indexOf('<row', at + 4)) {
    const after = xml.charCodeAt(at + 4);
    if (after === 32 || after === 62 || after === 47 || after === 10 || after === 13 || Number.isNaN(after)) return at;
  }
  return -1;
}

/** The cached value of a cell, also of a formula; empty when there is none. */
function cached(content: string): string {
  const open = content.indexOf('<v');
  if (open < 0) return '';
  const start = content.indexOf('>', open) + 1;
  if (content.charCodeAt(start - 2) === SLASH) return '';
  const end = content.indexOf('<', start);
  return end < 0 ? content.slice(start) : content.slice(start, end);
}

/** Whether a cell has a formula and no value of it, not even an empty text. */
const isUnsaved = (content: string): boolean => content.includes('<f') && !content.includes('<v');

function attributeIn(tag: string, opening: string): string | null {
  const at = tag.indexOf(opening);
  if (at < 0) return null;
  const start = at + opening.length;
  const end = tag.indexOf('"', start);
  return end < 0 ? tag.slice(start) : tag.slice(start, end);
}

/** The place of a cell by its reference, such as 27 for `AB12`; null when it has none. */
function columnOf(tag: string): number | null {
  const at = tag.indexOf(' r="');
  if (at < 0) return null;
  let column = 0;
  for (let place = at + 4; ; place += 1) {
    const letter = tag.charCodeAt(place);
    if (!(letter >= 65 && letter <= 90)) return column === 0 ? null : column - 1;
    column = column * 26 + letter - 64;
  }
}
