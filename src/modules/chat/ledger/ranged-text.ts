/** A part of a text, and the fact whose value it tells; null for what a model wrote by itself. */
export interface ShownPiece {
  readonly text: string;
  readonly factId: string | null;
}

/** Where in a text the value of a fact stands. */
export interface FactRange {
  readonly start: number;
  readonly end: number;
  readonly factId: string;
}

/** What a part of a text becomes: other words, or with null the same words; told as the value of a fact or not. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
  readonly factId: string | null;
}

/** Text that waits, with the places in it that tell values of facts. It grows at its end and is taken from its beginning. */
export class RangedText {
  #text = '';
  #ranges: readonly FactRange[] = [];

  get text(): string {
    return this.#text;
  }

  get ranges(): readonly FactRange[] {
    return this.#ranges;
  }

  add({ text, factId }: ShownPiece): void {
    const start = this.#text.length;
    this.#text += text;
    if (factId !== null) this.#ranges = [...this.#ranges, { start, end: this.#text.length, factId }];
  }

  /**
   * Takes the text up to `end`, or to the end of the last edit, with its edits made. Edits are in order; what one has
   * covered is not told again by the next.
   */
  take(end: number, edits: readonly Edit[] = []): ShownPiece[] {
    const pieces: ShownPiece[] = [];
    let done = 0;
    for (const edit of edits) {
      if (edit.end <= done) continue;
      const start = Math.max(edit.start, done);
      pieces.push(...this.#between(done, start));
      pieces.push({ text: edit.words ?? this.#text.slice(start, edit.end), factId: edit.factId });
      done = edit.end;
    }
    const used = Math.max(end, done);
    pieces.push(...this.#between(done, used));
    this.#drop(used);
    return pieces.filter(({ text }) => text !== '');
  }

  #between(start: number, end: number): ShownPiece[] {
    const pieces: ShownPiece[] = [];
    let at = start;
    for (const range of this.#ranges) {
      const [from, to] = [Math.max(range.start, at), Math.min(range.end, end)];
      if (from >= to) continue;
      pieces.push({ text: this.#text.slice(at, from), factId: null });
      pieces.push({ text: this.#text.slice(from, to), factId: range.factId });
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
