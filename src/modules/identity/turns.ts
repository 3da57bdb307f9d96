import { deny } from './identity.texts.js';

/** Work that is let in a few at a time, in order of arrival, with a bound on how many may wait. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly maxWaiting: number,
  ) {}

  /** @throws Refusal TOO_BUSY, at once, when too many wait already. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      // A turn is handed on, not given back, so that no newcomer slips in before those who wait.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= this.maxWaiting) deny('TOO_BUSY', null, { retryAfterSeconds: 1 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
