import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { isUniqueViolation, type Database, type Transaction } from '../../../platform/database/index.js';
import { anomalyNotFound, anomalyNotOpen } from '../insights.refusals.js';
import type { AnomalyRow } from './anomaly.columns.js';
import { REVIEW_ANOMALIES, anomalyScope } from './anomaly.policy.js';
import type { AnomalyRepository, Decision } from './anomaly.repository.js';
import { refuseReusedKey } from '../../../platform/once/index.js';

/** What staff decide, and why. */
export interface DecisionRequest {
  readonly anomalyId: number;
  readonly state: Decision['state'];
  readonly note: string | null;
  readonly idempotencyKey: string;
}

/** Lets staff confirm or dismiss findings. When several people decide at once, the first decision counts, and stays. */
export class AnomalyDecisionService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly anomalies: AnomalyRepository;
    },
  ) {}

  /**
   * Confirms or dismisses an open anomaly. A retry by the same account with the same key returns the same answer.
   * @throws Refusal ANOMALY_NOT_FOUND, ANOMALY_NOT_OPEN, IDEMPOTENCY_CONFLICT.
   */
  async decide(caller: Caller, request: DecisionRequest): Promise<AnomalyRow> {
    const actor = REVIEW_ANOMALIES.require(caller);
    try {
      return await this.parts.database.transaction((transaction) => this.#decide(transaction, caller, actor, request));
    } catch (error) {
      // The same key was used for another anomaly at the same time.
      if (isUniqueViolation(error)) return refuseReusedKey();
      throw error;
    }
  }

  async #decide(transaction: Transaction, caller: Caller, actor: Actor, request: DecisionRequest): Promise<AnomalyRow> {
    const { anomalyId, ...decision } = request;
    const { accountId, institutionId } = actor;
    const { anomalies, clock } = this.parts;
    const earlier = await anomalies.findDecision(transaction, accountId, request.idempotencyKey);
    if (earlier) return isSame(earlier, request) ? earlier : refuseReusedKey();
    const made = { ...decision, accountId, at: clock.now() };
    const decided = await anomalies.decide(transaction, institutionId, anomalyId, made);
    if (!decided) return this.#whyNot(transaction, actor, request);
    await recordAudit(transaction, caller, {
      action: request.state === 'CONFIRMED' ? 'ANOMALY_CONFIRMED' : 'ANOMALY_DISMISSED',
      subjectType: 'Anomaly',
      subjectId: anomalyId,
      customerId: decided.customerKey,
      detail: { rule: decided.rule, ruleVersion: decided.ruleVersion },
    });
    return decided;
  }

  /** Nothing was open: the anomaly does not exist, others decided first, or this request already did. */
  async #whyNot(transaction: Transaction, actor: Actor, request: DecisionRequest): Promise<AnomalyRow> {
    const { anomalies } = this.parts;
    const twin = await anomalies.findDecision(transaction, actor.accountId, request.idempotencyKey);
    if (twin) return isSame(twin, request) ? twin : refuseReusedKey();
    const row = await anomalies.find(anomalyScope(actor, []), request.anomalyId, transaction);
    return row ? anomalyNotOpen() : anomalyNotFound();
  }
}

const isSame = (row: AnomalyRow, { anomalyId, state, note }: DecisionRequest): boolean =>
  row.key === anomalyId && row.state === state && row.note === note;
