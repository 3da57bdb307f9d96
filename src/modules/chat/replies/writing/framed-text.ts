import { type AnswerPart, PartAllowance } from '../parts/index.js';
import { Draft } from './draft.js';
import { Publisher, type PublisherParts } from './publisher.js';
import { AHEAD_MAX, type Transcript } from '../transcript.js';

export interface FramedTextParts extends Omit<PublisherParts, 'transcript' | 'onIdle'> {
  /** Text is gathered this long into one frame, as things stand. */
  readonly frameMs: () => number;
  readonly onFirstFrame: () => void;
}

/**
 * The text of a reply on its way to the event log. The first text leaves at once, later text in frames of one tick. A
 * frame waits for the one before it, so that a slow log makes frames larger and not later. It never gets further ahead of
 * the row than can be made good when this process and the log are lost together.
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

  /** A part leaves at once, after the text before it. There are few, so that they need no pace. */
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

  /** So many events are in the row now. */
  stored(events: number): void {
    this.#stored = events;
    this.#sealSoon();
  }

  /** All that was added so far, in frames: also what an unreachable log keeps from readers. */
  sealed(options: { readonly final?: boolean } = {}): Transcript {
    this.#seal(options);
    return this.#draft.snapshot();
  }

  /** Tells that the reply, whose row has ended, has ended. */
  end(limitMs: number): Promise<void> {
    return this.#publisher.end(limitMs);
  }

  /** Tells nothing more. */
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
