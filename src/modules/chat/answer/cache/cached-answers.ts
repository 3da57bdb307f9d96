import type { Cache } from '../../../../platform/cache/index.js';
import { canonicalJson, sha256, type Json } from '../../../../platform/chain/index.js';
import type { Fact } from '../../../../platform/assistant/index.js';
import type { Answer } from '../../replies/index.js';
import { cachedOnceComplete, answerFromCache, type CachedAnswer } from './cached-answer.js';

export interface CachedAnswersParts {
  readonly cache: Pick<Cache, 'get' | 'set'>;
  /** Names the models that may answer: answers of other models do not match. */
  readonly models: string;
}

/** Everything that determines an answer. Questions with equal values may get the same answer. */
export interface AnswerOrigin {
  /** The question, its asker if the answer is theirs alone, and the language. */
  readonly asked: Readonly<Record<string, Json>>;
  readonly facts: readonly Pick<Fact, 'id' | 'label' | 'value' | 'asOf'>[];
  readonly versions: Readonly<Record<string, string>>;
}

/** Caches answers of one kind for a while. An outage of the cache only costs writing an answer again. */
export class CachedAnswers {
  constructor(
    private readonly parts: CachedAnswersParts,
    private readonly kind: {
      readonly name: string;
      readonly keptMs: number;
      /** How long one is cached from which sentences were left out; not at all when absent. */
      readonly trimmedMs?: number;
    },
  ) {}

  keyOf({ asked, facts, versions }: AnswerOrigin): string {
    const rests = facts.map(({ id, label, value, asOf }) => [id, label.ko, value.ko, value.en, asOf]);
    const all: Json = { asked, rests, versions: { ...versions }, models: this.parts.models };
    return `chat:${this.kind.name}:${sha256(canonicalJson(all))}`;
  }

  /** The answer cached under a key; null where there is none. */
  async find(key: string): Promise<Answer | null> {
    const kept = await this.parts.cache.get<CachedAnswer>(key).catch(() => undefined);
    return kept ? answerFromCache(kept) : null;
  }

  /** The same answer, cached once it is complete. */
  remembering(key: string, fresh: Answer): Answer {
    const { cache } = this.parts;
    const { keptMs, trimmedMs = 0 } = this.kind;
    return cachedOnceComplete(fresh, async (whole, isTrimmed) => {
      const forMs = isTrimmed ? trimmedMs : keptMs;
      if (forMs > 0) await cache.set(key, whole, forMs).catch(() => undefined);
    });
  }
}
