import { lettersIn } from './sentence-count.js';

/** A part of a text, and the fact whose value it states; null for what a model wrote by itself. */
export interface ShownPiece {
  readonly text: string;
  readonly factId: string | null;
  /** Whether these are words of ours that replace withheld text. */
  readonly isWithheld?: boolean;
}

/** Where in a text the value of a fact stands. */
export interface FactRange {
  readonly start: number;
  readonly end: number;
  readonly factId: string;
}

/** An edit of a part of a text: new words, or null to keep them, optionally marked as the value of a fact. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
  readonly factId: string | null;
}

/** Where in a text a piece stands that is more than free text. */
type Marked = Omit<ShownPiece, 'text'> & { readonly start: number; readonly end: number };

const isOfFact = (range: Marked): range is Marked & FactRange => range.factId !== null;

/** Waiting text, with the places in it that state values of facts. It grows at the end and is taken from the start. */
export class RangedText {
  #text = '';
  #ranges: readonly Marked[] = [];

  get text(): string {
    return this.#text;
  }

  get ranges(): readonly FactRange[] {
    return this.#ranges.filter(isOfFact);
  }

  add({ text, factId, isWithheld = false }: ShownPiece): void {
    const start = this.#text.length;
    this.#text += text;
    if (factId === null && !isWithheld) return;
    this.#ranges = [...this.#ranges, { start, end: this.#text.length, factId, isWithheld }];
  }

  /**
   * Takes the text up to `end`, or to the end of the last edit, with its edits made. Edits are in order; what one has
   * covered is not repeated by the next.
   */
  take(end: number, edits: readonly Edit[] = []): ShownPiece[] {
    const pieces: ShownPiece[] = [];
    let done = 0;
    for (const edit of edits) {
      if (edit.end <= done) continue;
      const start = Math.max(edit.start, done);
      pieces.push(...this.#between(done, start));
      const { words, factId } = edit;
      pieces.push({ text: words ?? this.#text.slice(start, edit.end), factId, isWithheld: words !== null });
      done = edit.end;
    }
    const used = Math.max(end, done);
    pieces.push(...this.#between(done, used));
    this.#drop(used);
    return pieces.filter(({ text }) => text !== '');
  }

  /** Letters between two places, without blanks and words of ours. */
  lettersBetween(start: number, end: number): number {
    return this.#between(start, end).reduce((sum, { text, isWithheld }) => sum + (isWithheld ? 0 : lettersIn(text)), 0);
  }

  #between(start: number, end: number): ShownPiece[] {
    const pieces: ShownPiece[] = [];
    let at = start;
    for (const { start: begins, end: ends, ...marks } of this.#ranges) {
      const [from, to] = [Math.max(begins, at), Math.min(ends, end)];
      if (from >= to) continue;
      pieces.push({ text: this.#text.slice(at, from), factId: null });
      pieces.push({ text: this.#text.slice(from, to), ...marks });
      at = to;
    }
    return [...pieces, { text: this.#text.slice(at, end), factId: null }];
  }

  #drop(used: number): void {
    this.#text = this.#text.slice(used);
    this.#ranges = this.#ranges
      .filter((range) => range.end > used)
      .map((range) => ({ ...range, start: Math.max(0, range.start - used), end: range.end - used }));
  }
}
