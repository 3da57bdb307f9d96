/** Lets callers that want the same thing at the same time share one call. */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Promise<T>>();

  get size(): number {
    return this.#flights.size;
  }

  /** Joins the running call for the key, or starts it. `isCurrent` says whether the key was forgotten meanwhile. */
  join(key: string, begin: (isCurrent: () => boolean) => Promise<T>): Promise<T> {
    const joined = this.#flights.get(key);
    if (joined) return joined;
    const isCurrent = (): boolean => this.#flights.get(key) === flight;
    // Started a tick later, so that `flight` exists and a synchronous throw becomes a rejection.
    const flight: Promise<T> = Promise.resolve()
      .then(() => begin(isCurrent))
      .finally(() => {
        if (isCurrent()) this.#flights.delete(key);
      });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Later callers start again; those who have joined still get what they joined. */
  forget(key: string): void {
    this.#flights.delete(key);
  }
}
