/** Lets callers that want the same thing at the same time share one piece of work. */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Promise<T>>();

  get size(): number {
    return this.#flights.size;
  }

  /** Joins the work under way for the key, or begins it. `isCurrent` says whether it was meanwhile forgotten. */
  join(key: string, begin: (isCurrent: () => boolean) => Promise<T>): Promise<T> {
    const joined = this.#flights.get(key);
    if (joined) return joined;
    const isCurrent = (): boolean => this.#flights.get(key) === flight;
    // Begun a tick later, so that `flight` exists and a synchronous throw is a rejection like any other.
    const flight: Promise<T> = Promise.resolve()
      .then(() => begin(isCurrent))
      .finally(() => {
        if (isCurrent()) this.#flights.delete(key);
      });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Whoever comes from now on begins anew; those who have joined still get what they joined. */
  forget(key: string): void {
    this.#flights.delete(key);
  }
}
