import { randomUUID } from 'node:crypto';
import type { Fact } from '../../../../platform/assistant/index.js';
import type { Cache } from '../../../../platform/cache/index.js';
import type { EventLog } from '../../../../platform/event-log/index.js';
import type { Answer } from '../../replies/index.js';
import { FollowedAnswer, logAnswer, NO_EVIDENCE } from './followed-answer.js';
import { KeptAnswers, type KeptAnswersParts } from './kept-answers.js';
import { SharedAnswer } from './shared-answer.js';
import { SharedReading, type Source } from './shared-reading.js';

export interface NarrativeParts extends KeptAnswersParts {
  readonly cache: Cache;
  /** What one node writes is read from here by the others. */
  readonly eventLog: EventLog;
  /** How long a node that died is taken to be writing, in milliseconds. */
  readonly leaseMs?: number;
}

/** All that makes a narrative what it is. Whoever asks with the same gets the same. */
export interface NarrativeKey {
  /** What it is about: series, horizon, vintage and version of the method. */
  readonly name: string;
  /** As questions are told from each other. */
  readonly question: string;
  readonly language: string;
  readonly facts: readonly Fact[];
  /** Versions of prompt, gate and narration. */
  readonly versions: Readonly<Record<string, string>>;
  /** Whose facts are among them; null where all are anybody's. */
  readonly person: number | null;
}

/** Half a day: figures come monthly and are part of the key; wording may be fresh again the next morning. */
const KEPT_MS = 12 * 3_600_000;
/** A busy node still renews in time; readers of one that died wait no longer than for a slow first word. */
const LEASE_MS = 10_000;
const RENEWALS_PER_LEASE = 3;
/** Writers that a reader follows one after the other, before they have a narrative of their own. */
const FOLLOWED_MAX = 3;

/**
 * Narratives that several people may read: one is written once for all who ask for it at the same time on any node, streamed
 * to each as it is written, and told again at once to who asks later. Where a fact of a person is among the facts, the key
 * is that person's own. Only whole narratives are kept that nothing was withheld from; they are forgotten after half a day or
 * when the cache needs their room.
 *
 * Who writes is whoever's mark the cache has kept under the key: the mark names the log that the others follow, and runs out
 * with a node that died. A narrative that was given up is written again by one of who still reads it. Where cache or log
 * are away, each node writes its own.
 */
export class Narratives {
  readonly #kept: KeptAnswers;
  /** What this node writes, by its mark. */
  readonly #underWay = new Map<string, SharedAnswer>();

  constructor(private readonly parts: NarrativeParts) {
    this.#kept = new KeptAnswers(parts, { name: 'narrative', keptMs: KEPT_MS });
  }

  /** @param isAskedAnew another one is wanted: nobody shares it while it is written, and it takes the place of the kept one. */
  shared({ facts, versions, ...asked }: NarrativeKey, isAskedAnew: boolean, make: () => Answer): Answer {
    const key = this.#kept.keyOf({ asked, facts, versions });
    const fresh = (): Answer => this.#kept.remembering(key, make());
    if (isAskedAnew) return fresh();
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

  /** The mark of who writes: one's own where nobody does, or where the cache is away. */
  async #markOf(key: string, own: string): Promise<string> {
    const { cache, leaseMs = LEASE_MS } = this.parts;
    return cache.through(`${key}:writer`, leaseMs, () => Promise.resolve(own)).catch(() => own);
  }

  #followed(key: string, mark: string): Source {
    const { cache, eventLog, leaseMs = LEASE_MS } = this.parts;
    const isThere = async (): Promise<boolean> => (await cache.get<string>(`${key}:writer`)) === mark;
    const followed = new FollowedAnswer(eventLog, streamOf(mark), { isThere, silenceMs: leaseMs });
    // Whoever finds that a writer has ended takes its mark away, so that the next may write.
    const forget = async (): Promise<void> => ((await isThere()) ? cache.delete(`${key}:writer`) : undefined);
    return {
      ...sourceOf(followed, true),
      async *read(signal) {
        yield* followed.read(signal);
        await forget().catch(() => undefined);
      },
    };
  }

  #begun(key: string, mark: string, answer: Answer): SharedAnswer {
    const shared = new SharedAnswer(answer, () => this.#underWay.delete(mark));
    this.#underWay.set(mark, shared);
    void this.#lead(key, mark, shared);
    return shared;
  }

  /** Tells the other nodes what this one writes, for as long as it does. */
  async #lead(key: string, mark: string, shared: SharedAnswer): Promise<void> {
    const { cache, eventLog, leaseMs = LEASE_MS } = this.parts;
    const renew = (): void => void cache.set(`${key}:writer`, mark, leaseMs).catch(() => undefined);
    const renewal = setInterval(renew, leaseMs / RENEWALS_PER_LEASE);
    // A log that is away is no trouble of who reads here: the others write their own.
    await logAnswer(eventLog, streamOf(mark), shared).catch(() => undefined);
    await shared.ended;
    clearInterval(renewal);
    await cache.delete(`${key}:writer`).catch(() => undefined);
  }

  /** Between a look for what is kept and one's mark, another may have come to an end. */
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
