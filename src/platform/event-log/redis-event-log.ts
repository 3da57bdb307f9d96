import { randomUUID } from 'node:crypto';
import { UpstreamFailure } from '../errors/index.js';
import { KEY_PREFIX, type Redis } from '../redis/index.js';
import type { AppendOptions } from './event-log.js';
import { BaseEventLog, type EventLogParts, type Verdict } from './base-event-log.js';
import type { Slice, SliceLimits, SliceListener, Watch } from './log-source.js';
import { APPEND, OPEN_STREAM, SLICE } from './redis-event-log-lua.js';

/** Larger appends are announced without their events, which followers then read; this limits what Redis fans out. */
const MAX_NOTICE_BYTES = 32_768;

const VERDICT_KINDS = ['ok', 'stale', 'missing', 'ended', 'mismatch'] as const satisfies readonly Verdict['kind'][];

/**
 * The event log of several nodes. Writes are atomic scripts; notices are published, and the log itself is
 * authoritative.
 */
export class RedisEventLog extends BaseEventLog {
  constructor(
    private readonly redis: Redis,
    parts: EventLogParts,
  ) {
    super(parts);
  }

  async slice(stream: string, after: number, { maxEvents, maxBytes }: SliceLimits): Promise<Slice | null> {
    const answer = await this.redis.run(SLICE, keysOf(stream), [after, maxEvents, maxBytes].map(String));
    if (!Array.isArray(answer)) throw unexpected('slice');
    if (answer.length === 0) return null;
    const [epoch, first, last, ended, ...events] = answer as unknown[];
    if (typeof epoch !== 'string' || !events.every((event) => typeof event === 'string')) throw unexpected('slice');
    return { epoch, first: Number(first), last: Number(last), ended: ended === 1, events };
  }

  watch(stream: string, listener: SliceListener): Watch {
    return this.redis.subscribe(channelOf(stream), {
      onMessage: (notice) => listener.onSlice(parseNotice(notice)),
      onRecovered: () => listener.onUncertain(),
    });
  }

  protected get watchedStreams(): number {
    return this.redis.channels;
  }

  protected async storeOpen(stream: string, writerToken: number): Promise<Verdict & { readonly ended: boolean }> {
    const parameters = [String(writerToken), String(this.settings.ttlMs), randomUUID()];
    const answer = await this.redis.run(OPEN_STREAM, keysOf(stream), parameters);
    return { ...verdictOf(answer), ended: Array.isArray(answer) && answer[2] === 1 };
  }

  protected async storeAppend(stream: string, events: string[], options: Required<AppendOptions>): Promise<Verdict> {
    const { writer, expectedSequence, final } = options;
    const { maxEvents, maxBytes, ttlMs } = this.settings;
    const numbers = [writer, expectedSequence, final ? 1 : 0, maxEvents, maxBytes, ttlMs].map(String);
    const parameters = [...numbers, channelOf(stream), String(MAX_NOTICE_BYTES), ...events];
    return verdictOf(await this.redis.run(APPEND, keysOf(stream), parameters));
  }
}

/** The braces keep both keys on one node of a cluster. */
function keysOf(stream: string): string[] {
  return [`${KEY_PREFIX}log:{${stream}}`, `${KEY_PREFIX}log:{${stream}}:events`];
}

function channelOf(stream: string): string {
  return `${KEY_PREFIX}log:${stream}`;
}

function parseNotice(notice: string): Slice {
  const [head = '', ...events] = notice.split('\n');
  const [epoch = '', first, last, ended] = head.split(' ');
  return { epoch, first: Number(first), last: Number(last), ended: ended === '1', events };
}

function verdictOf(answer: unknown): Verdict {
  const [kind, at] = Array.isArray(answer) ? (answer as unknown[]) : [];
  const known = VERDICT_KINDS.find((name) => name === kind);
  if (known === undefined || typeof at !== 'number') throw unexpected('verdict');
  return { kind: known, at };
}

function unexpected(what: string): UpstreamFailure {
  return new UpstreamFailure('redis', `Redis answered a ${what} that is none`);
}
