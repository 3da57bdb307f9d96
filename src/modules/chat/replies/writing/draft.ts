import { type AnswerPart, NO_PARTS, type PlacedPart } from '../parts/index.js';
import type { Transcript } from '../transcript.js';

/**
 * A reply while it is written: a growing transcript. Text is buffered and sealed into frames, one event each, at the
 * writer's pace. A frame never splits a surrogate pair, so that each can be sent as text by itself.
 */
export class Draft implements Transcript {
  #text = '';
  readonly #frameEnds: number[] = [];
  #restartedAt = 0;
  #parts: readonly PlacedPart[] = NO_PARTS;
  #gathered = '';

  get text(): string {
    return this.#text;
  }

  get frameEnds(): readonly number[] {
    return this.#frameEnds;
  }

  get restartedAt(): number {
    return this.#restartedAt;
  }

  /** A new list whenever it changes. */
  get parts(): readonly PlacedPart[] {
    return this.#parts;
  }

  /** A snapshot of the transcript, which later text does not change. */
  snapshot(): Transcript {
    return { text: this.#text, frameEnds: [...this.#frameEnds], restartedAt: this.#restartedAt, parts: this.#parts };
  }

  start(): void {
    this.#frameEnds.push(0);
  }

  gather(text: string): void {
    this.#gathered += text;
  }

  /** Seals the buffered text into one frame; false when empty. At the end an unpaired surrogate becomes U+FFFD. */
  seal({ final = false }: { readonly final?: boolean } = {}): boolean {
    const holdsHalf = !final && /[\uD800-\uDBFF]$/.test(this.#gathered);
    const frame = holdsHalf ? this.#gathered.slice(0, -1) : this.#gathered;
    if (frame === '') return false;
    this.#gathered = this.#gathered.slice(frame.length);
    this.#text += frame.toWellFormed();
    this.#frameEnds.push(this.#text.length);
    return true;
  }

  /** Makes a frame of a part, after all text so far. The next `reads` units of text say the same as the part. */
  place(part: AnswerPart, reads: number): void {
    this.seal();
    const start = this.#text.length;
    this.#frameEnds.push(start);
    this.#parts = [...this.#parts, { sequence: this.#frameEnds.length, start, end: start + reads, part }];
  }

  /** Another model starts again: all text and parts so far are void. */
  restart(): void {
    this.#text = '';
    this.#parts = NO_PARTS;
    this.#gathered = '';
    this.#frameEnds.fill(0);
    this.#frameEnds.push(0);
    this.#restartedAt = this.#frameEnds.length;
  }
}
