import type { Clock } from '../../src/platform/clock.js';
import type { Timer } from '../../src/platform/timer.js';

/** Time that passes only when a test says so. */
export class ManualTime implements Clock, Timer {
  #nowMs = Date.UTC(2026, 0, 1);
  readonly #pending = new Set<{ readonly atMs: number; readonly action: () => void }>();

  now(): Date {
    return new Date(this.#nowMs);
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { atMs: this.#nowMs + delayMs, action };
    this.#pending.add(entry);
    return () => void this.#pending.delete(entry);
  }

  /** Actions that still wait: what was not cancelled is a leak. */
  get pending(): number {
    return this.#pending.size;
  }

  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const due = [...this.#pending].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!due) break;
      this.#pending.delete(due);
      this.#nowMs = due.atMs;
      due.action();
    }
    this.#nowMs = untilMs;
  }
}
