import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';

/**
 * One answer that several readers follow while it is written, each from its beginning and at their own pace. The first
 * reader starts it, and it is abandoned once nobody reads it: stopping one reply stops nobody else's.
 */
export class SharedAnswer {
  readonly #events: AnswerEvent[] = [];
  readonly #abort = new AbortController();
  #news = Promise.withResolvers<null>();
  #end: { readonly error?: unknown } | null = null;
  #readers = 0;
  readonly #ended = Promise.withResolvers<null>();

  /** @param onEnd called once it is written or abandoned. */
  constructor(
    private readonly answer: Answer,
    private readonly onEnd: () => void,
  ) {
    void this.#write();
  }

  /** Settles once it is written or abandoned. */
  get ended(): Promise<null> {
    return this.#ended.promise;
  }

  /** The evidence for all that is written so far. */
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

  /** All events in batches, as they arrive, for forwarding: it does not keep an answer alive that nobody reads. */
  async *watch(): AsyncGenerator<readonly AnswerEvent[]> {
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
      this.#ended.resolve(null);
      this.#wake();
    }
  }

  #wake(): void {
    this.#news.resolve(null);
    this.#news = Promise.withResolvers<null>();
  }
}
