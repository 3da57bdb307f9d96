import { statement, type Database, type Queryable, type Transaction } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import {
  calibratedVerdict,
  type Calibrations,
  type LabelCalibration,
  type VerdictCalibration,
  type ScenarioLabel,
  type Verdict,
} from '../rules/index.js';
import type { Counterfactual } from './counterfactual.js';
import type { KeyFigure } from './scenario.texts.js';

/** One label of an evaluation, with figures as decimal text: what is recorded is what was answered. */
export interface VerdictRow {
  readonly label: Verdict;
  /** Share of the highest score. */
  readonly score: string;
  /** Null when it is not known. */
  readonly probability: string | null;
  /** By what the score became a probability; null for NEUTRAL, and where nobody said anything of the label. */
  readonly calibration: VerdictCalibration | null;
  readonly keyMetrics: readonly KeyFigure[];
  /** What would remove the label; known only right after an evaluation, while its figures are in memory. */
  readonly takenAwayBy?: () => Counterfactual;
}

/** An evaluation, recorded or just made. */
export interface Evaluation {
  /** Its number; null for one that is not recorded. */
  readonly key: number | null;
  readonly customerId: number;
  readonly verdicts: readonly VerdictRow[];
  /** Labels that pass but are less probable than the floor of the rules. */
  readonly watched: readonly VerdictRow[];
  readonly undecided: readonly ScenarioLabel[];
  readonly spendingQuarter: string | null;
  readonly ruleSetVersion: string;
  readonly thresholdSetVersion: string;
  readonly evaluatedAt: Date;
}

export type RecordedEvaluation = Evaluation & { readonly key: number };

/** Versions in force together, as they are stored. */
export interface StoredRules {
  /** For whom; null for all that have nothing of their own. */
  readonly institutionId: number | null;
  readonly ruleSetId: number;
  readonly ruleSetVersion: string;
  readonly rules: unknown;
  readonly thresholdSetId: number;
  readonly thresholdSetVersion: string;
  readonly thresholds: unknown;
  readonly calibration: Calibrations;
}

/** Who records an evaluation, by which versions, and under which idempotency key, if any. */
interface Recording {
  readonly accountId: number;
  readonly idempotencyKey: string | null;
  readonly ruleSetId: number;
  readonly thresholdSetId: number;
}

/**
 * What is in force at one moment, for all and for each institution that has its own rules or thresholds. Curves apply
 * only to scores of the rules they were fitted to.
 */
const ACTIVE = statement(`
  WITH rules AS (SELECT * FROM scenario_rule_set WHERE active), sets AS (SELECT * FROM threshold_set WHERE active),
    whose AS (SELECT institution_id FROM rules UNION SELECT institution_id FROM sets)
  SELECT w.institution_id AS "institutionId", r.id AS "ruleSetId", r.version AS "ruleSetVersion", r.rules,
    t.id AS "thresholdSetId", t.version AS "thresholdSetVersion", t.thresholds,
    CASE WHEN t.rule_set_id = r.id THEN t.calibration ELSE '{}' END AS calibration
  FROM whose w
  CROSS JOIN LATERAL (SELECT * FROM rules o WHERE o.institution_id = w.institution_id OR o.institution_id IS NULL
    ORDER BY o.institution_id NULLS LAST LIMIT 1) r
  CROSS JOIN LATERAL (SELECT * FROM sets o WHERE o.institution_id = w.institution_id OR o.institution_id IS NULL
    ORDER BY o.institution_id NULLS LAST LIMIT 1) t`);
const INSERT_EVALUATION = statement(`
  INSERT INTO scenario_evaluation
    (customer_id, account_id, idempotency_key, rule_set_id, threshold_set_id, undecided, spending_quarter, evaluated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (account_id, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
  RETURNING id`);
const INSERT_LABELS = statement(`
  INSERT INTO scenario_label (evaluation_id, customer_id, label, rank, score, probability, key_metrics, watched)
  SELECT $1, $2, v->>'label', rank, (v->>'score')::numeric, (v->>'probability')::numeric, v->'keyMetrics',
    rank > $4
  FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS verdicts (v, rank)`);

const EVALUATION_COLUMNS = `
  e.id AS key, e.customer_id AS "customerId", verdicts.list AS verdicts, e.undecided,
  e.spending_quarter AS "spendingQuarter", r.version AS "ruleSetVersion", t.version AS "thresholdSetVersion",
  e.evaluated_at AS "evaluatedAt"`;
