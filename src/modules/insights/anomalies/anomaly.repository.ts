import { limitLiteral, statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { readAnomaly, wholeAnomaly, type AnomalyRow } from './anomaly.columns.js';
import type { AnomalyOrder } from './anomaly-order.js';
import type { AnomalyState } from './anomaly-state.js';
import type { AnomalyRuleCode, AnomalySeverity } from './rules/anomaly-rule.js';
import type { StoredVersion } from '../in-force.js';

/** Which of them a list is about, null narrows nothing, and in what order. */
export interface AnomalyQuestion {
  readonly severities: readonly AnomalySeverity[] | null;
  readonly quarter: string | null;
  readonly order: AnomalyOrder;
}

/** Whose, and which, somebody may see. */
interface Scope {
  readonly institutionId: number;
  readonly customerId: number | null;
  readonly states: readonly AnomalyState[];
  readonly rules: readonly AnomalyRuleCode[] | null;
}

/** What staff of an institution have decided of what a rule of one version found. */
interface DecisionCount {
  readonly rule: AnomalyRuleCode;
  readonly ruleSetId: number;
  readonly confirmed: number;
  readonly dismissed: number;
}

/** What somebody decided on an anomaly. */
export interface Decision {
  readonly state: 'CONFIRMED' | 'DISMISSED';
  readonly accountId: number;
  readonly note: string | null;
  readonly idempotencyKey: string;
  readonly at: Date;
}

const WITHIN = `a.institution_id = $1 AND ($2::bigint IS NULL OR a.customer_id = $2) AND a.state = ANY($3::text[])
  AND ($4::text[] IS NULL OR a.rule = ANY($4))`;
const ORDERED: Readonly<Record<AnomalyOrder, string>> = {
  EXPECTED_USE: 'a.expected_use_won DESC, a.id DESC',
  NEWEST: 'a.id DESC',
};
/** What follows the anomaly $7. */
const IS_AFTER_CURSOR: Readonly<Record<AnomalyOrder, string>> = {
  EXPECTED_USE: `(a.expected_use_won, a.id) < (SELECT last.expected_use_won, last.id FROM anomaly last WHERE last.id = $7)`,
  NEWEST: 'a.id < $7',
};
const FIND_ANOMALY = statement(`SELECT ${wholeAnomaly.sql} FROM anomaly a WHERE ${WITHIN} AND a.id = $5`);
const BY_KEY = statement(`SELECT ${wholeAnomaly.sql} FROM anomaly a WHERE a.decided_by = $1 AND a.decision_key = $2`);
const DECIDE_ANOMALY = statement(`
  UPDATE anomaly AS a SET state = $3, decided_by = $4, note = $5, decision_key = $6, decided_at = $7
  WHERE a.institution_id = $1 AND a.id = $2 AND a.state = 'OPEN' RETURNING ${wholeAnomaly.sql}`);
const VERSIONS = statement(`SELECT id, version, rules AS content FROM anomaly_rule_set`);
const COUNT_DECISIONS_BY_RULE = statement(`
  SELECT rule, rule_set_id AS "ruleSetId", count(*) FILTER (WHERE state = 'CONFIRMED')::integer AS confirmed,
    count(*) FILTER (WHERE state = 'DISMISSED')::integer AS dismissed
  FROM anomaly WHERE institution_id = $1 AND state IN ('CONFIRMED', 'DISMISSED') GROUP BY rule, rule_set_id`);

/** Reads anomalies and keeps what is decided on them; lists of a customer go from the newest to the oldest. */
export class AnomalyRepository {
  constructor(private readonly database: Queryable) {}

  /** One that somebody may see; null when there is none. */
  async find(scope: Scope, id: number, within = this.database): Promise<AnomalyRow | null> {
    const [tuple] = await within.tuples(FIND_ANOMALY, [...valuesOf(scope), id]);
    return tuple ? readAnomaly(tuple) : null;
  }

  /** A page; may be longer than asked for: then more follows. */
  async page(
    scope: Scope,
    { severities, quarter, order }: AnomalyQuestion,
    { first, after }: PageRequest,
  ): Promise<AnomalyRow[]> {
    const text = `SELECT ${wholeAnomaly.sql} FROM anomaly a WHERE ${WITHIN}
      AND ($5::text[] IS NULL OR a.severity = ANY($5)) AND ($6::bpchar IS NULL OR a.quarter = $6)
      AND ($7::bigint IS NULL OR ${IS_AFTER_CURSOR[order]}) ORDER BY ${ORDERED[order]} LIMIT ${limitLiteral(first + 1)}`;
    const values = [...valuesOf(scope), severities, quarter, after];
    return (await this.database.tuples(statement(text), values)).map(readAnomaly);
  }

  /** A page of anomalies for each customer, within the caller's scope. */
  async pageOfEach(scope: Scope, customerIds: readonly number[], { first, after }: PageRequest): Promise<AnomalyRow[]> {
    const text = `SELECT ${wholeAnomaly.sql} FROM unnest($5::bigint[]) AS owner (id) CROSS JOIN LATERAL (
        SELECT * FROM anomaly a WHERE a.customer_id = owner.id AND ${WITHIN} AND ($6::bigint IS NULL OR a.id < $6)
        ORDER BY a.id DESC LIMIT ${limitLiteral(first + 1)}
      ) AS a ORDER BY a.id DESC`;
    const tuples = await this.database.tuples(statement(text), [...valuesOf(scope), customerIds, after]);
    return tuples.map(readAnomaly);
  }

  /** What an account decided under a key of its own; null when it used it for nothing. */
  async findDecision(within: Queryable, accountId: number, key: string): Promise<AnomalyRow | null> {
    const [tuple] = await within.tuples(BY_KEY, [accountId, key]);
    return tuple ? readAnomaly(tuple) : null;
  }

  /** Decides on an open one of the institution; null, and nothing done, when it is none. */
  async decide(
    transaction: Queryable,
    institutionId: number,
    id: number,
    { state, accountId, note, idempotencyKey, at }: Decision,
  ): Promise<AnomalyRow | null> {
    const [tuple] = await transaction.tuples(DECIDE_ANOMALY, [
      institutionId,
      id,
      state,
      accountId,
      note,
      idempotencyKey,
      at,
    ]);
    return tuple ? readAnomaly(tuple) : null;
  }

  /** Every version of the rules. */
  listVersions(): Promise<StoredVersion[]> {
    return this.database.rows<StoredVersion>(VERSIONS);
  }

  /** What an institution's staff have decided, by rule and version. */
  countDecisions(institutionId: number): Promise<DecisionCount[]> {
    return this.database.rows<DecisionCount>(COUNT_DECISIONS_BY_RULE, [institutionId]);
  }
}

const valuesOf = ({ institutionId, customerId, states, rules }: Scope): unknown[] => [
  institutionId,
  customerId,
  states,
  rules,
];
