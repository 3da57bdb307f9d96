import type { Clock } from '../clock.js';
import type { Timer } from '../timer.js';

/** Detects a reader that leaves events waiting. Its timer is set at most once per limit, not per event. */
export class SlowReaderGuard {
  #isReading = false;
  #waitingSinceMs: number | null = null;
  #cancel: (() => void) | null = null;

  constructor(
    private readonly boundMs: number,
    private readonly time: { readonly clock: Clock; readonly timer: Timer },
    private readonly onSlow: () => void,
  ) {}

  /** The reader has asked for an event. */
  reading(): void {
    this.#isReading = true;
    this.#waitingSinceMs = null;
  }

  /** The reader has its event; more may wait for it already. */
  paused(hasWaiting: boolean): void {
    this.#isReading = false;
    if (hasWaiting) this.waiting();
  }

  /** An event waits for the reader. */
  waiting(): void {
    if (this.#isReading) return;
    this.#waitingSinceMs ??= this.#nowMs();
    this.#cancel ??= this.time.timer.after(this.boundMs, () => this.#look());
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#waitingSinceMs = null;
  }

  #look(): void {
    this.#cancel = null;
    if (this.#waitingSinceMs === null) return;
    const leftMs = this.#waitingSinceMs + this.boundMs - this.#nowMs();
    if (leftMs <= 0) this.onSlow();
    else this.#cancel = this.time.timer.after(leftMs, () => this.#look());
  }

  #nowMs(): number {
    return this.time.clock.now().getTime();
  }
}
