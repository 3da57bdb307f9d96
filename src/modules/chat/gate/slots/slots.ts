/** A piece of a text whose slots are filled: what a slot says, free text, or a slot that names no fact (`null`). */
export type Piece =
  | { readonly text: string; readonly factId: string }
  | { readonly text: string; readonly factId: undefined }
  | { readonly text: null; readonly factId: undefined };

/** Maximum slot length, braces included. Anything longer is not a slot. */
const SLOT_MAX = 320;
const SLOT = /^\{\{\s*([\w.:~-]{1,100}(?:\|[a-z]{2,5})?|[a-z]{3,10}\([\w.:~, -]{1,280}\)(?:\|[a-z]{2,5})?)\s*\}\}/;

/** Fills slots such as `{{loan.17.balance}}` in a streamed text, split at any place. */
export class Slots {
  #held = '';

  constructor(private readonly valueOf: (factId: string) => string | null) {}

  push(text: string): Piece[] {
    this.#held += text;
    return this.#take(false);
  }

  /** An unfinished slot counts as one that names no fact. */
  end(): Piece[] {
    return this.#take(true);
  }

  #take(isFinal: boolean): Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      const open = this.#held.indexOf('{{');
      if (open < 0) break;
      if (open > 0) pieces.push({ text: this.#held.slice(0, open), factId: undefined });
      // Of `{{{`, the last two open the slot.
      const begin = open + (/^\{+(?=\{\{)/.exec(this.#held.slice(open))?.[0].length ?? 0);
      this.#held = this.#held.slice(begin);
      const taken = this.#slot(isFinal);
      if (!taken) return pieces;
      pieces.push(taken);
    }
    const keep = !isFinal && this.#held.endsWith('{') ? 1 : 0;
    const free = this.#held.slice(0, this.#held.length - keep);
    this.#held = this.#held.slice(free.length);
    if (free !== '') pieces.push({ text: free, factId: undefined });
    return pieces;
  }

  /** The slot that the held text begins with; null while it may still be growing. */
  #slot(isFinal: boolean): Piece | null {
    const close = this.#held.indexOf('}}');
    const next = this.#held.indexOf('{{', 2);
    const isOpen = close < 0 && next < 0 && this.#held.length < SLOT_MAX && !this.#held.includes('\n');
    if (isOpen && !isFinal) return null;
    const [slot, id] = SLOT.exec(this.#held) ?? [];
    const value = id === undefined ? null : this.valueOf(id);
    this.#held = this.#held.slice(slot?.length ?? this.#endOfNoSlot(close, next));
    return id === undefined || value === null ? { text: null, factId: undefined } : { text: value, factId: id };
  }

  /** Where text that only looks like a slot ends: at its braces, the next slot or the end of the line. */
  #endOfNoSlot(close: number, next: number): number {
    const line = this.#held.indexOf('\n');
    const ends = [close < 0 ? Infinity : close + 2, next < 0 ? Infinity : next, line < 0 ? Infinity : line];
    return Math.min(...ends, this.#held.length, SLOT_MAX);
  }
}
