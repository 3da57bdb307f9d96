import { requireActor, type Caller, customerNotFound } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { fieldsNamed, NO_FIELDS, groupByKey, type PageRequest } from '../../../platform/graphql/index.js';
import type { CustomerRow, CustomerService } from '../../customers/index.js';
import type { FinancialPositions } from '../../lending/index.js';
import type { SpendingFacts } from '../../spending/index.js';
import { calibratedVerdict, evaluateRules, type VerdictResult, type Verdict } from '../rules/index.js';
import { LEVER_EFFECTS, metricsOfSituation, type SituationFacts } from './counterfactual-levers.js';
import { counterfactualOf } from './counterfactual.js';
import {
  factsWindow,
  joinedLoans,
  positionMonths,
  METRICS,
  snapshotMonths,
  type LoanFacts,
  type MetricName,
  type MonthFigures,
  type DecidedApplication,
} from '../metrics/index.js';
import type { InForce, RulesInForce } from './rules-in-force.js';
import type { Evaluation, RecordedEvaluation, ScenarioRepository, VerdictRow } from './scenario.repository.js';
import { reportedLabelsOf } from './reported-labels.js';
import { refuseReusedKey } from '../../../platform/once/index.js';
import { EVALUATE_SCENARIOS } from './scenario.policy.js';

export type { Evaluation, RecordedEvaluation, VerdictRow };

/** What evaluations are made from. Each neighbour authorises by itself, and leaves out whom the caller may not see. */
export interface ScenarioNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  /** Facts of every customer the caller may see, all 0 for one without open loans. */
  readonly loanFacts: (caller: Caller, customerIds: readonly number[]) => Promise<ReadonlyMap<number, LoanFacts>>;
  /** Facts of those who have card spending. */
  readonly spendingFacts: (
    caller: Caller,
    rows: readonly (CustomerRow | null)[],
  ) => Promise<ReadonlyMap<number, SpendingFacts>>;
  /** Months of customers who were seen already, from one to another, newest first. */
  readonly months: (customerIds: readonly number[], from: string, to: string) => Promise<readonly MonthsOf[]>;
  /** How customers who were seen already stand on a day, by what is known of them. */
  readonly positions: Pick<FinancialPositions, 'of'>;
  /** Applications for loans of customers who were seen already that were decided since a day. */
  readonly applications: (customerIds: readonly number[], since: string) => Promise<readonly ApplicationOf[]>;
}

type MonthsOf = MonthFigures & { readonly customerId: number };
type ApplicationOf = DecidedApplication & { readonly customerId: number };

interface ScenarioServiceParts extends ScenarioNeighbours {
  readonly database: Database;
  readonly clock: Clock;
  readonly scenarios: ScenarioRepository;
  readonly rules: Pick<RulesInForce, 'get'>;
}

/** What rules ask of a customer's record. */
export const REGISTERED = fieldsNamed('annualIncomeWon', 'creditScore', 'sourceKey');
/** The API's decimals have fifteen digits before the point. */
const MAX_FIGURE = 999_999_999_999_999;

/** Judges customers' situations by the rules in force, and remembers what was said of them. */
export class ScenarioService {
  constructor(private readonly parts: ScenarioServiceParts) {}

  /** What the rules say now, in the order of the ids; null for customers that the caller may not see. */
  async evaluate(caller: Caller, customerIds: readonly number[]): Promise<(Evaluation | null)[]> {
    const { institutionId } = requireActor(caller);
    return this.#evaluate(caller, customerIds, await this.parts.rules.get(institutionId));
  }

  /**
   * Judges a customer and records what was said. The same key again returns what was recorded under it.
   * @throws Refusal CUSTOMER_NOT_FOUND, IDEMPOTENCY_CONFLICT.
   */
  async record(caller: Caller, customerId: number, idempotencyKey: string | null): Promise<RecordedEvaluation> {
    const { accountId, institutionId } = EVALUATE_SCENARIOS.require(caller);
    const { database, rules, scenarios } = this.parts;
    const inForce = await rules.get(institutionId);
    const [evaluation] = await this.#evaluate(caller, [customerId], inForce);
    if (!evaluation) return customerNotFound();
    return database.transaction(async (transaction) => {
      const { ruleSetId, thresholdSetId, ruleSetVersion, thresholdSetVersion } = inForce;
      const recording = { accountId, idempotencyKey, ruleSetId, thresholdSetId };
      const key = await scenarios.insert(transaction, evaluation, recording);
      if (key === null && idempotencyKey !== null) {
        const earlier = await scenarios.getByIdempotencyKey(transaction, accountId, idempotencyKey);
        return earlier.customerId === customerId ? earlier : refuseReusedKey();
      }
      if (key === null) throw new Error('INSERT … RETURNING returned nothing');
      await recordAudit(transaction, caller, {
        action: 'SCENARIO_EVALUATED',
        subjectType: 'ScenarioEvaluation',
        subjectId: key,
        customerId,
        detail: { ruleSetVersion, thresholdSetVersion },
      });
      return { ...evaluation, key };
    });
  }

