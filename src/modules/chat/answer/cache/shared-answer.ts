import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';

/**
 * One answer that several read while it is written, each from its beginning and in their own time. It is begun by the first
 * of them, and given up once nobody reads it any more: who stops their own reply stops nobody else's.
 */
export class SharedAnswer {
  readonly #events: AnswerEvent[] = [];
  readonly #abort = new AbortController();
  #news = Promise.withResolvers<null>();
  #end: { readonly error?: unknown } | null = null;
  #readers = 0;
  readonly #ended = Promise.withResolvers<void>();

  /** @param onEnd once it is written, or is not going to be. */
  constructor(
    private readonly answer: Answer,
    private readonly onEnd: () => void,
  ) {
    void this.#write();
  }

  /** Settles once it is written, or is not going to be. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** What all of it rests on, as far as it is written. */
  evidence(): AnswerEvidence {
    return this.answer.evidence();
  }

  /** @throws what the writer threw, or the signal's reason once it has aborted. */
  async *read(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    this.#readers += 1;
    const stopped = Promise.withResolvers<never>();
    stopped.promise.catch(() => undefined);
    const onAbort = (): void => stopped.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      for (let at = 0; ;) {
        signal.throwIfAborted();
        const event = this.#events[at];
        if (event) {
          at += 1;
          yield event;
        } else if (this.#end) {
          if ('error' in this.#end) throw this.#end.error;
          return;
        } else {
          await Promise.race([this.#news.promise, stopped.promise]);
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#readers -= 1;
      if (this.#readers === 0 && !this.#end) {
        this.onEnd();
        this.#abort.abort();
      }
    }
  }

  /** All events in groups, as they come, for who only passes them on: it keeps nothing alive that nobody reads. */
  async *watch(): AsyncGenerator<readonly AnswerEvent[], void, void> {
    for (let at = 0; ;) {
      const news = this.#news.promise;
      const events = this.#events.slice(at);
      at += events.length;
      if (events.length > 0) yield events;
      else if (this.#end) return;
      else await news;
    }
  }

  async #write(): Promise<void> {
    try {
      for await (const event of this.answer.stream(this.#abort.signal)) {
        this.#events.push(event);
        this.#wake();
      }
      this.#end = {};
    } catch (error) {
      this.#end = { error };
    } finally {
      this.onEnd();
      this.#ended.resolve();
      this.#wake();
    }
  }

  #wake(): void {
    this.#news.resolve(null);
    this.#news = Promise.withResolvers<null>();
  }
}
