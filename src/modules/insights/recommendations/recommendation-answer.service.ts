import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { recommendationNotFound } from '../insights.refusals.js';
import type { ProductRow } from './products/insight-product.columns.js';
import type { InsightProductRepository } from './products/insight-product.repository.js';
import type { Answer } from './recommendation-log.js';
import type { RecommendationLogRepository, StoredAnswer } from './recommendation-log.repository.js';
import { refuseReusedKey } from '../../../platform/once/index.js';
import { ANSWER_RECOMMENDATIONS } from './products/insight-product.policy.js';

interface AnswerInput {
  readonly recommendationId: number;
  readonly answer: Answer;
  readonly idempotencyKey: string;
}

/** An answer with the product it is about. */
export interface GivenAnswer extends StoredAnswer {
  readonly product: ProductRow;
}

/** Lets customers say what they think of what was recommended to them. */
export class RecommendationAnswerService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly log: RecommendationLogRepository;
      readonly products: Pick<InsightProductRepository, 'find'>;
    },
  ) {}

  /**
   * Stores an answer. The latest answer to a product counts. A retry with the same key returns the same answer.
   * @throws Refusal RECOMMENDATION_NOT_FOUND, also for what was shown only to staff or to somebody else;
   * IDEMPOTENCY_CONFLICT.
   */
  async answer(caller: Caller, input: AnswerInput): Promise<GivenAnswer> {
    const actor = ANSWER_RECOMMENDATIONS.require(caller);
    const { customerId, institutionId } = actor;
    if (customerId === null) return recommendationNotFound();
    const { database, products } = this.parts;
    const stored = await database.transaction((transaction) =>
      this.#answer(transaction, caller, { ...actor, customerId }, input),
    );
    const product = await products.find(institutionId, stored.productId);
    return product ? { ...stored, product } : recommendationNotFound();
  }

  async #answer(
    transaction: Transaction,
    caller: Caller,
    { accountId, customerId }: Actor & { readonly customerId: number },
    input: AnswerInput,
  ): Promise<StoredAnswer> {
    const { log, clock } = this.parts;
    const made = await log.answer(transaction, { ...input, accountId, customerId, at: clock.now() });
    if (!made) {
      const earlier = await log.findAnswer(transaction, accountId, input.idempotencyKey);
      if (!earlier) return recommendationNotFound();
      const isSame = earlier.recommendationId === input.recommendationId && earlier.answer === input.answer;
      return isSame ? earlier : refuseReusedKey();
    }
    await recordAudit(transaction, caller, {
      action: 'RECOMMENDATION_ANSWERED',
      subjectType: 'Recommendation',
      subjectId: made.recommendationId,
      customerId,
      detail: { answer: made.answer, productId: made.productId },
    });
    return made;
  }
}
