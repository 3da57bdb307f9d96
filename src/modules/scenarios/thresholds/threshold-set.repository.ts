import {
  statement,
  takeLock,
  type Database,
  type Queryable,
  type Transaction,
} from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { Thresholds } from '../rules/index.js';
import type { Computation, Review } from './threshold-computation.js';
import type { StoredVersion } from './threshold-version.js';

/** An institution's own version takes precedence over the defaults. */
const THRESHOLD_SET_IN_FORCE = `(SELECT f.id FROM threshold_set f WHERE f.active AND (f.institution_id = $1 OR f.institution_id IS NULL)
  ORDER BY f.institution_id NULLS LAST LIMIT 1)`;
const THRESHOLD_SET_COLUMNS = `
  t.id AS key, t.version, t.institution_id AS "institutionId", t.account_id AS "accountId", t.thresholds,
  p.thresholds AS before, p.version AS "previousVersion", t.computed_from AS "computedFrom", t.effects, t.calibration,
  t.id = ${THRESHOLD_SET_IN_FORCE} AS active, t.created_at AS "createdAt", t.activated_at AS "activatedAt",
  q.proposed_at AS "proposedAt", q.proposed_by AS "proposedBy"`;
const FROM_THRESHOLD_SETS = `FROM threshold_set t LEFT JOIN threshold_set p ON p.id = t.previous_id
  LEFT JOIN scenario_proposal q ON q.institution_id = $1 AND q.kind = 'THRESHOLDS' AND q.version_id = t.id`;
const IS_VISIBLE_THRESHOLD_SET = '(t.institution_id = $1 OR t.institution_id IS NULL)';
const PAGE_OF_THRESHOLD_SETS = statement(
  `SELECT ${THRESHOLD_SET_COLUMNS} ${FROM_THRESHOLD_SETS} WHERE ${IS_VISIBLE_THRESHOLD_SET} AND t.id < $2 ORDER BY t.id DESC LIMIT $3`,
);
const FIND_THRESHOLD_SET = statement(
  `SELECT ${THRESHOLD_SET_COLUMNS} ${FROM_THRESHOLD_SETS} WHERE ${IS_VISIBLE_THRESHOLD_SET} AND t.id = $2`,
);
const INSERT_THRESHOLD_SET = statement(`
  INSERT INTO threshold_set (version, thresholds, origin, institution_id, account_id, previous_id, computed_from, effects,
    calibration, rule_set_id, created_at)
  SELECT format('computed-%s-%s', $1::bigint,
      1 + (SELECT count(*) FROM threshold_set c WHERE c.institution_id = $1)),
    $2, 'computed', $1, $3, ${THRESHOLD_SET_IN_FORCE}, $4, $5, $6, $7, $8
  RETURNING id`);
/** The defaults are in force by nothing of the institution's own being so. */
const RETIRE_THRESHOLD_SET = statement('UPDATE threshold_set SET active = false WHERE institution_id = $1 AND active');
const ACTIVATE = statement(`
  UPDATE threshold_set SET active = true, activated_at = $3 WHERE institution_id = $1 AND id = $2`);
const DEFAULTS = statement('SELECT thresholds FROM threshold_set WHERE institution_id IS NULL AND active');
const REVIEWS = statement(`
  SELECT customer_id AS "customerId", month::text AS month, label, holds FROM scenario_label_review
  WHERE customer_id = ANY ($1::bigint[]) ORDER BY customer_id, month, label`);
const REVIEW = statement(`
  INSERT INTO scenario_label_review AS r (customer_id, month, label, holds, source, account_id, reviewed_at)
  VALUES ($1, $2, $3, $4, 'STAFF', $5, $6)
  ON CONFLICT ON CONSTRAINT scenario_label_review_pkey DO UPDATE
    SET holds = excluded.holds, source = 'STAFF', account_id = excluded.account_id, reviewed_at = excluded.reviewed_at
    WHERE (r.holds, r.source) IS DISTINCT FROM (excluded.holds, 'STAFF')
  RETURNING 1`);

/** Stores versions of thresholds, and what people said of labels. */
export class ThresholdSetRepository {
  constructor(private readonly database: Database) {}

  /** Versions that an institution may be judged by, newest first; one more than asked for when more follow. */
  page(institutionId: number, { after, first }: PageRequest): Promise<StoredVersion[]> {
    return this.database.rows<StoredVersion>(PAGE_OF_THRESHOLD_SETS, [
      institutionId,
      after ?? Number.MAX_SAFE_INTEGER,
      first + 1,
    ]);
  }

  async find(within: Queryable, institutionId: number, id: number): Promise<StoredVersion | null> {
    const [row] = await within.rows<StoredVersion>(FIND_THRESHOLD_SET, [institutionId, id]);
    return row ?? null;
  }

  /** What applies when an institution has too few customers. */
  async getDefaults(within: Queryable): Promise<Thresholds> {
    const [row] = await within.rows<{ thresholds: Thresholds }>(DEFAULTS);
    if (!row) throw new Error('No default thresholds are in force.');
    return row.thresholds;
  }

  /** Stores a version, not yet in force; returns its number. */
  async insert(
    transaction: Transaction,
    institutionId: number,
    { thresholds, computedFrom, effects, calibration, ruleSetId }: Computation,
    { accountId, at }: { readonly accountId: number | null; readonly at: Date },
  ): Promise<number> {
    await takeLock(transaction, 'SCENARIO_THRESHOLDS', institutionId);
    const json = [thresholds, computedFrom, effects, calibration].map((part) => JSON.stringify(part));
    const [row] = await transaction.rows<{ id: number }>(INSERT_THRESHOLD_SET, [
      institutionId,
      json[0],
      accountId,
      ...json.slice(1),
      ruleSetId,
      at,
    ]);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Puts a version in force, replacing another; a default one, by taking the institution's own out of force. */
  async activate(transaction: Transaction, institutionId: number, id: number, at: Date): Promise<void> {
    await takeLock(transaction, 'SCENARIO_THRESHOLDS', institutionId);
    await transaction.rows(RETIRE_THRESHOLD_SET, [institutionId]);
    await transaction.rows(ACTIVATE, [institutionId, id, at]);
  }

  listReviews(customerIds: readonly number[]): Promise<Review[]> {
    return this.database.rows<Review>(REVIEWS, [customerIds]);
  }

  /** Stores what staff said of a label; returns whether it was new. */
  async putReview(transaction: Transaction, review: Review, accountId: number, at: Date): Promise<boolean> {
    const { customerId, month, label, holds } = review;
    return (await transaction.rows(REVIEW, [customerId, month, label, holds, accountId, at])).length > 0;
  }
}
