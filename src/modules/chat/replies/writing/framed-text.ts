import { type AnswerPart, PartAllowance } from '../parts/index.js';
import { Draft } from './draft.js';
import { Publisher, type PublisherParts } from './publisher.js';
import { AHEAD_MAX, type Transcript } from '../transcript.js';

interface FramedTextParts extends Omit<PublisherParts, 'transcript' | 'onIdle'> {
  /** How long text is currently buffered for one frame. */
  readonly frameMs: () => number;
  readonly onFirstFrame: () => void;
}

/**
 * Sends the text of a reply to the event log. The first text is sent at once, later text in frames of one tick. A frame
 * waits for the one before it, so that a slow log makes frames larger rather than later. It never gets further ahead of
 * the row than can be recovered when this process and the log are lost together.
 */
export class FramedText {
  readonly #draft = new Draft();
  readonly #publisher: Publisher;
  readonly #allowance = new PartAllowance();
  #stored = 0;
  #sealedAtMs: number | null = null;
  #tick: NodeJS.Timeout | null = null;

  constructor(private readonly parts: FramedTextParts) {
    this.#publisher = new Publisher({ ...parts, transcript: this.#draft, onIdle: () => this.#sealSoon() });
  }

  start(): void {
    this.#draft.start();
    void this.#publisher.publish();
  }

  add(text: string): void {
    this.#draft.gather(text);
    this.#sealSoon();
  }

  /** Sends a part at once, after the text before it. There are few parts, so they need no pacing. */
  place(part: AnswerPart, reads = 0): void {
    const taken = this.#allowance.take(part);
    if (!taken) return;
    this.#seal();
    this.#draft.place(taken, reads);
    void this.#publisher.publish();
  }

  restart(): void {
    this.#draft.restart();
    void this.#publisher.publish();
  }

  /** The number of events now in the row. */
  stored(events: number): void {
    this.#stored = events;
    this.#sealSoon();
  }

  /** All text added so far, in frames, including what an unreachable log has not delivered. */
  sealed(options: { readonly final?: boolean } = {}): Transcript {
    this.#seal(options);
    return this.#draft.snapshot();
  }

  /** Announces the end of the reply, whose row has ended. */
  end(limitMs: number): Promise<void> {
    return this.#publisher.end(limitMs);
  }

  /** Sends nothing more. */
  close(): void {
    clearTimeout(this.#tick ?? undefined);
    this.#publisher.close();
  }

  #sealSoon(): void {
    if (this.#tick !== null || this.#publisher.isBusy) return;
    const waitMs = this.#sealedAtMs === null ? 0 : this.#sealedAtMs + this.parts.frameMs() - performance.now();
    if (waitMs <= 0) {
      this.#seal();
      return;
    }
    this.#tick = setTimeout(() => {
      this.#tick = null;
      if (!this.#publisher.isBusy) this.#seal();
    }, waitMs);
  }

  #seal(options: { readonly final?: boolean } = {}): void {
    const isTooFarAhead = this.#draft.frameEnds.length - this.#stored >= AHEAD_MAX;
    if (isTooFarAhead && !options.final) return;
    if (!this.#draft.seal(options)) return;
    if (this.#sealedAtMs === null) this.parts.onFirstFrame();
    this.#sealedAtMs = performance.now();
    void this.#publisher.publish();
  }
}
