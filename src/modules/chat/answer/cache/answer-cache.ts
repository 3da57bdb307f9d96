import type { Cache } from '../../../../platform/cache/index.js';
import { canonicalJson, sha256 } from '../../../../platform/chain/index.js';
import type { Asked } from '../../plan/index.js';
import type { Answer, AnswerEvidence } from '../../replies/index.js';
import { remembering, toldAgain, type Kept } from './kept-answer.js';

export interface AnswerCacheParts {
  readonly cache: Cache;
  /** Names the models that may answer: what another one said is no answer of these. */
  readonly models: string;
}

/** Long enough for who asks again on another device; the facts under an answer are part of its key anyhow. */
const KEPT_MS = 10 * 60_000;
/**
 * Tells a model's answer again to who asks the very same over the very same facts. The key holds account, customer,
 * prompt (the question, what was said before, rules and day), facts, versions and models, so that nobody is ever told
 * what another was. Only whole answers are kept that nothing was withheld from and nothing looked up for: what a tool
 * found may have changed. Asking for another reply to the same question asks for another answer.
 *
 * Nothing outlasts what it was made from: whoever answers before a model does (intents and FAQs as they are published at
 * the moment) is asked before this, and everything a model is told is in the key. Two nodes that are asked the same at the
 * same time ask twice: the key is one account's, and who waits for another's answer to be whole waits for his first word.
 */
export class AnswerCache {
  constructor(private readonly parts: AnswerCacheParts) {}

  /** The answer that was given before, or else this one, which is kept once it is whole. */
  async remembered(asked: Asked, fresh: Answer): Promise<Answer> {
    const { cache } = this.parts;
    const key = this.#keyOf(asked, fresh.evidence());
    // An outage of the cache costs an answer of its own, and nothing else.
    const kept = asked.isAskedAnew ? undefined : await cache.get<Kept>(key).catch(() => undefined);
    if (kept) return toldAgain(kept);
    return remembering(fresh, (whole) => cache.set(key, whole, KEPT_MS).catch(() => undefined));
  }

  #keyOf({ reply, customerId, locale }: Asked, { promptSha256, facts, versions }: AnswerEvidence): string {
    const rests = facts.map(({ id, label, value, asOf }) => [id, label.ko, value.ko, value.en, asOf]);
    const whose = { account: reply.accountId, askedAs: reply.askedAs, customer: customerId, locale };
    const { models } = this.parts;
    return `chat:answer:${sha256(canonicalJson({ ...whose, promptSha256, rests, versions: { ...versions }, models }))}`;
  }
}
