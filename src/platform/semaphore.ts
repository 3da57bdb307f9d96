/** Runs a few pieces of work at a time, in order of arrival, with a limit on how many may wait. */
export class Semaphore {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param refuse throws at once when too many are waiting already. */
  constructor(
    private readonly atOnce: number,
    private readonly maxWaiting = Infinity,
    private readonly refuse: () => void = () => undefined,
  ) {}

  /** Waits for its turn, then does the work. @throws what `refuse` throws. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      // A turn is passed on rather than given back, so that no newcomer overtakes those who wait.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= this.maxWaiting) this.refuse();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
