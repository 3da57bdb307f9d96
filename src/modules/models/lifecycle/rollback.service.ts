import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { allPass } from '../record/index.js';
import {
  RESTORED_BY_TWO,
  type ModelPromotionRepository,
  type ModelPromotionRow,
  type ModelVersionRepository,
  type ModelVersionRow,
} from '../registry/index.js';
import type { ModelServer } from '../serving/index.js';
import { fileRefused, gatesFailed, notRestorable, promotionPending, versionNotFound } from './models.refusals.js';
import type { PromotionOutcome, PromotionRequest } from './promotion.service.js';
import type { VersionJudge } from './version-judge.js';
import { PROMOTE_MODELS } from './model.policy.js';
import { refuseReusedKey } from '../../../platform/once/index.js';

/**
 * Puts back any version that was ever in service. One administrator is enough for a version that was replaced, or that
 * ships: a harmful model must go at once, at night too, and the version that returns was approved by two before. A
 * version taken out by a rollback, or refused since, returns like a promotion: it passes the gates, and another
 * administrator approves.
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
   * Puts a version back in service for the institution, or requests that. The shipped one returns when none of its own
   * is left in service.
   * @throws Refusal VERSION_NOT_FOUND, MODEL_NOT_RESTORABLE, MODEL_FILE_REFUSED, MODEL_GATES_FAILED, PROMOTION_PENDING,
   * IDEMPOTENCY_CONFLICT.
   */
  async rollBack(caller: Caller, request: PromotionRequest): Promise<PromotionOutcome> {
    const actor = PROMOTE_MODELS.require(caller);
    const { database, server } = this.parts;
    await this.#verify(actor, request);
    const done = await database.transaction((transaction) => this.#rollBack(transaction, caller, actor, request));
    server.forget(done.version.task, actor.institutionId);
    return done;
  }

  /** Opens the file before the transaction. What was asked before by the same key is answered as it was. */
  async #verify({ accountId, institutionId }: Actor, request: PromotionRequest): Promise<void> {
    const { database, promotions, versions, judge } = this.parts;
    if (await promotions.findAsked(database, accountId, request.idempotencyKey)) return;
    const target = await versions.find(institutionId, request.modelVersionId);
    const fault = target && mayComeBack(target) ? await judge.fault(target) : null;
    if (fault) fileRefused(fault);
  }

  async #rollBack(
    transaction: Transaction,
    caller: Caller,
    { accountId, institutionId }: Actor,
    { modelVersionId, reason, idempotencyKey }: PromotionRequest,
  ): Promise<PromotionOutcome> {
    const { versions, promotions, clock } = this.parts;
    await versions.lock(transaction, institutionId);
    const earlier = await promotions.findAsked(transaction, accountId, idempotencyKey);
    const target = (await versions.find(institutionId, modelVersionId, transaction)) ?? versionNotFound();
    if (earlier) {
      const { kind, versionKey, reason: given } = earlier;
      const isSame = kind === 'ROLLBACK' && versionKey === modelVersionId && given === reason;
      return isSame ? { promotion: earlier, version: target } : refuseReusedKey();
    }
    const leaving = await versions.findPromoted(institutionId, target.task, transaction);
    const isPending = await this.#needsAnother(transaction, institutionId, target, leaving);
    const gates = await this.#gates(transaction, institutionId, target, isPending);
    const version = isPending ? target : await this.#exchange(transaction, institutionId, target, leaving);
    const promotion = await promotions.insert(transaction, {
      institutionId,
      versionId: target.key,
      kind: 'ROLLBACK',
      isPending,
      replacesId: leaving?.key ?? null,
      gates,
      reason,
      askedBy: accountId,
      askedAt: clock.now(),
      key: idempotencyKey,
    });
    await recordAudit(transaction, caller, {
      action: isPending ? 'MODEL_ROLLBACK_ASKED' : 'MODEL_ROLLED_BACK',
      subjectType: 'ModelVersion',
      subjectId: target.key,
      customerId: null,
      detail: {
        task: target.task,
        version: target.version,
        people: isPending ? 2 : 1,
        promotionId: promotion.key,
        replacesId: leaving?.key ?? null,
      },
    });
    return { promotion, version };
  }

  /** Whether two people are needed to restore a version. @throws Refusal MODEL_NOT_RESTORABLE, PROMOTION_PENDING */
  async #needsAnother(
    transaction: Transaction,
    institutionId: number,
    target: ModelVersionRow,
    leaving: ModelVersionRow | null,
  ): Promise<boolean> {
    const { versions, promotions } = this.parts;
    if (target.origin === 'SHIPPED') return target.state === 'PROMOTED' && leaving ? false : notRestorable();
    if (!mayComeBack(target) || !(await versions.wasServed(institutionId, target.key, transaction)))
      return notRestorable();
    if (target.state === 'RETIRED') return false;
    return (await promotions.findPending(transaction, target.key)) ? promotionPending() : true;
  }

  /** The gates as they are now. A version that two people restore must pass them, as it did when it was promoted. */
  async #gates(
    transaction: Transaction,
    institutionId: number,
    target: ModelVersionRow,
    mustPass: boolean,
  ): Promise<ModelPromotionRow['gates']> {
    const { judge } = this.parts;
    const record = await judge.record(target, transaction);
    if (!mustPass) return judge.gates(record);
    const gates = await judge.gatesToServe(record, institutionId, transaction);
    return allPass(gates) ? gates : gatesFailed(gates);
  }

  /** A shipped version serves institutions without their own: its state never changes. */
  async #exchange(
    transaction: Transaction,
    institutionId: number,
    target: ModelVersionRow,
    leaving: ModelVersionRow | null,
  ): Promise<ModelVersionRow> {
    const { versions, promotions } = this.parts;
    if (leaving) await versions.move(transaction, leaving.key, ['PROMOTED'], 'ROLLED_BACK');
    await promotions.lapse(transaction, institutionId, target.task);
    if (target.origin === 'SHIPPED') return target;
    return (await versions.move(transaction, target.key, ['RETIRED'], 'PROMOTED')) ?? notRestorable();
  }
}

const mayComeBack = ({ origin, state }: ModelVersionRow): boolean =>
  origin === 'SHIPPED' ? state === 'PROMOTED' : state === 'RETIRED' || RESTORED_BY_TWO.includes(state);
