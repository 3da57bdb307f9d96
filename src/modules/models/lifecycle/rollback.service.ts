import { requireRole, type Actor, type Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { ModelPromotionRepository, ModelVersionRepository, ModelVersionRow } from '../registry/index.js';
import type { ModelServer } from '../serving/index.js';
import { fileRefused, idempotencyConflict, notRestorable, versionNotFound } from './models.refusals.js';
import type { PromotionOutcome, PromotionRequest } from './promotion.service.js';
import type { VersionJudge } from './version-judge.js';

/**
 * Puts back what was in service before. One administrator suffices: a model that does harm must go at once, at night too,
 * and what comes back was approved by two before, or ships with the program. What leaves service reads
 * ROLLED_BACK: two people are needed to bring it back.
 */
export class RollbackService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly versions: ModelVersionRepository;
      readonly promotions: ModelPromotionRepository;
      readonly judge: VersionJudge;
      readonly server: Pick<ModelServer, 'forget'>;
    },
  ) {}

  /**
   * Puts a version back in the place of the institution's own one that is in service. The shipped one comes back when
   * none of its own is left in service.
   * @throws Refusal VERSION_NOT_FOUND, MODEL_NOT_RESTORABLE, MODEL_FILE_REFUSED, IDEMPOTENCY_CONFLICT.
   */
  async rollBack(caller: Caller, request: PromotionRequest): Promise<PromotionOutcome> {
    const actor = requireRole(caller, 'ADMIN');
    const { versions, judge, database, server } = this.parts;
    const target = await versions.find(actor.institutionId, request.modelVersionId);
    const fault = target && wasInService(target) ? await judge.fault(target) : null;
    if (fault) fileRefused(fault);
    const done = await database.transaction((transaction) => this.#rollBack(transaction, caller, actor, request));
    server.forget(done.version.task, actor.institutionId);
    return done;
  }

  async #rollBack(
    transaction: Transaction,
    caller: Caller,
    { accountId, institutionId }: Actor,
    { modelVersionId, reason, idempotencyKey }: PromotionRequest,
  ): Promise<PromotionOutcome> {
    const { versions, promotions, judge, clock } = this.parts;
    await versions.lock(transaction, institutionId);
    const earlier = await promotions.findAsked(transaction, accountId, idempotencyKey);
    const target = (await versions.find(institutionId, modelVersionId, transaction)) ?? versionNotFound();
    if (earlier) {
      const { kind, versionKey, reason: given } = earlier;
      const isSame = kind === 'ROLLBACK' && versionKey === modelVersionId && given === reason;
      return isSame ? { promotion: earlier, version: target } : idempotencyConflict();
    }
    const leaving = await versions.findPromoted(institutionId, target.task, transaction);
    if (!leaving || !wasInService(target)) return notRestorable();
    await versions.move(transaction, leaving.key, ['PROMOTED'], 'ROLLED_BACK');
    const version = await this.#restore(transaction, target);
    await promotions.lapse(transaction, institutionId, target.task);
    const promotion = await promotions.insert(transaction, {
      ...{ institutionId, versionId: target.key, kind: 'ROLLBACK', replacesId: leaving.key, reason },
      ...{
        gates: judge.gates(await judge.record(target, transaction)),
        askedBy: accountId,
        askedAt: clock.now(),
        key: idempotencyKey,
      },
    });
    await recordAudit(transaction, caller, {
      ...{ action: 'MODEL_ROLLED_BACK', subjectType: 'ModelVersion', subjectId: target.key, customerId: null },
      detail: { task: target.task, version: target.version, promotionId: promotion.key, replacesId: leaving.key },
    });
    return { promotion, version };
  }

  /** A shipped version serves whoever has none of his own: there is nothing to change about it. */
  async #restore(transaction: Transaction, target: ModelVersionRow): Promise<ModelVersionRow> {
    if (target.origin === 'SHIPPED') return target;
    const moved = await this.parts.versions.move(transaction, target.key, ['RETIRED'], 'PROMOTED');
    return moved ?? notRestorable();
  }
}

const wasInService = ({ origin, state }: ModelVersionRow): boolean =>
  origin === 'SHIPPED' ? state === 'PROMOTED' : state === 'RETIRED';
