import { requireActor, type Actor, type Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import { groupByKey, type PageRequest } from '../../../platform/graphql/index.js';
import type { InForceByInstitution } from '../in-force.js';
import type { AnomalyRow } from './anomaly.columns.js';
import type { AnomalyState } from './anomaly-state.js';
import { REVIEW_ANOMALIES, anomalyScope, seesDecisions, type AnomalyScope } from './anomaly.policy.js';
import type { AnomalyQuestion, AnomalyRepository } from './anomaly.repository.js';
import type { AnomalyRuleCode, AnomalyRules } from './rules/anomaly-rule.js';

/** Filters for anomalies; null filters nothing. */
interface QueueQuestion extends AnomalyQuestion {
  readonly states: readonly AnomalyState[];
  readonly rules: readonly AnomalyRuleCode[] | null;
}

/** Shows anomalies to customers and to staff, and records each time that staff saw them. */
export class AnomalyService {
  constructor(
    private readonly parts: {
      readonly anomalies: AnomalyRepository;
      readonly rules: Pick<InForceByInstitution<AnomalyRules>, 'get'>;
      readonly accessLog: AccessLog;
    },
  ) {}

  /** A page of the institution's anomalies: most worth a look first, or newest first. For staff. */
  async queue(
    caller: Caller,
    { states, rules, ...question }: QueueQuestion,
    request: PageRequest,
  ): Promise<AnomalyRow[]> {
    const { institutionId } = REVIEW_ANOMALIES.require(caller);
    const scope: AnomalyScope = { institutionId, customerId: null, states, rules };
    const rows = await this.parts.anomalies.page(scope, question, request);
    const shown = new Set(rows.slice(0, request.first).map(({ customerKey }) => customerKey));
    await this.parts.accessLog.record(caller, {
      action: 'ANOMALIES_LISTED',
      subjectType: 'Anomaly',
      subjectId: null,
      customerId: null,
      detail: { states, rules, customerIds: [...shown] },
    });
    return rows;
  }

  /** One that the caller may see; null when there is none. */
  async find(caller: Caller, id: number): Promise<AnomalyRow | null> {
    const actor = requireActor(caller);
    const row = await this.parts.anomalies.find(await this.#scopeOf(actor), id);
    if (!row) return null;
    if (!seesDecisions(actor)) return withoutDecision(row);
    const subject = { subjectType: 'Anomaly', subjectId: id, customerId: row.customerKey };
    await this.parts.accessLog.record(caller, { action: 'ANOMALY_VIEWED', ...subject });
    return row;
  }

  /**
   * A page for each customer, newest first, of what the caller may see; withdrawn anomalies are left out. The caller's
   * access to the customers has been recorded already.
   */
  async pageOfEach(caller: Caller, customerIds: readonly number[], request: PageRequest): Promise<AnomalyRow[][]> {
    const actor = requireActor(caller);
    const scope = await this.#scopeOf(actor);
    const states = scope.states.filter((state) => state !== 'WITHDRAWN');
    const rows = await this.parts.anomalies.pageOfEach({ ...scope, states }, customerIds, request);
    const shown = seesDecisions(actor) ? rows : rows.map(withoutDecision);
    return groupByKey(customerIds, shown, ({ customerKey }) => customerKey);
  }

  async #scopeOf(actor: Actor): Promise<AnomalyScope> {
    const { content } = await this.parts.rules.get(actor.institutionId);
    const shownToCustomers = content.rules.filter(({ tellsCustomer }) => tellsCustomer).map(({ code }) => code);
    return anomalyScope(actor, shownToCustomers);
  }
}

const withoutDecision = (row: AnomalyRow): AnomalyRow => ({
  ...row,
  decidedBy: null,
  note: null,
  decisionKey: null,
  expectedUseWon: null,
});
