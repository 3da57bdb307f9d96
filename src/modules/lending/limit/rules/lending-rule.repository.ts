import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { StoredRule } from './rule-parser.js';
import type { ImportPlan } from './rule-plan.js';

const ALL_RULES = statement(`
  SELECT id, kind, key, value, valid_from AS "validFrom", valid_to AS "validTo", source, version,
    ended_by AS "endedBy"
  FROM lending_rule ORDER BY kind, key, valid_from`);
/** A rule ends only when another begins, so the newest row shows whether anything changed. */
const NEWEST_LENDING_RULE = statement(`SELECT coalesce(max(id), 0) AS newest FROM lending_rule`);
const LOCK_LENDING_RULES = statement(`LOCK TABLE lending_rule IN SHARE ROW EXCLUSIVE MODE`);
const END_LENDING_RULES = statement(`
  UPDATE lending_rule r SET valid_to = ending."validTo", ended_by = $2
  FROM jsonb_to_recordset($1::jsonb) AS ending (id bigint, "validTo" date) WHERE r.id = ending.id`);
const INSERT_LENDING_RULES = statement(`
  INSERT INTO lending_rule (kind, key, value, valid_from, valid_to, source, version)
  SELECT kind, key, value, "validFrom", "validTo", source, $2
  FROM jsonb_to_recordset($1::jsonb) AS rule
    (kind text, key text, value jsonb, "validFrom" date, "validTo" date, source text)`);

/** Stores lending rules: adds some, ends others, and alters none. */
export class LendingRuleRepository {
  constructor(private readonly database: Queryable) {}

  /** Every rule of every day. */
  listAll(): Promise<StoredRule[]> {
    return this.database.rows<StoredRule>(ALL_RULES);
  }

  /** A number that rises with every change. */
  async newest(): Promise<number> {
    const [row] = await this.database.rows<{ newest: number }>(NEWEST_LENDING_RULE);
    return row?.newest ?? 0;
  }

  /** Keeps others from changing rules until the transaction ends; they can be read meanwhile. */
  async lock(transaction: Queryable): Promise<void> {
    await transaction.rows(LOCK_LENDING_RULES);
  }

  /** Carries out a plan, under the name of a set. */
  async store(transaction: Queryable, { inserted, ended }: ImportPlan, version: string): Promise<void> {
    await transaction.rows(END_LENDING_RULES, [JSON.stringify(ended), version]);
    await transaction.rows(INSERT_LENDING_RULES, [JSON.stringify(inserted), version]);
  }
}
