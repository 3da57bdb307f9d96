import type { Locale, Localized } from '../../../platform/text.js';
import type { Figure } from './figure.js';
import { findFigures, mayHoldFigures, type Numeral } from './find-figures.js';
import { growingFrom } from './growing.js';
import { KnownFigures, type LedgerFact } from './known-figures.js';
import { normalText } from './normal-text.js';
import { quotedFigures, type Quoted } from './quoted.js';
import { Slots, type Piece } from './slots.js';

export interface LedgerParts {
  readonly locale: Locale;
  /** What was asked: its figures may be told again as what was asked. */
  readonly question: string;
  /** Days that every answer may name, such as today. */
  readonly dates: readonly string[];
}

/** A figure of the text that was let through, and the fact whose value it tells. */
export interface BoundFigure {
  readonly factId: string;
  /** In UTF-16 units of all text since the beginning or the last restart. */
  readonly start: number;
  readonly end: number;
}

/** What was done to the figures of one text. */
export interface LedgerCounts {
  readonly bound: number;
  readonly replaced: number;
  readonly unknownSlots: number;
  readonly addresses: number;
}

/** Stands where a figure stood that no fact carries. */
export const UNRECORDED: Localized = { ko: '(확인되지 않은 수치)', en: '(figure not on record)' };
/** Stands where an e-mail address or a link stood. */
export const WITHHELD: Localized = { ko: '(표시하지 않는 정보)', en: '(withheld)' };

/** Text behind what is decided that figures are still read with: the sentence it stands in. */
const CONTEXT = 80;
/** Most text that waits for a figure to end. No figure of a fact is as long; what is longer is judged as it stands. */
const HELD_MAX = 96;
/** Numbers that count ways and steps, and items of a list. */
const EVERYDAY_MAX = 10;
const ITEMS_MAX = 20;

interface SlotRange {
  readonly start: number;
  readonly end: number;
  readonly factId: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
  readonly factId: string | null;
}

/**
 * Takes a model's text in pieces and gives it on with its slots filled and without any figure that no fact carries. Text
 * waits only while it may be part of a figure. Places are in the text that is given on.
 */
export class Ledger {
  readonly #known: KnownFigures;
  readonly #values = new Map<string, string>();
  readonly #quoted: Quoted;
  /** Facts whose figures are read once a figure is held against them: most models write slots alone. */
  readonly #unread: LedgerFact[] = [];
  #slots: Slots;
  /** Text with its slots filled, not yet decided, and where in it slots are. */
  #raw = '';
  #ranges: SlotRange[] = [];
  /** The end of what was decided, as a reader sees it. */
  #before = '\n';
  /** A figure was judged before it ended; what follows of it is swallowed. */
  #isCut = false;
  #length = 0;
  #lastItem = 0;
  #bound: BoundFigure[] = [];
  #counts = { replaced: 0, unknownSlots: 0, addresses: 0 };

  constructor(private readonly parts: LedgerParts) {
    this.#known = new KnownFigures(parts.dates);
    this.#quoted = quotedFigures(parts.question);
    this.#slots = new Slots((factId) => this.#values.get(factId) ?? null);
  }

