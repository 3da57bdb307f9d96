import type { Fact } from '../../../platform/assistant/index.js';
import { filledPart, type AnswerEvent, type PlacedWritten } from '../replies/index.js';

type StreamedEvent = Extract<AnswerEvent, { readonly type: 'delta' | 'part' }>;

/** Inserts parts into a text as it is streamed, each before the text that says the same. */
export class PartsInText {
  readonly #left: PlacedWritten[];
  #sent = 0;

  constructor(
    parts: readonly PlacedWritten[],
    private readonly facts: readonly Fact[],
  ) {
    this.#left = parts.toSorted((one, other) => one.at - other.at);
  }

  /** How much of the text has been sent. */
  get lettersSent(): number {
    return this.#sent;
  }

  /** A piece of the text, split where parts stand in it; parts at its end come with it. */
  *insertInto(text: string): Generator<StreamedEvent> {
    let left = text;
    yield* this.#due();
    for (;;) {
      const [next] = this.#left;
      const piece = next ? left.slice(0, next.at - this.#sent) : left;
      if (piece === '') return;
      this.#sent += piece.length;
      left = left.slice(piece.length);
      yield { type: 'delta', text: piece };
      yield* this.#due();
    }
  }

  /** Parts placed beyond the end of the text. */
  *end(): Generator<StreamedEvent> {
    for (const placed of this.#left.splice(0)) yield* this.#part(placed);
  }

  *#due(): Generator<StreamedEvent> {
    for (;;) {
      const [next] = this.#left;
      if (!next || next.at > this.#sent) return;
      this.#left.shift();
      yield* this.#part(next);
    }
  }

  *#part({ part: said, reads = 0 }: PlacedWritten): Generator<StreamedEvent> {
    const part = filledPart(said, this.facts);
    if (part) yield { type: 'part', part, reads };
  }
}
