import {
  statement,
  takeLock,
  type Database,
  type Queryable,
  type Transaction,
} from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { RuleSetVersion } from './rule-set-version.js';

/** An institution's own version takes precedence over those that ship. */
const RULE_SET_IN_FORCE = `(SELECT f.id FROM scenario_rule_set f WHERE f.active
  AND (f.institution_id = $1 OR f.institution_id IS NULL) ORDER BY f.institution_id NULLS LAST LIMIT 1)`;
const RULE_SET_COLUMNS = `
  r.id AS key, r.version, r.institution_id AS "institutionId", r.account_id AS "accountId", r.rules,
  r.id = ${RULE_SET_IN_FORCE} AS active, r.created_at AS "createdAt", r.activated_at AS "activatedAt",
  q.proposed_at AS "proposedAt", q.proposed_by AS "proposedBy"`;
const FROM_RULE_SETS = `FROM scenario_rule_set r
  LEFT JOIN scenario_proposal q ON q.institution_id = $1 AND q.kind = 'RULES' AND q.version_id = r.id`;
/** Only those shipped versions that are in force: earlier ones are written in another rule language. */
const IS_VISIBLE_RULE_SET = '(r.institution_id = $1 OR r.institution_id IS NULL AND r.active)';
const PAGE_OF_RULE_SETS = statement(
  `SELECT ${RULE_SET_COLUMNS} ${FROM_RULE_SETS} WHERE ${IS_VISIBLE_RULE_SET} AND r.id < $2 ORDER BY r.id DESC LIMIT $3`,
);
const FIND_RULE_SET = statement(
  `SELECT ${RULE_SET_COLUMNS} ${FROM_RULE_SETS} WHERE ${IS_VISIBLE_RULE_SET} AND r.id = $2`,
);
const INSERT_RULE_SET = statement(`
  INSERT INTO scenario_rule_set (version, rules, institution_id, account_id, created_at)
  SELECT format('own-%s-%s', $1::bigint,
      1 + (SELECT count(*) FROM scenario_rule_set c WHERE c.institution_id = $1)), $2, $1, $3, $4
  RETURNING id`);
/** Those that ship are in force by nothing of the institution's own being so. */
const RETIRE_RULE_SET = statement('UPDATE scenario_rule_set SET active = false WHERE institution_id = $1 AND active');
const ACTIVATE = statement(`
  UPDATE scenario_rule_set SET active = true, activated_at = $3 WHERE institution_id = $1 AND id = $2`);

/** Stores versions of rules. */
export class RuleSetRepository {
  constructor(private readonly database: Database) {}

  /** Versions that an institution may be judged by, newest first; one more than asked for when more follow. */
  page(institutionId: number, { after, first }: PageRequest): Promise<RuleSetVersion[]> {
    return this.database.rows<RuleSetVersion>(PAGE_OF_RULE_SETS, [
      institutionId,
      after ?? Number.MAX_SAFE_INTEGER,
      first + 1,
    ]);
  }

  async find(within: Queryable, institutionId: number, id: number): Promise<RuleSetVersion | null> {
    const [row] = await within.rows<RuleSetVersion>(FIND_RULE_SET, [institutionId, id]);
    return row ?? null;
  }

  /** Stores a version, not yet in force; returns its number. */
  async insert(
    transaction: Transaction,
    { institutionId, accountId }: { readonly institutionId: number; readonly accountId: number },
    rules: unknown,
    at: Date,
  ): Promise<number> {
    await takeLock(transaction, 'SCENARIO_RULE_SETS', institutionId);
    const [row] = await transaction.rows<{ id: number }>(INSERT_RULE_SET, [
      institutionId,
      JSON.stringify(rules),
      accountId,
      at,
    ]);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Puts a version in force in the place of another; one that ships, by taking the institution's own out of force. */
  async activate(transaction: Transaction, institutionId: number, id: number, at: Date): Promise<void> {
    await takeLock(transaction, 'SCENARIO_RULE_SETS', institutionId);
    await transaction.rows(RETIRE_RULE_SET, [institutionId]);
    await transaction.rows(ACTIVATE, [institutionId, id, at]);
  }
}
