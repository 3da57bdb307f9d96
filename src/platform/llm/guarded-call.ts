/** A guarded call was cut: by its caller, or by a timeout when `timedOut`. */
export class CallCut extends Error {
  constructor(readonly timedOut: boolean) {
    super(timedOut ? 'no answer in time' : 'aborted by the caller');
  }
}

/**
 * One call to another system that is cut at once by its caller's abort or a timeout. The wait ends even if the library
 * below does not notice; `signal` closes that library's connection.
 */
export class GuardedCall {
  readonly #controller = new AbortController();
  readonly #onAbort = (): void => this.#cut(new CallCut(false));
  #interrupt: ((cut: CallCut) => void) | null = null;

  /** @throws the caller's reason when it has already aborted. */
  constructor(readonly caller: AbortSignal) {
    caller.throwIfAborted();
    caller.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Waits for one step, at most `limitMs`. The caller's time between steps does not count.
   * @throws CallCut, or the step's own error.
   */
  within<T>(limitMs: number, step: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.caller.aborted) {
        reject(new CallCut(false));
        return;
      }
      const timer = setTimeout(() => this.#cut(new CallCut(true)), limitMs);
      this.#interrupt = reject;
      step()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** Ends the call and closes its connection. */
  close(): void {
    this.caller.removeEventListener('abort', this.#onAbort);
    this.#controller.abort();
  }

  #cut(cut: CallCut): void {
    this.#interrupt?.(cut);
    this.#controller.abort();
  }
}
