import type { Clock } from '../clock.js';
import type { Timer } from '../timer.js';
import { assertCount, decodeSlice, encodeAppend } from './event-json.js';
import {
  EVENT_LOG_DEFAULTS,
  type AppendOptions,
  type EventLog,
  type EventLogSettings,
  type EventLogUse,
  type LogPage,
  type OpenedLog,
  type Sequenced,
} from './event-log.js';
import { LogEnded, LogExpired, LogGap, SequenceMismatch, StaleWriter } from './event-log.errors.js';
import { Follower, type Followed } from './follower.js';
import type { LogSource, Slice, SliceLimits, SliceListener, Watch } from './log-source.js';

export interface EventLogParts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly settings?: Partial<EventLogSettings>;
}

/** A store's answer to a writer. `at` is the log's last sequence number; for `stale`, the owner's token. */
export interface Verdict {
  readonly kind: 'ok' | 'stale' | 'missing' | 'ended' | 'mismatch';
  readonly at: number;
}

/**
 * The shared part of both implementations: checks, errors, followers. They differ in where slices live and how notices
 * travel.
 */
export abstract class BaseEventLog implements EventLog, LogSource {
  protected readonly settings: EventLogSettings;
  readonly #followers = new Set<Followed>();

  constructor(protected readonly parts: EventLogParts) {
    this.settings = { ...EVENT_LOG_DEFAULTS, ...parts.settings };
  }

  abstract slice(stream: string, after: number, limits: SliceLimits): Promise<Slice | null>;
  abstract watch(stream: string, listener: SliceListener): Watch;
  protected abstract get watchedStreams(): number;
  protected abstract storeOpen(stream: string, writerToken: number): Promise<Verdict & { readonly ended: boolean }>;
  protected abstract storeAppend(stream: string, events: string[], options: Required<AppendOptions>): Promise<Verdict>;

  async open(stream: string, writerToken: number): Promise<OpenedLog> {
    assertCount('writerToken', writerToken);
    const { kind, at, ended } = await this.storeOpen(stream, writerToken);
    if (kind === 'stale') throw new StaleWriter(stream, writerToken, at);
    return { last: at, ended };
  }

  async append(stream: string, events: readonly unknown[], options: AppendOptions): Promise<number> {
    const texts = encodeAppend(events, options, this.settings);
    const { kind, at } = await this.storeAppend(stream, texts, { final: false, ...options });
    if (kind === 'ok') return at;
    if (kind === 'stale') throw new StaleWriter(stream, options.writer, at);
    if (kind === 'ended') throw new LogEnded(stream, at);
    if (kind === 'missing') throw new LogExpired(stream);
    throw new SequenceMismatch(stream, options.expectedSequence, at);
  }

  end(stream: string, options: Omit<AppendOptions, 'final'>): Promise<number> {
    return this.append(stream, [], { ...options, final: true });
  }

  async read<E>(stream: string, after: number): Promise<LogPage<E> | null> {
    assertCount('after', after);
    const slice = await this.slice(stream, after, this.settings);
    if (slice === null) return null;
    if (after > slice.last) throw new LogExpired(stream);
    if (slice.first > after + 1) throw new LogGap(stream, after, slice.first);
    const { first, last, ended } = slice;
    return { events: decodeSlice<E>(slice), first, last, ended };
  }

  follow<E>(stream: string, after: number, signal: AbortSignal): AsyncIterableIterator<Sequenced<E>, undefined> {
    assertCount('after', after);
    const { clock, timer } = this.parts;
    const follower = new Follower<E>(stream, after, signal, {
      source: this,
      settings: this.settings,
      clock,
      timer,
      onStart: (started) => this.#followers.add(started),
      onRelease: (released) => this.#followers.delete(released),
    });
    return follower;
  }

  /** Ends every follower, as an abort would. */
  close(): void {
    for (const follower of this.#followers) follower.release();
  }

  use(): EventLogUse {
    return { followers: this.#followers.size, watchedStreams: this.watchedStreams };
  }
}
