import { statement, takeLock, type Queryable } from '../../../../platform/database/index.js';
import type { WeighedFinding } from '../detection/anomaly-finding.js';
import type { RuleProbabilities } from '../detection/expected-use.js';
import type { AnomalyRuleCode, AnomalySeverity } from '../rules/anomaly-rule.js';
import type { MarkedQuarter } from './evaluation-plan.js';

/** An anomaly that was not there, or not open, before. */
export interface OpenedAnomaly {
  readonly id: number;
  readonly customerId: number;
  readonly quarter: string;
  readonly rule: AnomalyRuleCode;
  readonly severity: AnomalySeverity;
}

/** One evaluated batch and its findings. */
interface EvaluatedPage {
  readonly institutionId: number;
  readonly ruleSetId: number;
  readonly customerIds: readonly number[];
  readonly quarters: readonly string[];
  readonly findings: readonly WeighedFinding[];
  readonly at: Date;
}

const EVALUATED = statement(`SELECT institution_id AS "institutionId", quarter, mark FROM anomaly_evaluation`);
const UPSERT_EVALUATION = statement(`
  INSERT INTO anomaly_evaluation (institution_id, quarter, mark, customers, findings, evaluated_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (institution_id, quarter) DO UPDATE SET mark = excluded.mark, customers = excluded.customers,
    findings = excluded.findings, evaluated_at = excluded.evaluated_at`);
const DELETE_EVALUATION = statement(`DELETE FROM anomaly_evaluation WHERE institution_id = $1 AND quarter = $2`);

/** Customers are few and quarters too; what nobody decided on and no rule finds any more is taken back. */
const WITHDRAW_ANOMALIES = statement(`
  UPDATE anomaly a SET state = 'WITHDRAWN'
  WHERE a.customer_id = ANY($1::bigint[]) AND a.quarter = ANY($2::bpchar[]) AND a.state = 'OPEN'
    AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($3::jsonb) AS f ("customerId" bigint, quarter bpchar, rule text)
      WHERE f."customerId" = a.customer_id AND f.quarter = a.quarter AND f.rule = a.rule
    )`);

/** What is open and as it was is left alone, so that looking again writes nothing; what was decided on stays for good. */
const STORE = statement(`
  WITH found AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS f ("customerId" bigint, quarter bpchar, rule text, category text,
      unit text, value numeric, "expectedLow" numeric, "expectedHigh" numeric, severity text, "amountWon" bigint,
      "expectedUseWon" bigint)
  ), known AS (
    SELECT a.customer_id, a.quarter, a.rule, a.state FROM anomaly a
    JOIN found f ON f."customerId" = a.customer_id AND f.quarter = a.quarter AND f.rule = a.rule
  ), stored AS (
    INSERT INTO anomaly AS a (institution_id, customer_id, quarter, rule, rule_set_id, category, unit, value,
      expected_low, expected_high, severity, amount_won, expected_use_won, found_at)
    SELECT $2, "customerId", quarter, rule, $3, category, unit, value, "expectedLow", "expectedHigh", severity,
      "amountWon", "expectedUseWon", $4
    FROM found
    ON CONFLICT (customer_id, quarter, rule) DO UPDATE SET state = 'OPEN', rule_set_id = excluded.rule_set_id,
      category = excluded.category, unit = excluded.unit, value = excluded.value,
      expected_low = excluded.expected_low, expected_high = excluded.expected_high, severity = excluded.severity,
      amount_won = excluded.amount_won, expected_use_won = excluded.expected_use_won
    WHERE a.state IN ('OPEN', 'WITHDRAWN') AND (a.state, a.rule_set_id, a.category, a.unit, a.value, a.expected_low,
      a.expected_high, a.severity, a.amount_won) IS DISTINCT FROM ('OPEN', excluded.rule_set_id, excluded.category, excluded.unit,
      excluded.value, excluded.expected_low, excluded.expected_high, excluded.severity, excluded.amount_won)
    RETURNING a.id, a.customer_id, a.quarter, a.rule, a.severity
  )
  SELECT s.id, s.customer_id AS "customerId", s.quarter, s.rule, s.severity
  FROM stored s LEFT JOIN known k USING (customer_id, quarter, rule)
  WHERE k.state IS DISTINCT FROM 'OPEN' ORDER BY s.id`);
/** What staff have decided since makes findings of a rule likelier or less likely to be right. */
const WEIGH = statement(`
  UPDATE anomaly a SET expected_use_won = round(a.amount_won * p.probability)
  FROM jsonb_to_recordset($2::jsonb) AS p (rule text, probability numeric)
  WHERE a.institution_id = $1 AND a.state = 'OPEN' AND a.rule = p.rule
    AND a.expected_use_won <> round(a.amount_won * p.probability)`);
const GRAVE = statement(`
  SELECT DISTINCT customer_id AS "customerId" FROM anomaly
  WHERE customer_id = ANY($1::bigint[]) AND quarter = $2::bpchar AND rule = ANY($3::text[]) AND severity = 'HIGH'
    AND state <> 'WITHDRAWN'`);

/** Stores the findings of rules, and which quarters they have evaluated. */
export class AnomalyEvaluationRepository {
  constructor(private readonly database: Queryable) {}

  /** Every evaluated quarter, with the mark it had then. */
  listEvaluated(): Promise<MarkedQuarter[]> {
    return this.database.rows<MarkedQuarter>(EVALUATED);
  }

  /** Lets evaluations of an institution take turns, so that none stores what an older look has found. */
  async takeTurn(transaction: Queryable, institutionId: number): Promise<void> {
    await takeLock(transaction, 'ANOMALY_EVALUATION', institutionId);
  }

  /** Stores what was found, takes back what no longer is, and answers what is open now and was not before. */
  async store(transaction: Queryable, page: EvaluatedPage): Promise<OpenedAnomaly[]> {
    const { institutionId, ruleSetId, customerIds, quarters, findings, at } = page;
    const found = JSON.stringify(findings);
    await transaction.tuples(WITHDRAW_ANOMALIES, [customerIds, quarters, found]);
    if (findings.length === 0) return [];
    return transaction.rows(STORE, [found, institutionId, ruleSetId, at]);
  }

  /** Weighs what is open by how likely each rule is to be right. */
  async weigh(institutionId: number, probabilities: RuleProbabilities): Promise<void> {
    const weights = [...probabilities].map(([rule, probability]) => ({ rule, probability }));
    await this.database.tuples(WEIGH, [institutionId, JSON.stringify(weights)]);
  }

  /** Those of the customers with a grave finding in a quarter, whatever was decided on it. */
  async listGrave(
    transaction: Queryable,
    customerIds: readonly number[],
    quarter: string,
    rules: readonly AnomalyRuleCode[],
  ): Promise<number[]> {
    const rows = await transaction.rows<{ customerId: number }>(GRAVE, [customerIds, quarter, rules]);
    return rows.map(({ customerId }) => customerId);
  }

  /** Records that a quarter was evaluated; one without figures is removed. */
  async keep(
    { institutionId, quarter, mark }: MarkedQuarter,
    { customers, findings, at }: { readonly customers: number; readonly findings: number; readonly at: Date },
  ): Promise<void> {
    if (mark === '') await this.database.tuples(DELETE_EVALUATION, [institutionId, quarter]);
    else await this.database.tuples(UPSERT_EVALUATION, [institutionId, quarter, mark, customers, findings, at]);
  }
}