  /** Facts may come at any time; those that came first keep their names. */
  add(facts: readonly LedgerFact[]): void {
    const fresh = facts.filter(({ id }) => !this.#values.has(id));
    for (const { id, value } of fresh) this.#values.set(id, value[this.parts.locale].replace(/[{}\s]+/g, ' '));
    this.#unread.push(...fresh);
  }

  /** The text that may be shown now; often the whole piece. */
  push(text: string): string {
    return this.#take(this.#slots.push(text)) + this.#decide(false);
  }

  /** What is still held back, once no more text of this step comes. */
  end(): string {
    const rest = this.#take(this.#slots.end()) + this.#decide(true);
    this.#before = '\n';
    return rest;
  }

  /** Text that is shown between two steps of a model. */
  skip(text: string): void {
    this.#length += text.length;
  }

  /** All text so far is void. */
  restart(): void {
    this.#slots = new Slots((factId) => this.#values.get(factId) ?? null);
    [this.#raw, this.#ranges, this.#before, this.#isCut] = ['', [], '\n', false];
    [this.#length, this.#lastItem, this.#bound] = [0, 0, []];
  }

  get bound(): readonly BoundFigure[] {
    return this.#bound;
  }

  /** Over all text, what a restart voided included. */
  get counts(): LedgerCounts {
    return { ...this.#counts, bound: this.#bound.length };
  }

  #take(pieces: readonly Piece[]): string {
    let decided = '';
    for (const { text, factId } of pieces) {
      const start = this.#raw.length;
      if (text === null) {
        // What stands around a slot that names nothing cannot grow together across it.
        decided += this.#decide(true) + this.#replace(UNRECORDED);
        this.#counts.unknownSlots += 1;
      } else {
        this.#raw += text;
        if (factId !== undefined) this.#ranges.push({ start, end: this.#raw.length, factId });
      }
    }
    return decided;
  }

  #replace(words: Localized): string {
    const text = words[this.parts.locale];
    this.#length += text.length;
    this.#before = `${this.#before}${text}`.slice(-CONTEXT);
    return text;
  }

  /** Decides as much of the text as cannot change any more, or all of it. */
  #decide(isFinal: boolean): string {
    if (this.#raw === '') return '';
    if (!this.#isCut && this.#ranges.length === 0 && !mayHoldFigures(this.#raw)) return this.#decidePlain(isFinal);
    const normal = normalText(this.#raw);
    const from = this.#before.length;
    const seen = this.#before + normal.text;
    const { figures, numerals, addresses } = findFigures(seen);
    const all = [...figures, ...numerals, ...addresses].toSorted((a, b) => a.start - b.start);
    const growing = isFinal ? seen.length : Math.min(growingFrom(seen, all, from), this.#openEcho(figures, seen, from));
    const isForced = seen.length - growing > HELD_MAX;
    const cut = isForced ? seen.length : growing;
    const place = (index: number): number => normal.startOf(index - from);
    const within = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      start < cut && end > from;
    const rawEnd = cut === seen.length ? this.#raw.length : place(cut);
    const toRaw = (start: number, end: number) => ({
      start: Math.max(0, start < from ? 0 : place(start)),
      end: end > from ? normal.endOf(end - from - 1) : 0,
    });
    const edits = [
      ...figures.filter(within).flatMap((figure) => {
        const at = toRaw(figure.start, figure.end);
        return this.#isInSlot(at) ? [] : [{ ...this.#judge(figure, figures, seen, isFinal), ...at }];
      }),
      ...numerals.filter(within).flatMap((numeral) => this.#judgeNumeral(numeral, toRaw)),
      ...addresses.filter(within).map(({ start, end }) => {
        this.#counts.addresses += 1;
        return { ...toRaw(start, end), words: WITHHELD[this.parts.locale], factId: null };
      }),
    ];
    const shown = this.#apply(edits, rawEnd);
    this.#before = seen.slice(Math.max(0, cut - CONTEXT), cut);
    const goesOn = figures.some(({ start, end }) => start < from && end > from);
    this.#isCut = isForced || (this.#isCut && goesOn);
    return shown;
  }

  #isInSlot({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return this.#ranges.some((range) => range.start <= start && end <= range.end);
  }

  /** Text without figures, up to what may become one. */
  #decidePlain(isFinal: boolean): string {
    const from = this.#before.length;
    const seen = this.#before + this.#raw;
    const growing = isFinal ? seen.length : growingFrom(seen, [], from);
    const cut = seen.length - growing > HELD_MAX ? seen.length : growing;
    this.#before = seen.slice(Math.max(0, cut - CONTEXT), cut);
    return this.#apply([], cut - from);
  }

  /** Where a figure of the question is told whose sentence has not ended. */
  #openEcho(figures: readonly Figure[], seen: string, from: number): number {
    const isOpen = (figure: Figure): boolean =>
      figure.start >= from && this.#quoted.isOpen(figure, seen.slice(0, figure.start), seen.slice(figure.end));
    return figures.find(isOpen)?.start ?? seen.length;
  }

  #judge(figure: Figure, figures: readonly Figure[], seen: string, isFinal: boolean): Pick<Edit, 'words' | 'factId'> {
    const refused = { words: UNRECORDED[this.parts.locale], factId: null };
    if (this.#unread.length > 0) this.#known.add(this.#unread.splice(0));
    const known = this.#known.find(figure, seen.slice(0, figure.start));
    const isWeak = figure.kind === 'plain' && !/[,.]\d|\d{4}/.test(figure.raw);
    if (isWeak && touchesAnother(figure, figures, seen)) return refused;
    if (known) return { words: null, factId: known.isValue ? known.factId : null };
    const isEveryday = figure.kind === 'ordinary' && Number(figure.value ?? Infinity) <= EVERYDAY_MAX * 1_000_000;
    return isEveryday || this.#quoted.isEchoed(figure, seen.slice(0, figure.start), seen.slice(figure.end), isFinal)
      ? { words: null, factId: null }
      : refused;
  }

  /** Items count from one upwards, so that no amount can be told down a list. */
  #judgeNumeral(
    { start, end, item }: Numeral,
    toRaw: (start: number, end: number) => { start: number; end: number },
  ): Edit[] {
    const isNext = item === null || item === 1 || (item === this.#lastItem + 1 && item <= ITEMS_MAX);
    if (item !== null && isNext) this.#lastItem = item;
    return isNext ? [] : [{ ...toRaw(start, end), words: UNRECORDED[this.parts.locale], factId: null }];
  }

  /** Gives on the text up to `end` with its edits made, and keeps the rest. */
  #apply(edits: readonly Edit[], end: number): string {
    let [shown, done] = ['', 0];
    for (const edit of this.#withSlots(edits, end)) {
      if (edit.end <= done) continue;
      const start = Math.max(edit.start, done);
      shown += this.#raw.slice(done, start);
      const isSwallowed = this.#isCut && edit.start === 0 && edit.words !== null;
      const words = isSwallowed ? '' : (edit.words ?? this.#raw.slice(start, edit.end));
      if (edit.words !== null && !isSwallowed && edit.words === UNRECORDED[this.parts.locale])
        this.#counts.replaced += 1;
      const at = this.#length + shown.length;
      if (edit.factId !== null) this.#bound.push({ factId: edit.factId, start: at, end: at + words.length });
      shown += words;
      done = edit.end;
    }
    shown += this.#raw.slice(done, Math.max(end, done));
    const used = Math.max(end, done);
    this.#raw = this.#raw.slice(used);
    this.#ranges = this.#ranges
      .filter((range) => range.end > used)
      .map((range) => ({ ...range, start: range.start - used, end: range.end - used }));
    this.#length += shown.length;
    return shown;
  }

  /** A slot's value stands as it is, unless text beside it makes another figure of it: then both go. */
  #withSlots(edits: readonly Edit[], end: number): Edit[] {
    const result: Edit[] = [];
    const broken = new Set<SlotRange>();
    for (const edit of edits) {
      const touched = this.#ranges.filter((range) => range.start < edit.end && edit.start < range.end);
      const isInside = touched.some((range) => range.start <= edit.start && edit.end <= range.end);
      if (isInside) continue;
      if (touched.length === 0) result.push(edit);
      else {
        const start = Math.min(edit.start, ...touched.map((range) => range.start));
        const last = Math.max(edit.end, ...touched.map((range) => range.end));
        result.push({ start, end: last, words: UNRECORDED[this.parts.locale], factId: null });
        touched.forEach((range) => broken.add(range));
      }
    }
    const whole = this.#ranges.filter((range) => !broken.has(range) && range.end <= end);
    const values = whole.map(({ start, end: last, factId }) => ({ start, end: last, words: null, factId }));
    return [...result, ...values].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** Whether nothing but signs stands between a figure and another one: digits one by one are no counts. */
function touchesAnother(figure: Figure, figures: readonly Figure[], seen: string): boolean {
  const isNear = (start: number, end: number): boolean =>
    end - start <= 4 && !/[\p{L}\uE000]/u.test(seen.slice(start, end));
  return figures.some((other) =>
    other.end <= figure.start
      ? isNear(other.end, figure.start)
      : other.start >= figure.end && isNear(figure.end, other.start),
  );
}
