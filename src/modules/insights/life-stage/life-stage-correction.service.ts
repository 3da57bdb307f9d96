import { NO_FIELDS } from '../../../platform/graphql/index.js';
import { type Caller, customerNotFound } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { isUniqueViolation, type Database, type Transaction } from '../../../platform/database/index.js';
import type { CustomerService } from '../../customers/index.js';
import { noSuchLifeStage } from '../insights.refusals.js';
import { isLifeStage, type LifeStage } from './life-stage.js';
import { CORRECTION_DAYS, type LifeStageCorrection } from './life-stage-correction.js';
import type { LifeStageCorrectionRepository } from './life-stage-correction.repository.js';
import { DAY_MS } from '../../../platform/calendar.js';
import { refuseReusedKey } from '../../../platform/once/index.js';
import { CORRECT_LIFE_STAGES, speaksForSelf } from './life-stage.policy.js';

/** What somebody says a customer's stage of life is. */
interface CorrectionRequest {
  readonly customerId: number;
  /** By the source's code. */
  readonly stage: string;
  readonly idempotencyKey: string;
}

/** Lets customers, or their institution's staff, say what their stage of life is. */
export class LifeStageCorrectionService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly customers: Pick<CustomerService, 'listByIds'>;
      readonly corrections: LifeStageCorrectionRepository;
    },
  ) {}

  /**
   * Replaces an earlier correction, from now on for a year. When several requests come at once, the last one stays. A
   * retry by the same account with the same key returns the first answer.
   * @throws Refusal CUSTOMER_NOT_FOUND, INVALID_INPUT for a stage that is none of the nine, IDEMPOTENCY_CONFLICT.
   */
  async correct(caller: Caller, request: CorrectionRequest): Promise<LifeStageCorrection> {
    const actor = CORRECT_LIFE_STAGES.require(caller);
    const { accountId, institutionId } = actor;
    const { stage, ...asked } = request;
    const [seen] = await this.parts.customers.listByIds(caller, [request.customerId], NO_FIELDS);
    if (!seen) return customerNotFound();
    if (!isLifeStage(stage)) return noSuchLifeStage();
    const who = { accountId, institutionId, byCustomer: speaksForSelf(actor) };
    try {
      return await this.parts.database.transaction((transaction) =>
        this.#correct(transaction, caller, { ...asked, ...who, stage }),
      );
    } catch (error) {
      // The same key was used for another customer at the same time.
      if (isUniqueViolation(error)) return refuseReusedKey();
      throw error;
    }
  }

  /**
   * Withdraws what was said at a moment, so that the model's answer is shown again and the next model does not learn
   * it. A correction that no longer holds stays as it is: a retry changes nothing and does not end what was said since.
   * @throws Refusal CUSTOMER_NOT_FOUND.
   */
  async withdraw(caller: Caller, customerId: number, correctedAt: Date): Promise<void> {
    const { institutionId } = CORRECT_LIFE_STAGES.require(caller);
    const { database, clock, corrections, customers } = this.parts;
    const [seen] = await customers.listByIds(caller, [customerId], NO_FIELDS);
    if (!seen) customerNotFound();
    await database.transaction(async (transaction) => {
      await corrections.takeTurn(transaction, customerId);
      const withdrawal = { institutionId, customerId, correctedAt, at: clock.now() };
      if (!(await corrections.withdraw(transaction, withdrawal))) return;
      await recordAudit(transaction, caller, {
        action: 'LIFE_STAGE_CORRECTION_WITHDRAWN',
        subjectType: 'Customer',
        subjectId: customerId,
        customerId,
      });
    });
  }

  async #correct(
    transaction: Transaction,
    caller: Caller,
    {
      customerId,
      stage,
      ...who
    }: Omit<CorrectionRequest, 'stage'> & {
      readonly stage: LifeStage;
      readonly accountId: number;
      readonly institutionId: number;
      readonly byCustomer: boolean;
    },
  ): Promise<LifeStageCorrection> {
    const { corrections, clock } = this.parts;
    await corrections.takeTurn(transaction, customerId);
    const earlier = await corrections.findByKey(transaction, who.accountId, who.idempotencyKey);
    if (earlier) {
      return earlier.customerKey === customerId && earlier.stage === stage ? earlier : refuseReusedKey();
    }
    const correctedAt = clock.now();
    const expiresAt = new Date(correctedAt.getTime() + CORRECTION_DAYS * DAY_MS);
    const kept = await corrections.replace(transaction, {
      ...who,
      customerKey: customerId,
      stage,
      correctedAt,
      expiresAt,
    });
    await recordAudit(transaction, caller, {
      action: 'LIFE_STAGE_CORRECTED',
      subjectType: 'Customer',
      subjectId: customerId,
      customerId,
      detail: { fields: ['stage'], expiresAt: expiresAt.toISOString() },
    });
    return kept;
  }
}
