import type { Asked } from '../../plan/index.js';
import type { Answer } from '../../replies/index.js';
import { KeptAnswers, type KeptAnswersParts } from './kept-answers.js';

/** Long enough for who asks again on another device; the facts under an answer are part of its key anyhow. */
const KEPT_MS = 10 * 60_000;

/**
 * Tells a model's answer again to who asks the very same over the very same facts. The key holds account, customer,
 * prompt (the question, what was said before, rules and day), facts, versions and models, so that nobody is ever told
 * what another was. Only whole answers are kept that nothing was withheld from and nothing looked up for: what a tool
 * found may have changed. Asking for another reply to the same question asks for another answer.
 *
 * Nothing outlasts what it was made from: whoever answers before a model does (intents and FAQs as they are published at
 * the moment) is asked before this, and everything a model is told is in the key. What is asked twice at the same time is
 * answered twice: the key is one account's, whose conversations answer one question at a time.
 */
export class AnswerCache {
  readonly #kept: KeptAnswers;

  constructor(parts: KeptAnswersParts) {
    this.#kept = new KeptAnswers(parts, { name: 'answer', keptMs: KEPT_MS });
  }

  /** The answer that was given before, or else this one, which is kept once it is whole. */
  async remembered({ reply, customerId, locale, isAskedAnew }: Asked, fresh: Answer): Promise<Answer> {
    const { promptSha256, facts, versions } = fresh.evidence();
    const whose = { account: reply.accountId, askedAs: reply.askedAs, customer: customerId, locale };
    const key = this.#kept.keyOf({ asked: { ...whose, promptSha256 }, facts, versions });
    const before = isAskedAnew ? null : await this.#kept.find(key);
    return before ?? this.#kept.remembering(key, fresh);
  }
}
