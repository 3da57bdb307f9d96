import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { allPass, type Gate } from '../record/index.js';
import {
  PROMOTABLE,
  RESTORED_BY_TWO,
  type ModelPromotionRepository,
  type ModelPromotionRow,
  type ModelVersionRepository,
  type ModelVersionRow,
} from '../registry/index.js';
import type { ModelServer } from '../serving/index.js';
import {
  fileRefused,
  gatesFailed,
  needsAnother,
  notIndependent,
  notCandidate,
  promotionNotFound,
  promotionNotPending,
  promotionPending,
  versionNotFound,
} from './models.refusals.js';
import { answersKeptGate, type AnswersCheck } from './answers-gate.js';
import type { CandidateModels } from './candidate-models.js';
import type { VersionJudge } from './version-judge.js';
import { PROMOTE_MODELS } from './model.policy.js';
import { refuseReusedKey } from '../../../platform/once/index.js';

export interface PromotionRequest {
  readonly modelVersionId: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface DecisionRequest {
  readonly promotionId: number;
  readonly state: 'APPROVED' | 'REJECTED';
  readonly note: string | null;
  readonly idempotencyKey: string;
}

/** The gates that were computed before the transaction. */
interface Verified {
  readonly further: readonly Gate[];
}

/** A step and its version as of that step. */
export interface PromotionOutcome {
  readonly promotion: ModelPromotionRow;
  readonly version: ModelVersionRow;
}

const FIELD = ['promotionId'];

/**
 * Puts candidates in service: one administrator asks, another decides. Gates are computed when it is asked and again when
 * it is approved, and the file is opened before; whatever else was asked for the same task lapses when one is approved.
 */
export class PromotionService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly versions: ModelVersionRepository;
      readonly promotions: ModelPromotionRepository;
      readonly judge: VersionJudge;
      readonly origins: TwoPersonCheck;
      readonly server: Pick<ModelServer, 'forget'>;
      readonly candidates: Pick<CandidateModels, 'open'>;
      /** Asks past questions again; when left out, the gate of answers does not apply. */
      readonly answersCheck?: AnswersCheck | undefined;
    },
  ) {}

  /**
   * Requests that a candidate be put in service. A retry by the same account with the same key returns the same answer.
   * @throws Refusal VERSION_NOT_FOUND, MODEL_NOT_CANDIDATE, MODEL_FILE_REFUSED, MODEL_GATES_FAILED, PROMOTION_PENDING,
   * IDEMPOTENCY_CONFLICT.
   */
  async request(caller: Caller, request: PromotionRequest): Promise<PromotionOutcome> {
    const actor = PROMOTE_MODELS.require(caller);
    const further = await this.#verifyCandidate(actor, request);
    return this.parts.database.transaction((transaction) =>
      this.#request(transaction, caller, actor, { ...request, further }),
    );
  }

  async #request(
    transaction: Transaction,
    caller: Caller,
    { accountId, institutionId }: Actor,
    { modelVersionId, reason, idempotencyKey, further }: PromotionRequest & Verified,
  ): Promise<PromotionOutcome> {
    const { versions, promotions, judge, clock } = this.parts;
    await versions.lock(transaction, institutionId);
    const earlier = await promotions.findAsked(transaction, accountId, idempotencyKey);
    if (earlier) {
      const { kind, versionKey, reason: given } = earlier;
      const isSame = kind === 'PROMOTION' && versionKey === modelVersionId && given === reason;
      return isSame ? this.#outcome(transaction, institutionId, earlier) : refuseReusedKey();
    }
    const version = (await versions.find(institutionId, modelVersionId, transaction)) ?? versionNotFound();
    if (!isCandidate(version)) return notCandidate();
    if (await promotions.findPending(transaction, version.key)) return promotionPending();
    const judged = await judge.gatesToServe(await judge.record(version, transaction), institutionId, transaction);
    const gates = [...judged, ...further];
    if (!allPass(gates)) return gatesFailed(gates);
    const replaced = await versions.findPromoted(institutionId, version.task, transaction);
    const promotion = await promotions.insert(transaction, {
      institutionId,
      versionId: version.key,
      kind: 'PROMOTION',
      isPending: true,
      replacesId: replaced?.key ?? null,
      gates,
      reason,
      askedBy: accountId,
      askedAt: clock.now(),
      key: idempotencyKey,
    });
    await record(transaction, caller, 'MODEL_PROMOTION_ASKED', version, { promotionId: promotion.key });
    return { promotion, version };
  }

  /**
   * Approves or rejects a promotion that an independent administrator requested. When several people decide at once,
   * the first decision counts.
   * @throws Refusal PROMOTION_NOT_FOUND, PROMOTION_NOT_PENDING, PROMOTION_NEEDS_ANOTHER, PROMOTION_NOT_INDEPENDENT,
   * MODEL_GATES_FAILED, MODEL_FILE_REFUSED, IDEMPOTENCY_CONFLICT.
   */
  async decide(caller: Caller, request: DecisionRequest): Promise<PromotionOutcome> {
    const actor = PROMOTE_MODELS.require(caller);
    const further = request.state === 'APPROVED' ? await this.#verify(actor, request.promotionId) : [];
    const decided = await this.parts.database.transaction((transaction) =>
      this.#decide(transaction, caller, actor, { ...request, further }),
    );
    this.parts.server.forget(decided.version.task, actor.institutionId);
    return decided;
  }

  /** Before the transaction too. What was asked before by the same key is answered as it was. */
  async #verifyCandidate({ accountId, institutionId }: Actor, request: PromotionRequest): Promise<readonly Gate[]> {
    const { database, promotions, versions, judge } = this.parts;
    if (await promotions.findAsked(database, accountId, request.idempotencyKey)) return [];
    const version = await versions.find(institutionId, request.modelVersionId);
    if (!version || !isCandidate(version)) return [];
    const fault = await judge.fault(version);
    if (fault) fileRefused(fault);
    return this.#answersKept(version, institutionId);
  }

  /** The gate of past questions, which are asked again outside the transaction: that takes a while. */
  async #answersKept(version: ModelVersionRow, institutionId: number): Promise<readonly Gate[]> {
    const { answersCheck, candidates } = this.parts;
    const candidate = answersCheck ? await candidates.open(version) : null;
    const kept = candidate && (await answersCheck?.(candidate, institutionId));
    return kept ? [answersKeptGate(kept)] : [];
  }

  /** Opens the file before the transaction, which must not wait for a thread. Its content does not change. */
  async #verify({ institutionId }: Actor, promotionId: number): Promise<readonly Gate[]> {
    const { promotions, versions, judge } = this.parts;
    const promotion = await promotions.find(institutionId, promotionId);
    if (promotion?.state !== 'PENDING') return [];
    const version = await versions.find(institutionId, promotion.versionKey);
    if (!version) return [];
    const fault = await judge.fault(version);
    if (fault) fileRefused(fault, FIELD);
    return promotion.kind === 'ROLLBACK' ? [] : this.#answersKept(version, institutionId);
  }

  async #decide(
    transaction: Transaction,
    caller: Caller,
    { accountId, institutionId }: Actor,
    { promotionId, state, note, idempotencyKey, further }: DecisionRequest & Verified,
  ): Promise<PromotionOutcome> {
    const { versions, promotions, origins, clock } = this.parts;
    await versions.lock(transaction, institutionId);
    const earlier = await promotions.findDecided(transaction, accountId, idempotencyKey);
    if (earlier) {
      const isSame = earlier.key === promotionId && earlier.state === state && earlier.note === note;
      return isSame ? this.#outcome(transaction, institutionId, earlier) : refuseReusedKey();
    }
    const asked = (await promotions.find(institutionId, promotionId, transaction)) ?? promotionNotFound();
    if (asked.state !== 'PENDING') return promotionNotPending();
    const refusals = { same: needsAnother, related: notIndependent };
    await origins.requireAnother(accountId, [asked.askedBy], transaction, refusals);
    const decision = { state, decidedBy: accountId, decidedAt: clock.now(), key: idempotencyKey, note };
    const promotion = (await promotions.decide(transaction, promotionId, decision)) ?? promotionNotPending();
    const version =
      state === 'APPROVED'
        ? await this.#putInService(transaction, institutionId, asked, further)
        : await this.#turnDown(transaction, institutionId, asked);
    if (!version) return promotionNotPending();
    const approved = asked.kind === 'ROLLBACK' ? 'MODEL_ROLLED_BACK' : 'MODEL_PROMOTED';
    const action = state === 'APPROVED' ? approved : 'MODEL_REJECTED';
    await record(transaction, caller, action, version, { promotionId, replacesId: asked.replacesKey });
    return { promotion, version };
  }

  /** A promotion that is refused is refused for good. A version that was in service before keeps its state. */
  async #turnDown(
    transaction: Transaction,
    institutionId: number,
    { kind, versionKey }: ModelPromotionRow,
  ): Promise<ModelVersionRow | null> {
    const { versions } = this.parts;
    if (kind === 'ROLLBACK') return versions.find(institutionId, versionKey, transaction);
    return versions.move(transaction, versionKey, PROMOTABLE, 'REJECTED');
  }

  /** A version that a rollback takes out is marked: two people are needed to restore it. */
  async #putInService(
    transaction: Transaction,
    institutionId: number,
    { kind, versionKey: key }: ModelPromotionRow,
    further: readonly Gate[],
  ): Promise<ModelVersionRow | null> {
    const { versions, promotions, judge } = this.parts;
    const version = (await versions.find(institutionId, key, transaction)) ?? promotionNotFound();
    const judged = await judge.gatesToServe(await judge.record(version, transaction), institutionId, transaction);
    const gates = [...judged, ...further];
    if (!allPass(gates)) return gatesFailed(gates, FIELD);
    const replaced = await versions.findPromoted(institutionId, version.task, transaction);
    const left = kind === 'ROLLBACK' ? 'ROLLED_BACK' : 'RETIRED';
    if (replaced) await versions.move(transaction, replaced.key, ['PROMOTED'], left);
    await promotions.lapse(transaction, institutionId, version.task);
    return versions.move(transaction, key, kind === 'ROLLBACK' ? RESTORED_BY_TWO : PROMOTABLE, 'PROMOTED');
  }

  async #outcome(
    transaction: Transaction,
    institutionId: number,
    promotion: ModelPromotionRow,
  ): Promise<PromotionOutcome> {
    const version = await this.parts.versions.find(institutionId, promotion.versionKey, transaction);
    return { promotion, version: version ?? versionNotFound() };
  }
}

const isCandidate = ({ origin, state }: ModelVersionRow): boolean => origin === 'TRAINED' && PROMOTABLE.includes(state);

function record(
  transaction: Transaction,
  caller: Caller,
  action: string,
  { key, task, version, sha256 }: ModelVersionRow,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return recordAudit(transaction, caller, {
    action,
    subjectType: 'ModelVersion',
    subjectId: key,
    customerId: null,
    detail: { task, version, sha256, ...detail },
  });
}
