import { randomUUID } from 'node:crypto';
import type { AppendOptions } from './event-log.js';
import { BaseEventLog, type Verdict } from './base-event-log.js';
import { InProcessLog } from './in-process-log.js';
import type { Slice, SliceLimits, SliceListener, Watch } from './log-source.js';

/** Logs kept at once; the one longest without an append is dropped. Limits memory together with `maxBytes`. */
const MAX_LOGS = 10_000;

/** The event log of a single node: nothing survives the process. */
export class InProcessEventLog extends BaseEventLog {
  /** In the order of their last append, so that the first is the next to expire. */
  readonly #logs = new Map<string, InProcessLog>();
  readonly #listeners = new Map<string, Set<SliceListener>>();
  #cancelSweep: (() => void) | null = null;

  override close(): void {
    super.close();
    this.#cancelSweep?.();
  }

  /** Logs kept now. */
  get size(): number {
    return this.#logs.size;
  }

  slice(stream: string, after: number, limits: SliceLimits): Promise<Slice | null> {
    return Promise.resolve(this.#find(stream)?.slice(after, limits) ?? null);
  }

  watch(stream: string, listener: SliceListener): Watch {
    const listeners = this.#listeners.get(stream) ?? new Set();
    this.#listeners.set(stream, listeners.add(listener));
    const close = (): void => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(stream) === listeners) this.#listeners.delete(stream);
    };
    return { settled: Promise.resolve(), close };
  }

  protected get watchedStreams(): number {
    return this.#listeners.size;
  }

  protected storeOpen(stream: string, writerToken: number): Promise<Verdict & { readonly ended: boolean }> {
    const log = this.#find(stream) ?? new InProcessLog(randomUUID(), this.settings);
    const verdict = log.claim(writerToken);
    if (verdict.kind === 'ok') this.#touch(stream, log);
    return Promise.resolve({ ...verdict, ended: log.ended });
  }

  protected storeAppend(stream: string, events: string[], options: Required<AppendOptions>): Promise<Verdict> {
    const log = this.#find(stream);
    if (!log) return Promise.resolve({ kind: 'missing', at: 0 });
    const { verdict, added } = log.append(events, options);
    if (added) {
      this.#touch(stream, log);
      for (const listener of this.#listeners.get(stream) ?? []) listener.onSlice(added);
    }
    return Promise.resolve(verdict);
  }

  #find(stream: string): InProcessLog | undefined {
    const log = this.#logs.get(stream);
    return log && log.expiresAtMs > this.#nowMs() ? log : undefined;
  }

  #touch(stream: string, log: InProcessLog): void {
    log.expiresAtMs = this.#nowMs() + this.settings.ttlMs;
    this.#logs.delete(stream);
    this.#logs.set(stream, log);
    this.#sweep();
  }

  /** Drops expired logs, and the oldest beyond the limit; runs again when the next one expires. */
  #sweep(): void {
    const nowMs = this.#nowMs();
    for (const [stream, log] of this.#logs) {
      if (log.expiresAtMs > nowMs && this.#logs.size <= MAX_LOGS) {
        this.#cancelSweep ??= this.parts.timer.after(log.expiresAtMs - nowMs, () => {
          this.#cancelSweep = null;
          this.#sweep();
        });
        return;
      }
      this.#logs.delete(stream);
    }
  }

  #nowMs(): number {
    return this.parts.clock.now().getTime();
  }
}
