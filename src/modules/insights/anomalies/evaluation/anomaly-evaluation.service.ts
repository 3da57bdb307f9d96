import type { Clock } from '../../../../platform/clock.js';
import type { Database, Transaction } from '../../../../platform/database/index.js';
import type { JobKind } from '../../../../platform/jobs/index.js';
import type { InForceByInstitution, Version } from '../../in-force.js';
import type { NewNotification, NotificationService } from '../../notifications/index.js';
import type { AnomalyEvaluationRepository, OpenedAnomaly } from './anomaly-evaluation.repository.js';
import type { StoredFinding, WeighedFinding } from '../detection/anomaly-finding.js';
import { expectedUseWon, type RuleProbabilities } from '../detection/expected-use.js';
import type { RuleRecords } from '../rules/rule-records.js';
import type { AnomalyRules } from '../rules/anomaly-rule.js';
import { detectAll } from '../detection/detect-all.js';
import { evaluationPlans, type EvaluationPlan } from './evaluation-plan.js';
import { quarterAt, quarterNumber } from '../detection/quarter-history.js';
import type { SpendingHistories } from '../detection/spending-histories.js';

/** Looks through the quarters whose figures, or rules, have changed since they were last. */
export const EVALUATE_CHANGED: JobKind<object> = {
  name: 'insights-anomalies',
  retries: 2,
  expireInSeconds: 7_200,
  does: 'Evaluates quarters whose figures or rules have changed.',
  /** Every minute looks whether there is anything to do: files are taken in and back rarely, and by any process. */
  cron: '* * * * *',
  also: 'at the start of a worker',
  ifItDies: 'What is left is done by the next run.',
};
/** Looks through everything: customers may have got a key in the source since. */
export const EVALUATE_ALL: JobKind<object> = {
  name: 'insights-anomalies-all',
  retries: 2,
  expireInSeconds: 7_200,
  does: 'Evaluates all quarters: customers may have got a key in the source since.',
  cron: '40 3 * * *',
  ifItDies: 'The next run evaluates everything.',
};

/** An evaluated quarter. */
export interface EvaluatedQuarter {
  readonly institutionId: number;
  readonly quarter: string;
  readonly customers: number;
  readonly findings: number;
}

type Rules = Version<AnomalyRules>;
/** What an institution's quarters are judged by. */
interface Judges {
  readonly rules: Rules;
  readonly probabilities: RuleProbabilities;
}

/** A batch of evaluated customers. */
interface Page {
  readonly customers: number;
  readonly last: number | null;
  readonly findings: readonly StoredFinding[];
}

