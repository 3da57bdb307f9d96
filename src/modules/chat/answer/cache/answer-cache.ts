import type { QuestionContext } from '../../plan/index.js';
import type { Answer } from '../../replies/index.js';
import { CachedAnswers, type CachedAnswersParts } from './cached-answers.js';

/** Long enough for a person who asks again on another device; the facts under an answer are part of its key anyway. */
const KEPT_MS = 10 * 60_000;

/**
 * Repeats a model's answer when the same question is asked over the same facts. The key holds account, customer, prompt
 * (the question, earlier turns, rules and day), facts, versions and models, so that nobody ever gets an answer given to
 * somebody else. Only complete answers are cached, with nothing withheld and no lookup by tools: what a tool found may
 * have changed. Asking for another reply to the same question produces a new answer.
 *
 * No answer outlives its sources: answerers that come before a model (the currently published intents and FAQs) run
 * before the cache, and everything that a model sees is in the key. Concurrent identical questions are answered twice:
 * the key belongs to one account, whose conversations answer one question at a time.
 */
export class AnswerCache {
  readonly #kept: CachedAnswers;

  constructor(parts: CachedAnswersParts) {
    this.#kept = new CachedAnswers(parts, { name: 'answer', keptMs: KEPT_MS });
  }

  /** The cached answer, or else this one, which is cached once it is complete. */
  async remembered({ reply, customerId, locale, isRegenerated }: QuestionContext, fresh: Answer): Promise<Answer> {
    const { promptSha256, facts, versions } = fresh.evidence();
    const whose = { account: reply.accountId, askedAs: reply.askedAs, customer: customerId, locale };
    const key = this.#kept.keyOf({ asked: { ...whose, promptSha256 }, facts, versions });
    const before = isRegenerated ? null : await this.#kept.find(key);
    return before ?? this.#kept.remembering(key, fresh);
  }
}
