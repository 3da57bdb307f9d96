import type { AppendOptions, EventLogSettings } from './event-log.js';
import type { Verdict } from './base-event-log.js';
import type { Slice, SliceLimits } from './log-source.js';

/** One log in memory. The rules are those of the script in `redis-event-log-lua.ts`, exactly. */
export class InProcessLog {
  expiresAtMs = 0;
  #owner = 0;
  #events: string[] = [];
  #last = 0;
  #bytes = 0;
  #ended = false;

  constructor(
    private readonly epoch: string,
    private readonly bounds: Pick<EventLogSettings, 'maxEvents' | 'maxBytes'>,
  ) {}

  get ended(): boolean {
    return this.#ended;
  }

  claim(writer: number): Verdict {
    if (writer < this.#owner) return { kind: 'stale', at: this.#owner };
    this.#owner = writer;
    return { kind: 'ok', at: this.#last };
  }

  append(events: string[], options: Required<AppendOptions>): { readonly verdict: Verdict; readonly added?: Slice } {
    const { writer, expectedSequence, final } = options;
    if (writer < this.#owner) return { verdict: { kind: 'stale', at: this.#owner } };
    if (this.#ended || this.#last !== expectedSequence) return { verdict: this.#retryVerdict(events, options) };
    this.#owner = writer;
    this.#last += events.length;
    this.#ended = final;
    for (const event of events) {
      this.#events.push(event);
      this.#bytes += Buffer.byteLength(event);
    }
    this.#trim();
    const added = { epoch: this.epoch, first: expectedSequence + 1, events, last: this.#last, ended: final };
    return { verdict: { kind: 'ok', at: this.#last }, added };
  }

  slice(after: number, { maxEvents, maxBytes }: SliceLimits): Slice {
    const oldest = this.#last - this.#events.length + 1;
    const first = Math.min(Math.max(after + 1, oldest), this.#last + 1);
    const events: string[] = [];
    let bytes = 0;
    for (let index = first - oldest; index < this.#events.length && events.length < maxEvents; index += 1) {
      const event = this.#events[index] ?? '';
      bytes += Buffer.byteLength(event);
      if (events.length > 0 && bytes > maxBytes) break;
      events.push(event);
    }
    return { epoch: this.epoch, first, events, last: this.#last, ended: this.#ended };
  }

  /** An append out of place is a retry after a lost answer when the very same events are already there. */
  #retryVerdict(events: string[], { expectedSequence, final }: Required<AppendOptions>): Verdict {
    const index = expectedSequence - (this.#last - this.#events.length);
    const end = expectedSequence + events.length;
    const isThere = end <= this.#last && index >= 0 && events.every((event, at) => this.#events[index + at] === event);
    if (isThere && (!final || (this.#ended && end === this.#last))) return { kind: 'ok', at: end };
    return { kind: this.#ended ? 'ended' : 'mismatch', at: this.#last };
  }

  #trim(): void {
    let drop = 0;
    while (this.#events.length - drop > this.bounds.maxEvents || this.#bytes > this.bounds.maxBytes) {
      this.#bytes -= Buffer.byteLength(this.#events[drop] ?? '');
      drop += 1;
    }
    if (drop > 0) this.#events.splice(0, drop);
  }
}
