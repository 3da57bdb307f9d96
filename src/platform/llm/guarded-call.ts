/** A guarded call was cut: by its caller, or by silence when `timedOut`. */
export class CallCut extends Error {
  constructor(readonly timedOut: boolean) {
    super(timedOut ? 'no answer in time' : 'aborted by the caller');
  }
}

/**
 * One call to another system that its caller's abort, or silence, cuts at once. Waiting ends with the cut and does not
 * depend on the library underneath noticing it; `signal` closes that library's connection.
 */
export class GuardedCall {
  readonly #controller = new AbortController();
  readonly #onAbort = (): void => this.#cut(new CallCut(false));
  #interrupt: ((cut: CallCut) => void) | null = null;

  /** @throws the caller's reason when it has aborted already. */
  constructor(readonly caller: AbortSignal) {
    caller.throwIfAborted();
    caller.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Waits for one step, at most `limitMs`. Time that the caller spends between steps does not count.
   * @throws CallCut, or whatever the step throws.
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

  /** Ends the call and whatever connection it still holds. */
  close(): void {
    this.caller.removeEventListener('abort', this.#onAbort);
    this.#controller.abort();
  }

  #cut(cut: CallCut): void {
    this.#interrupt?.(cut);
    this.#controller.abort();
  }
}
