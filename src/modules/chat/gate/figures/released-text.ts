import type { ShownPiece } from './ranged-text.js';
import { lettersIn, SentenceCount } from './sentence-count.js';

/** A figure of the released text, and the fact whose value it states. */
export interface BoundFigure {
  readonly factId: string;
  /** In UTF-16 units of all text since the beginning or the last restart. */
  readonly start: number;
  readonly end: number;
}

/** The released text, where in it the values of facts are, and which of its sentences are intact. */
export class ReleasedText {
  #length = 0;
  #letters = 0;
  #bound: BoundFigure[] = [];
  readonly sentences = new SentenceCount();

  get bound(): readonly BoundFigure[] {
    return this.#bound;
  }

  /** Letters released, without blanks and without words of ours. */
  get letters(): number {
    return this.#letters;
  }

  release(pieces: readonly ShownPiece[]): string {
    for (const { text, factId, isWithheld = false } of pieces) {
      this.sentences.add(text, isWithheld);
      if (!isWithheld) this.#letters += lettersIn(text);
      const start = this.#length;
      this.#length += text.length;
      if (factId !== null) this.#bind({ factId, start, end: this.#length });
    }
    return pieces.map(({ text }) => text).join('');
  }

  /** A value that came in two parts is one. */
  #bind(figure: BoundFigure): void {
    const last = this.#bound.at(-1);
    const isPart = last?.factId === figure.factId && last.end === figure.start;
    if (isPart) this.#bound[this.#bound.length - 1] = { ...last, end: figure.end };
    else this.#bound.push(figure);
  }

  /** Text that was sent by others in between. */
  skip(text: string): void {
    this.sentences.add(text, false);
    this.#length += text.length;
  }
}