  /** What was recorded of each customer, in the order of the ids, newest first; nothing of those the caller may not see. */
  async listHistory(
    caller: Caller,
    customerIds: readonly number[],
    request: PageRequest,
  ): Promise<RecordedEvaluation[][]> {
    requireActor(caller);
    const customers = await this.parts.customers.listByIds(caller, customerIds, NO_FIELDS);
    const visible = [...new Set(customers.flatMap((customer) => customer?.key ?? []))];
    const rows = visible.length > 0 ? await this.parts.scenarios.listByCustomers(visible, request) : [];
    return groupByKey(customerIds, rows, ({ customerId }) => customerId);
  }

  async #evaluate(caller: Caller, ids: readonly number[], inForce: InForce): Promise<(Evaluation | null)[]> {
    const { customers, loanFacts, spendingFacts, months, positions, applications, clock } = this.parts;
    const rows = await customers.listByIds(caller, ids, REGISTERED);
    // Asked only of customers who were seen: a neighbour's record of access must not name anybody else.
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    if (visible.length === 0) return rows.map(() => null);
    const evaluatedAt = clock.now();
    const today = koreanDate(evaluatedAt);
    const { from, to, since } = factsWindow(today);
    const [loans, spending, ofMonths, decided] = await Promise.all([
      loanFacts(caller, visible),
      spendingFacts(caller, rows),
      months(visible, from, to),
      applications(visible, since),
    ]);
    const monthsOf = Map.groupBy(ofMonths, ({ customerId }) => customerId);
    const applicationsOf = Map.groupBy(decided, ({ customerId }) => customerId);
    const people = rows.flatMap((row) => {
      if (!row) return [];
      const known = { loans: loans.get(row.key) ?? null, months: monthsOf.get(row.key) ?? [] };
      return [{ customerId: row.key, annualIncomeWon: row['annualIncomeWon'] as number | null, ...known }];
    });
    const standingOf = await positions.of(people, today);
    return rows.map((row) => {
      const position = row && standingOf.get(row.key);
      if (!position) return null;
      const spent = spending.get(row.key) ?? null;
      const further = {
        creditScore: row['creditScore'] as number | null,
        months: monthsOf.get(row.key) ?? [],
        applications: applicationsOf.get(row.key) ?? [],
        cardArrears: position.arrears.cards,
      };
      const joined = joinedLoans(loans.get(row.key) ?? null, position);
      const annualIncomeWon = position.income.yearlyWon;
      const facts = { loans: joined, spending: spent, annualIncomeWon, further, on: today };
      const metrics = metricsOfSituation(facts);
      const monthOf = { ...snapshotMonths(further.months, today), ...positionMonths(position) };
      const { verdicts, undecided } = evaluateRules(inForce.rules, metrics, inForce.thresholds);
      const { ruleSetVersion, thresholdSetVersion } = inForce;
      const { reported, watched } = reportedLabelsOf(verdicts, inForce.calibration, inForce.floor);
      const rowOf = (verdict: VerdictResult): VerdictRow => ({
        ...verdictRow(verdict, inForce, monthOf),
        ...counterfactualsOf(verdict.label, facts, inForce),
      });
      return {
        key: null,
        customerId: row.key,
        verdicts: reported.map(rowOf),
        watched: watched.map(rowOf),
        undecided,
        spendingQuarter: spent?.quarter ?? null,
        ruleSetVersion,
        thresholdSetVersion,
        evaluatedAt,
      };
    });
  }
}

/** A verdict as it goes out and is recorded: its score, and its probability where scores of its label are calibrated. */
function verdictRow(
  { label, probability: score, keyMetrics }: VerdictResult,
  { calibration }: InForce,
  monthOf: Readonly<Partial<Record<MetricName, string | null>>>,
): VerdictRow {
  return {
    label,
    score: score.toFixed(4),
    ...calibratedVerdict(label === 'NEUTRAL' ? undefined : calibration[label], score),
    keyMetrics: keyMetrics.map(({ name, value }) => ({
      name,
      value: decimalOf(name, value),
      asOf: monthOf[name] ?? null,
    })),
  };
}

/** What would take a label away, computed when somebody asks. */
function counterfactualsOf(
  label: Verdict,
  facts: SituationFacts,
  { rules, thresholds }: InForce,
): Pick<VerdictRow, 'takenAwayBy'> {
  const rule = rules.find((each) => each.label === label);
  if (!rule) return {};
  const situation = { facts, metricsOf: metricsOfSituation, levers: LEVER_EFFECTS };
  return { takenAwayBy: () => counterfactualOf(rule, thresholds, situation) };
}

/** A figure as the API writes it: percentages with two decimals, others whole. */
function decimalOf(name: MetricName, value: number | null): string | null {
  return value === null
    ? null
    : Math.min(MAX_FIGURE, Math.max(-MAX_FIGURE, value)).toFixed(METRICS[name] === 'PERCENT' ? 2 : 0);
}