const JOIN_EVALUATION_PARTS = `
  JOIN scenario_rule_set r ON r.id = e.rule_set_id
  JOIN threshold_set t ON t.id = e.threshold_set_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(
      jsonb_build_object('label', l.label, 'score', l.score::text, 'probability', l.probability::text,
        'curve', CASE WHEN t.rule_set_id = e.rule_set_id THEN t.calibration->l.label END, 'keyMetrics', l.key_metrics, 'watched', l.watched)
      ORDER BY l.rank) AS list
    FROM scenario_label l WHERE l.evaluation_id = e.id
  ) AS verdicts`;
const BY_KEY = statement(`
  SELECT ${EVALUATION_COLUMNS} FROM scenario_evaluation e ${JOIN_EVALUATION_PARTS} WHERE e.account_id = $1 AND e.idempotency_key = $2`);
const PAGE_OF_EVALUATIONS = statement(`
  SELECT ${EVALUATION_COLUMNS}
  FROM unnest($1::bigint[]) AS asked (customer_id)
  CROSS JOIN LATERAL (
    SELECT * FROM scenario_evaluation s WHERE s.customer_id = asked.customer_id AND s.id < $2 ORDER BY s.id DESC LIMIT $3
  ) AS e ${JOIN_EVALUATION_PARTS}
  ORDER BY e.id DESC`);

/** Stores what rules said and returns which rules are in force. */
export class ScenarioRepository {
  constructor(private readonly database: Database) {}

  /** The rules and thresholds in force for all, and for each institution that has its own; none when either is missing. */
  listActive(): Promise<StoredRules[]> {
    return this.database.rows<StoredRules>(ACTIVE);
  }

  /** Records an evaluation and returns its number; null, and nothing done, when the key was used before. */
  async insert(transaction: Transaction, evaluation: Evaluation, recording: Recording): Promise<number | null> {
    const { customerId, verdicts, watched, undecided, spendingQuarter, evaluatedAt } = evaluation;
    const { accountId, idempotencyKey, ruleSetId, thresholdSetId } = recording;
    const values = [customerId, accountId, idempotencyKey, ruleSetId, thresholdSetId];
    const facts = [undecided, spendingQuarter, evaluatedAt];
    const [row] = await transaction.rows<{ id: number }>(INSERT_EVALUATION, [...values, ...facts]);
    if (!row) return null;
    await transaction.rows(INSERT_LABELS, [
      row.id,
      customerId,
      JSON.stringify([...verdicts, ...watched]),
      verdicts.length,
    ]);
    return row.id;
  }

  /** What an account recorded under a key of its own. */
  async getByIdempotencyKey(within: Queryable, accountId: number, key: string): Promise<RecordedEvaluation> {
    const [row] = await within.rows<StoredEvaluation>(BY_KEY, [accountId, key]);
    if (!row) throw new Error('An idempotency key that was taken is not there.');
    return recorded(row);
  }

  /**
   * One page of recorded evaluations for each of several customers, newest first; a page has one row more when others
   * follow.
   */
  async listByCustomers(customerIds: readonly number[], request: PageRequest): Promise<RecordedEvaluation[]> {
    const before = request.after ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.database.rows<StoredEvaluation>(PAGE_OF_EVALUATIONS, [
      customerIds,
      before,
      request.first + 1,
    ]);
    return rows.map(recorded);
  }
}

/** A label as stored, with the curve of its version, which gives its confidence again. */
type StoredVerdict = Omit<VerdictRow, 'calibration' | 'takenAwayBy'> & {
  readonly curve: LabelCalibration | null;
  readonly watched: boolean;
};
type StoredEvaluation = Omit<RecordedEvaluation, 'verdicts' | 'watched'> & {
  readonly verdicts: readonly StoredVerdict[];
};

function recorded({ verdicts, ...evaluation }: StoredEvaluation): RecordedEvaluation {
  const rows = (isWatched: boolean): VerdictRow[] =>
    verdicts
      .filter(({ watched }) => watched === isWatched)
      .map(({ curve, watched: _, ...verdict }) => {
        const { calibration } = calibratedVerdict(curve ?? undefined, Number(verdict.score));
        return { ...verdict, calibration };
      });
  return { ...evaluation, verdicts: rows(false), watched: rows(true) };
}
