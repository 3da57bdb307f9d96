import type { Cache } from '../../../../platform/cache/index.js';
import { canonicalJson, sha256, type Json } from '../../../../platform/chain/index.js';
import type { Fact } from '../../../../platform/assistant/index.js';
import { toldFacts } from '../../facts/index.js';
import { bindFigures } from '../../gate/index.js';
import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';
import { TOLD_AGAIN, remembering, toldAgain, type Kept } from './kept-answer.js';
import { SharedAnswer } from './shared-answer.js';

export interface NarrativeParts {
  readonly cache: Cache;
  /** Names the models that may write. */
  readonly models: string;
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

/**
 * Narratives that several people may read: one is written once for all who ask for it at the same time on a node, streamed to
 * each as it is written, and told again at once to who asks later. Where a fact of a person is among the facts, the key is
 * that person's own. Only whole narratives are kept that nothing was withheld from; they are forgotten after half a day or
 * when the cache needs their room. Nodes that are asked at the same time write one each: whoever waits for another's narrative
 * to be whole waits for its first word.
 */
export class Narratives {
  readonly #underWay = new Map<string, SharedAnswer>();

  constructor(private readonly parts: NarrativeParts) {}

  /** @param isAskedAnew another one is wanted: nobody shares it while it is written, and it takes the place of the kept one. */
  shared(of: NarrativeKey, isAskedAnew: boolean, make: () => Answer): Answer {
    const key = this.#keyOf(of);
    if (isAskedAnew) return this.#kept(key, make());
    return new SharedReading(of.facts, (joined) => this.#join(key, () => this.#kept(key, make()), joined));
  }

  async #join(key: string, make: () => Answer, joins: Joined): Promise<Answer | SharedAnswer> {
    const joined = this.#underWay.get(key);
    if (joined) return joined;
    // An outage of the cache costs a narrative of its own, and nothing else.
    const kept = await this.parts.cache.get<Kept>(key).catch(() => undefined);
    if (kept) return toldAgain(kept);
    const meanwhile = this.#underWay.get(key);
    if (meanwhile) return meanwhile;
    const shared: SharedAnswer = new SharedAnswer(make(), () => {
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
    });
    this.#underWay.set(key, shared);
    joins.isFirst = true;
    return shared;
  }

  #kept(key: string, fresh: Answer): Answer {
    return remembering(fresh, (whole) => this.parts.cache.set(key, whole, KEPT_MS).catch(() => undefined));
  }

  #keyOf({ facts, versions, ...of }: NarrativeKey): string {
    const rests = facts.map(({ id, label, value, asOf }) => [id, label.ko, value.ko, value.en, asOf]);
    const all = { ...of, rests, versions: { ...versions }, models: this.parts.models } as unknown as Json;
    return `chat:narrative:${sha256(canonicalJson(all))}`;
  }
}

/** Whether who reads is the one for whom it is written. */
interface Joined {
  isFirst: boolean;
}

/** A narrative as one of its readers gets it. What it took is counted once, and its record says who was told it again. */
class SharedReading implements Answer {
  #source: Answer | SharedAnswer | null = null;
  readonly #joined: Joined = { isFirst: false };
  #text = '';
  #isWhole = false;

  constructor(
    private readonly facts: readonly Fact[],
    private readonly join: (joined: Joined) => Promise<Answer | SharedAnswer>,
  ) {}

  async *stream(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    this.#source = await this.join(this.#joined);
    const events = this.#source instanceof SharedAnswer ? this.#source.read(signal) : this.#source.stream(signal);
    for await (const event of events) {
      if (event.type === 'restart') this.#text = '';
      if (event.type === 'delta') this.#text += event.text;
      if (event.type !== 'finish') {
        yield event;
        continue;
      }
      this.#isWhole = true;
      yield this.#joined.isFirst ? event : { ...event, usage: { promptTokens: 0, completionTokens: 0 } };
    }
  }

  evidence(): AnswerEvidence {
    const evidence = this.#source?.evidence();
    if (!evidence) return { promptSha256: null, facts: [], versions: {}, verdicts: [] };
    // Another may have been told more by now: what this one's text rests on is found in this one's text.
    const facts = this.#isWhole ? evidence.facts : toldFacts(this.facts, bindFigures(this.#text, this.facts));
    const isAgain = this.#source instanceof SharedAnswer && !this.#joined.isFirst;
    return { ...evidence, facts, verdicts: [...evidence.verdicts, ...(isAgain ? [TOLD_AGAIN] : [])] };
  }
}
