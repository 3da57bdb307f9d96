import type { Slice, SliceLimits } from './log-source.js';

/** Free slots at the front of the array that are released together, so that taking one event out stays cheap. */
const COMPACT_AT = 32;

/** Events on their way to one reader: in order, each once, bounded in number and bytes. */
export class FollowerBuffer {
  #events: string[] = [];
  #head = 0;
  #bytes = 0;
  #last: number;

  constructor(
    after: number,
    private readonly limits: SliceLimits,
  ) {
    this.#last = after;
  }

  get isEmpty(): boolean {
    return this.#head === this.#events.length;
  }

  /** The last sequence number taken in, whether handed out or still waiting. */
  get last(): number {
    return this.#last;
  }

  /** Takes in the next events. Skips those already seen; beyond a gap or the limits it takes nothing. */
  take({ first, events }: Slice): void {
    if (first > this.#last + 1) return;
    for (let index = this.#last + 1 - first; index < events.length; index += 1) {
      const event = events[index] ?? '';
      const bytes = Buffer.byteLength(event);
      if (!this.#hasRoom(bytes)) return;
      this.#events.push(event);
      this.#bytes += bytes;
      this.#last += 1;
    }
  }

  /** The next event with its sequence number. */
  shift(): { readonly sequence: number; readonly json: string } | undefined {
    const json = this.#events[this.#head];
    if (json === undefined) return undefined;
    const sequence = this.#last - (this.#events.length - this.#head) + 1;
    this.#head += 1;
    this.#bytes -= Buffer.byteLength(json);
    if (this.#head >= COMPACT_AT && this.#head * 2 >= this.#events.length) {
      this.#events = this.#events.slice(this.#head);
      this.#head = 0;
    }
    return { sequence, json };
  }

  clear(): void {
    this.#events = [];
    this.#head = 0;
    this.#bytes = 0;
  }

  #hasRoom(bytes: number): boolean {
    const count = this.#events.length - this.#head;
    return count === 0 || (count < this.limits.maxEvents && this.#bytes + bytes <= this.limits.maxBytes);
  }
}
