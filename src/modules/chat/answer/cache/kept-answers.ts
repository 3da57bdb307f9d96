import type { Cache } from '../../../../platform/cache/index.js';
import { canonicalJson, sha256, type Json } from '../../../../platform/chain/index.js';
import type { Fact } from '../../../../platform/assistant/index.js';
import type { Answer } from '../../replies/index.js';
import { remembering, toldAgain, type Kept } from './kept-answer.js';

export interface KeptAnswersParts {
  readonly cache: Pick<Cache, 'get' | 'set'>;
  /** Names the models that may answer: what another one said is no answer of these. */
  readonly models: string;
}

/** All that makes an answer what it is. Whoever asks with the same may be told the same. */
export interface AnswerOrigin {
  /** What is asked, by whom where it is theirs alone, and in which language. */
  readonly asked: Readonly<Record<string, Json>>;
  readonly facts: readonly Pick<Fact, 'id' | 'label' | 'value' | 'asOf'>[];
  readonly versions: Readonly<Record<string, string>>;
}

/** Answers of one kind that are told again for a while. An outage of the cache costs an answer of its own, and nothing else. */
export class KeptAnswers {
  constructor(
    private readonly parts: KeptAnswersParts,
    private readonly kind: { readonly name: string; readonly keptMs: number },
  ) {}

  keyOf({ asked, facts, versions }: AnswerOrigin): string {
    const rests = facts.map(({ id, label, value, asOf }) => [id, label.ko, value.ko, value.en, asOf]);
    const all: Json = { asked, rests, versions: { ...versions }, models: this.parts.models };
    return `chat:${this.kind.name}:${sha256(canonicalJson(all))}`;
  }

  /** What is kept under a key, to be told again; null where nothing is. */
  async find(key: string): Promise<Answer | null> {
    const kept = await this.parts.cache.get<Kept>(key).catch(() => undefined);
    return kept ? toldAgain(kept) : null;
  }

  /** The same answer, kept once it is whole and nothing was withheld from it. */
  remembering(key: string, fresh: Answer): Answer {
    const { cache } = this.parts;
    return remembering(fresh, (whole) => cache.set(key, whole, this.kind.keptMs).catch(() => undefined));
  }
}
