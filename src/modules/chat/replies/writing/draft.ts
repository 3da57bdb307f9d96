import type { Transcript } from '../transcript.js';

/**
 * A reply while it is written: a transcript that grows. Text is gathered and sealed into frames, one event each, at the
 * writer's pace. A frame never splits a surrogate pair, so that each can be sent as text by itself.
 */
export class Draft implements Transcript {
  #text = '';
  readonly #frameEnds: number[] = [];
  #restartedAt = 0;
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

  /** The transcript as it stands, which later text does not change. */
  snapshot(): Transcript {
    return { text: this.#text, frameEnds: [...this.#frameEnds], restartedAt: this.#restartedAt };
  }

  start(): void {
    this.#frameEnds.push(0);
  }

  gather(text: string): void {
    this.#gathered += text;
  }

  /** Makes one frame of what was gathered; false when there is nothing. At the end an unpaired half becomes U+FFFD. */
  seal({ final = false }: { readonly final?: boolean } = {}): boolean {
    const holdsHalf = !final && /[\uD800-\uDBFF]$/.test(this.#gathered);
    const frame = holdsHalf ? this.#gathered.slice(0, -1) : this.#gathered;
    if (frame === '') return false;
    this.#gathered = this.#gathered.slice(frame.length);
    this.#text += frame.toWellFormed();
    this.#frameEnds.push(this.#text.length);
    return true;
  }

  /** Another model begins anew: all text so far is void. */
  restart(): void {
    this.#text = '';
    this.#gathered = '';
    this.#frameEnds.fill(0);
    this.#frameEnds.push(0);
    this.#restartedAt = this.#frameEnds.length;
  }
}
