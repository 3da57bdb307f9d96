import type { Locale } from '../../../../platform/text.js';
import type { Figure } from './figure.js';
import type { FigureJudge } from './figure-judge.js';
import { findFigures, mayHoldFigures, type Numeral } from './find-figures.js';
import { unfinishedFrom } from './unfinished-figures.js';
import { UNRECORDED, WITHHELD } from '../gate.texts.js';
import { normalText, type NormalText } from './normal-text.js';
import { RangedText, type Edit, type FactRange, type ShownPiece } from './ranged-text.js';
import { lettersIn } from './sentence-count.js';
import type { Piece } from '../slots/slots.js';

/** Decided text that is still read as context for figures: the sentence it stands in. */
const CONTEXT = 80;
/** Maximum text held until a figure ends. No figure of a fact is as long; longer text is judged as it stands. */
const HELD_MAX = 96;

/** The text being examined: decided text that still counts, then waiting text. */
interface View {
  readonly seen: string;
  readonly from: number;
  readonly figures: readonly Figure[];
  readonly isFinal: boolean;
  readonly normal: NormalText;
}

/** Lets text through up to where a figure may still be growing, and withholds every figure that the judge refuses. */
export class FigureGate {
  readonly #waiting = new RangedText();
  /** The end of what was decided, as a reader sees it. */
  #before = '\n';
  /** A figure was judged before it ended; the rest of it is dropped. */
  #isCut = false;
  #counts = { replaced: 0, unknownSlots: 0, addresses: 0 };
  #withheldLetters = 0;

  constructor(
    private readonly locale: Locale,
    private readonly judge: FigureJudge,
  ) {}

  get counts(): { readonly replaced: number; readonly unknownSlots: number; readonly addresses: number } {
    return this.#counts;
  }

  /** Letters withheld since the last restart; an unknown slot counts as the words that replace it. */
  get withheldLetters(): number {
    return this.#withheldLetters;
  }

  push(pieces: readonly Piece[]): ShownPiece[] {
    return [...this.#take(pieces), ...this.#decide(false)];
  }

  /** All that waits, judged as it stands. */
  end(pieces: readonly Piece[]): ShownPiece[] {
    const rest = [...this.#take(pieces), ...this.#decide(true)];
    this.#before = '\n';
    return rest;
  }

  restart(): void {
    this.#waiting.take(this.#waiting.text.length);
    [this.#before, this.#isCut, this.#withheldLetters] = ['\n', false, 0];
    this.judge.restart();
  }

  /** Keeps decided text as far as it still counts. */
  #pass(decided: string): void {
    this.#before = decided.slice(-CONTEXT);
  }

  #take(pieces: readonly Piece[]): ShownPiece[] {
    return pieces.flatMap(({ text, factId }) => {
      if (text !== null) {
        this.#waiting.add({ text, factId: factId ?? null });
        return [];
      }
      // Text around an unknown slot cannot join across it.
      const decided = this.#decide(true);
      const words = UNRECORDED[this.locale];
      this.#pass(`${this.#before}${words}`);
      this.#counts.unknownSlots += 1;
      this.#withheldLetters += lettersIn(words);
      return [...decided, { text: words, factId: null, isWithheld: true }];
    });
  }

  /** Decides the part of the text that can no longer change, or all of it. */
  #decide(isFinal: boolean): ShownPiece[] {
    const { text, ranges } = this.#waiting;
    if (text === '') return [];
    if (!this.#isCut && ranges.length === 0 && !mayHoldFigures(text)) return this.#decidePlain(isFinal);
    const normal = normalText(text);
    const from = this.#before.length;
    const seen = this.#before + normal.text;
    const { figures, numerals, addresses } = findFigures(seen);
    const all = [...figures, ...numerals, ...addresses].toSorted((a, b) => a.start - b.start);
    const open = figures.find((figure) => figure.start >= from && this.judge.isOpen(figure, seen));
    const undecidedFrom = isFinal ? seen.length : Math.min(unfinishedFrom(seen, all, from), open?.start ?? seen.length);
    const isForced = seen.length - undecidedFrom > HELD_MAX;
    const cut = isForced ? seen.length : undecidedFrom;
    if (cut <= from && !isFinal && !this.#isCut) return [];
    const edits = this.#edits({ seen, from, figures, isFinal, normal }, cut, {
      numerals,
      addresses,
    });
    const shown = this.#apply(edits, cut === seen.length ? text.length : normal.startOf(cut - from));
    this.#pass(seen.slice(0, cut));
    const goesOn = figures.some(({ start, end }) => start < from && end > from);
    this.#isCut = isForced || (this.#isCut && goesOn);
    return shown;
  }