/** Evaluates customers' quarters by the rules in force, and stores the findings. Safe to run at any time. */
export class AnomalyEvaluation {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly anomalies: AnomalyEvaluationRepository;
      readonly histories: SpendingHistories;
      readonly rules: Pick<InForceByInstitution<AnomalyRules>, 'get'>;
      readonly records: Pick<RuleRecords, 'probabilities'>;
      readonly notifications: Pick<NotificationService, 'notify'>;
    },
  ) {}

  /** Looks through what has changed, or everything; some hundred customers in a transaction of their own each time. */
  async run(everything = false): Promise<EvaluatedQuarter[]> {
    const { anomalies, histories, rules, records } = this.parts;
    const [loaded, evaluated] = await Promise.all([histories.listLoaded(), anomalies.listEvaluated()]);
    const done: EvaluatedQuarter[] = [];
    for (const institutionId of new Set([...loaded, ...evaluated].map((each) => each.institutionId))) {
      const own = (each: { readonly institutionId: number }): boolean => each.institutionId === institutionId;
      const inForce = await rules.get(institutionId);
      const by = String(inForce.id);
      const { history } = inForce.content;
      const plans = evaluationPlans(loaded.filter(own), evaluated.filter(own), history, by, everything);
      if (plans.length === 0) continue;
      const judges = { rules: inForce, probabilities: await records.probabilities(institutionId) };
      for (const plan of plans) done.push(...(await this.#evaluate(plan, judges)));
      await anomalies.weigh(institutionId, judges.probabilities);
    }
    return done;
  }

  async #evaluate(plan: EvaluationPlan, judges: Judges): Promise<EvaluatedQuarter[]> {
    const { institutionId, quarters } = plan;
    const found = new Map(quarters.map(({ quarter }) => [quarter, 0]));
    let customers = 0;
    for (let after: number | null = 0; after !== null;) {
      const page = await this.#evaluatePage(plan, judges, after);
      customers += page.customers;
      for (const { quarter } of page.findings) found.set(quarter, (found.get(quarter) ?? 0) + 1);
      after = page.last;
    }
    const at = this.parts.clock.now();
    return Promise.all(
      quarters.map(async (marked) => {
        const findings = found.get(marked.quarter) ?? 0;
        await this.parts.anomalies.keep(marked, { customers, findings, at });
        return { institutionId, quarter: marked.quarter, customers, findings };
      }),
    );
  }

  /** Looks through the next customers; `last` is null when there are none. */
  #evaluatePage(plan: EvaluationPlan, { rules, probabilities }: Judges, after: number): Promise<Page> {
    const { database, clock, anomalies, histories } = this.parts;
    const { institutionId } = plan;
    const quarters = plan.quarters.map(({ quarter }) => quarter);
    const [first = '', last = ''] = [quarters[0], quarters.at(-1)];
    const from = quarterAt(quarterNumber(first) - rules.content.history.within);
    return database.transaction(async (transaction) => {
      await anomalies.takeTurn(transaction, institutionId);
      const people = await histories.page(transaction, { institutionId, afterCustomerId: after, from, to: last });
      const customerIds = people.map(({ customerId }) => customerId);
      const findings = detectAll(people, quarters, rules.content).map((finding) => weighed(finding, probabilities));
      const looked = { institutionId, ruleSetId: rules.id, customerIds, quarters, findings, at: clock.now() };
      const opened = people.length > 0 ? await anomalies.store(transaction, looked) : [];
      await this.#notify(transaction, plan, rules.content, opened);
      return { customers: people.length, last: customerIds.at(-1) ?? null, findings };
    });
  }

  /**
   * Notifies customers once of everything grave and new in the latest quarter. A customer with something grave in the
   * quarter before is not notified again: figures of neighbouring quarters share three months.
   */
  async #notify(
    transaction: Transaction,
    { institutionId, latest }: EvaluationPlan,
    { rules }: AnomalyRules,
    opened: readonly OpenedAnomaly[],
  ): Promise<void> {
    const shownRules = rules.filter(({ tellsCustomer }) => tellsCustomer).map(({ code }) => code);
    const grave = opened.filter(
      ({ severity, quarter, rule }) => severity === 'HIGH' && quarter === latest && shownRules.includes(rule),
    );
    if (latest === null || grave.length === 0) return;
    const { anomalies, notifications } = this.parts;
    const customerIds = [...new Set(grave.map(({ customerId }) => customerId))];
    const before = quarterAt(quarterNumber(latest) - 1);
    const knowing = new Set(await anomalies.listGrave(transaction, customerIds, before, shownRules));
    const news = grave.filter(({ customerId }) => !knowing.has(customerId));
    await notifications.notify(
      transaction,
      news.map(({ id, customerId, quarter }): NewNotification => ({
        institutionId,
        to: { customerId },
        kind: 'UNUSUAL_SPENDING',
        subject: quarter,
        payload: { quarter, anomalyId: id },
      })),
    );
  }
}

const weighed = (finding: StoredFinding, probabilities: RuleProbabilities): WeighedFinding => ({
  ...finding,
  expectedUseWon: expectedUseWon(finding.amountWon, probabilities.get(finding.rule) ?? 0),
});
