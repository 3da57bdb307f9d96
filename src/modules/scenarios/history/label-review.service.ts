import { NO_FIELDS } from '../../../platform/graphql/index.js';
import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { REVIEW_LABELS, type ScenarioNeighbours } from '../evaluation/index.js';
import type { Review, ThresholdSetRepository } from '../thresholds/index.js';
import { REVIEW_MONTH } from './history.texts.js';
import { customerNotFound } from '../../../platform/access/index.js';

/** Stores what staff say of labels: the next computation of thresholds turns scores into probabilities with it. */
export class LabelReviewService {
  constructor(
    private readonly parts: Pick<ScenarioNeighbours, 'customers'> & {
      readonly database: Database;
      readonly clock: Clock;
      readonly sets: ThresholdSetRepository;
    },
  ) {}

  /**
   * Stores whether a customer was in a situation in a month, replacing any earlier statement. The same again changes
   * nothing. For staff.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND.
   */
  async review(caller: Caller, review: Review): Promise<Review> {
    const { accountId } = REVIEW_LABELS.require(caller);
    const { customers, database, clock, sets } = this.parts;
    const at = clock.now();
    const { month, customerId, label, holds } = review;
    if (!month.endsWith('-01') || month > koreanDate(at)) wrongMonth();
    const [row] = await customers.listByIds(caller, [customerId], NO_FIELDS);
    if (!row) return customerNotFound();
    await database.transaction(async (transaction) => {
      if (!(await sets.putReview(transaction, review, accountId, at))) return;
      const detail = { month, label, holds };
      const fact = {
        action: 'SCENARIO_LABEL_REVIEWED',
        subjectType: 'Customer',
        subjectId: customerId,
        customerId,
        detail,
      };
      await recordAudit(transaction, caller, fact);
    });
    return review;
  }
}

function wrongMonth(): never {
  const message = REVIEW_MONTH;
  return refuse('INVALID_INPUT', message, ['month']);
}