  /** Text without figures, up to what may become one. */
  #decidePlain(isFinal: boolean): ShownPiece[] {
    const from = this.#before.length;
    const seen = this.#before + this.#waiting.text;
    const undecidedFrom = isFinal ? seen.length : unfinishedFrom(seen, [], from);
    const cut = seen.length - undecidedFrom > HELD_MAX ? seen.length : undecidedFrom;
    this.#pass(seen.slice(0, cut));
    return this.#waiting.take(cut - from);
  }

  /** The edits for figures, numerals and addresses that begin before the cut, as places in the waiting text. */
  #edits(
    view: View,
    cut: number,
    { numerals, addresses }: { readonly numerals: readonly Numeral[]; readonly addresses: readonly Figure[] },
  ): Edit[] {
    const within = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      start < cut && end > view.from;
    const refused = { words: UNRECORDED[this.locale], factId: null };
    return [
      ...view.figures.filter(within).flatMap((figure): Edit[] => {
        const at = placeIn(view, figure);
        const slot = this.#waiting.ranges.find((range) => range.start <= at.start && at.end <= range.end);
        if (slot) return [];
        if (this.#isSlotWithUnit(figure, at)) return [];
        const judged = this.judge.judge(figure, view);
        return [{ ...at, ...(judged === 'REFUSED' ? refused : { words: null, factId: judged.factId }) }];
      }),
      ...numerals.filter(within).flatMap(({ item, ...range }): Edit[] => {
        const isListed = item === null || this.judge.isNextItem(item);
        return isListed ? [] : [{ ...placeIn(view, range), ...refused }];
      }),
      ...addresses.filter(within).map((address): Edit => {
        this.#counts.addresses += 1;
        return { ...placeIn(view, address), words: WITHHELD[this.locale], factId: null };
      }),
    ];
  }

  /** Whether a slot and the unit after it make the figure of its own fact: `3` open loans as `3 open loans`. */
  #isSlotWithUnit(figure: Figure, at: { readonly start: number; readonly end: number }): boolean {
    const [slot, ...others] = this.#waiting.ranges.filter((range) => range.start < at.end && at.start < range.end);
    if (!slot || others.length > 0 || slot.start !== at.start || slot.end > at.end) return false;
    return this.judge.states(slot.factId, figure);
  }

  /** Releases the text up to `end` with its edits applied. */
  #apply(found: readonly Edit[], end: number): ShownPiece[] {
    let done = 0;
    const edits = withSlots(found, this.#waiting.ranges, end, UNRECORDED[this.locale]).filter((edit) => {
      const isNew = edit.end > done;
      if (isNew && edit.words !== null)
        this.#withheldLetters += this.#waiting.lettersBetween(Math.max(edit.start, done), edit.end);
      done = Math.max(done, edit.end);
      return isNew;
    });
    const swallowed = edits.map((edit) =>
      this.#isCut && edit.start === 0 && edit.words !== null ? { ...edit, words: '' } : edit,
    );
    this.#counts.replaced += swallowed.filter(({ words }) => words === UNRECORDED[this.locale]).length;
    return this.#waiting.take(end, swallowed);
  }
}

/** A place of the view in the waiting text; what was given on already is at its beginning. */
function placeIn({ normal, from }: View, { start, end }: { readonly start: number; readonly end: number }) {
  return {
    start: Math.max(0, start < from ? 0 : normal.startOf(start - from)),
    end: end > from ? normal.endOf(end - from - 1) : 0,
  };
}

/** A slot's value stands as it is, unless text beside it makes another figure of it: then both go. */
function withSlots(edits: readonly Edit[], ranges: readonly FactRange[], end: number, words: string): Edit[] {
  const result: Edit[] = [];
  const broken = new Set<FactRange>();
  for (const edit of edits) {
    const touched = ranges.filter((range) => range.start < edit.end && edit.start < range.end);
    const isInside = touched.some((range) => range.start <= edit.start && edit.end <= range.end);
    const isWhole = touched.some((range) => range.start === edit.start && edit.end === range.end);
    if (isInside && !(isWhole && edit.words === words)) continue;
    if (touched.length === 0) result.push(edit);
    else {
      const start = Math.min(edit.start, ...touched.map((range) => range.start));
      const last = Math.max(edit.end, ...touched.map((range) => range.end));
      result.push({ start, end: last, words, factId: null });
      touched.forEach((range) => broken.add(range));
    }
  }
  const whole = ranges.filter((range) => !broken.has(range) && range.end <= end);
  const values = whole.map(({ start, end: last, factId }) => ({ start, end: last, words: null, factId }));
  return [...result, ...values].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
