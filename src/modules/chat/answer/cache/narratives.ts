import { randomUUID } from 'node:crypto';
import type { Fact } from '../../../../platform/assistant/index.js';
import type { Cache } from '../../../../platform/cache/index.js';
import type { EventLog } from '../../../../platform/event-log/index.js';
import type { Answer } from '../../replies/index.js';
import { FollowedAnswer, logAnswer, NO_EVIDENCE } from './followed-answer.js';
import { CachedAnswers, type CachedAnswersParts } from './cached-answers.js';
import { SharedAnswer } from './shared-answer.js';
import { SharedReading, type Source } from './shared-reading.js';

export interface NarrativeParts extends CachedAnswersParts {
  readonly cache: Cache;
  /** The log through which other nodes read what one node writes. */
  readonly eventLog: EventLog;
  /** How long a dead node is assumed to be writing, in milliseconds. */
  readonly leaseMs?: number;
}

/** Everything that determines a narrative. Questions with equal values get the same narrative. */
export interface NarrativeKey {
  /** The subject: series, horizon, vintage and version of the method. */
  readonly name: string;
  /** The question in the normal form by which questions are compared. */
  readonly question: string;
  readonly language: string;
  readonly facts: readonly Fact[];
  /** Versions of prompt, gate and narration. */
  readonly versions: Readonly<Record<string, string>>;
  /** The person whose facts are among them; null where none are personal. */
  readonly person: number | null;
}

/** Half a day: figures come monthly and are part of the key; the wording may change the next morning. */
const KEPT_MS = 12 * 3_600_000;
/**
 * Ten minutes for one that lost sentences to the gate: a model that is asked the same over the same facts mostly loses
 * them again, and two calls for each asker buy nothing. After that it may do better.
 */
const TRIMMED_MS = 10 * 60_000;
/** A busy node still renews in time; readers of a dead one wait no longer than for a slow first word. */
const LEASE_MS = 10_000;
const RENEWALS_PER_LEASE = 3;
/** Writers that a reader follows one after the other before getting a narrative of their own. */
const FOLLOWED_MAX = 3;

/**
 * Narratives that several people may read: each is written once for all who ask for it at the same time on any node,
 * streamed to them as it is written, and sent from the cache to later askers. If the facts include a personal one, the
 * key belongs to that person. Only complete narratives are cached; they expire after half a day, those from which sentences
 * were withheld after ten minutes, or are evicted when the cache needs space. Nothing that was withheld is in them.
 *
 * The writer is the node whose lease the cache holds under the key: the lease names the log that the others follow, and
 * expires if the node dies. An abandoned narrative is written again by one of its remaining readers. When cache or log
 * are unavailable, each node writes its own.
 */
export class Narratives {
  readonly #kept: CachedAnswers;
  /** Narratives that this node is writing, by their marks. */
  readonly #underWay = new Map<string, SharedAnswer>();

  constructor(private readonly parts: NarrativeParts) {
    this.#kept = new CachedAnswers(parts, { name: 'narrative', keptMs: KEPT_MS, trimmedMs: TRIMMED_MS });
  }

  /** @param isRegenerated another narrative is requested: it is not shared while written, and replaces the cached one. */
  shared({ facts, versions, ...asked }: NarrativeKey, isRegenerated: boolean, make: () => Answer): Answer {
    const key = this.#kept.keyOf({ asked, facts, versions });
    const fresh = (): Answer => this.#kept.remembering(key, make());
    if (isRegenerated) return fresh();
    return new SharedReading(facts, (attempt) => this.#source(key, fresh, attempt));
  }

  async #source(key: string, fresh: () => Answer, attempt: number): Promise<Source | null> {
    const kept = await this.#kept.find(key);
    if (kept) return alone(kept);
    if (attempt > FOLLOWED_MAX) return null;
    if (attempt === FOLLOWED_MAX) return alone(fresh());
    const own = randomUUID();
    const mark = await this.#markOf(key, own);
    const shared = this.#underWay.get(mark);
    if (shared) return sourceOf(shared, true);
    if (mark !== own) return this.#followed(key, mark);
    return sourceOf(this.#begun(key, own, this.#unlessKept(key, fresh)), false);
  }

  /** The mark of the writer: this node's own where there is no writer, or the cache is unavailable. */
  async #markOf(key: string, own: string): Promise<string> {
    const { cache, leaseMs = LEASE_MS } = this.parts;
    return cache.through(writerOf(key), leaseMs, () => Promise.resolve(own)).catch(() => own);
  }

  #followed(key: string, mark: string): Source {
    const { eventLog, leaseMs = LEASE_MS } = this.parts;
    const isThere = (): Promise<boolean> => this.#holds(key, mark);
    const followed = new FollowedAnswer(eventLog, streamOf(mark), { isThere, silenceMs: leaseMs });
    const forget = (): Promise<void> => this.#forget(key, mark);
    return {
      ...sourceOf(followed, true),
      async *read(signal) {
        yield* followed.read(signal);
        // A node that finds a writer ended removes its mark, so that the next may write.
        await forget();
      },
    };
  }

  #begun(key: string, mark: string, answer: Answer): SharedAnswer {
    const shared = new SharedAnswer(answer, () => this.#underWay.delete(mark));
    this.#underWay.set(mark, shared);
    void this.#lead(key, mark, shared);
    return shared;
  }

  /** Streams what this node writes to the other nodes. */
  async #lead(key: string, mark: string, shared: SharedAnswer): Promise<void> {
    const { cache, eventLog, leaseMs = LEASE_MS } = this.parts;
    // A node that was too slow to renew may have lost its mark to another: it writes on for those who follow it.
    const next = { value: mark, ttlMs: leaseMs };
    const renew = (): void => void cache.swap(writerOf(key), mark, next).catch(() => undefined);
    const renewal = setInterval(renew, leaseMs / RENEWALS_PER_LEASE);
    // An unavailable log does not affect readers here: other nodes write their own.
    await logAnswer(eventLog, streamOf(mark), shared).catch(() => undefined);
    await shared.ended;
    clearInterval(renewal);
    await this.#forget(key, mark);
  }

  async #holds(key: string, mark: string): Promise<boolean> {
    return (await this.parts.cache.get<string>(writerOf(key))) === mark;
  }

  /** Removes a mark, unless another has taken its place. One that stays expires. */
  async #forget(key: string, mark: string): Promise<void> {
    await this.parts.cache.swap(writerOf(key), mark, null).catch(() => undefined);
  }

  /** Another writer may have finished between the cache lookup and taking the mark. */
  #unlessKept(key: string, fresh: () => Answer): Answer {
    let answer: Answer | null = null;
    const find = async (): Promise<Answer> => (answer = (await this.#kept.find(key)) ?? fresh());
    return {
      async *stream(signal) {
        yield* (await find()).stream(signal);
      },
      evidence: () => answer?.evidence() ?? NO_EVIDENCE,
    };
  }
}

const writerOf = (key: string): string => `${key}:writer`;
const streamOf = (mark: string): string => `narrative:${mark}`;

const sourceOf = (from: SharedAnswer | FollowedAnswer, isAnothers: boolean): Source => ({
  read: (signal) => from.read(signal),
  evidence: () => from.evidence(),
  isAnothers,
});

const alone = (answer: Answer): Source => ({
  read: (signal) => answer.stream(signal),
  evidence: () => answer.evidence(),
  isAnothers: false,
});
