import { statement, type Queryable } from '../../../platform/database/index.js';
import type { Claim, Outcome, ReportKey, StoredReport } from './report.js';

/** Reports of an institution that are about the same and came from the same files. */
interface MarkedReports {
  readonly institutionId: number;
  readonly subject: string;
  readonly mark: string;
}

const SAME_KEY = `customer_id = $1 AND kind = $2 AND subject = $3 AND audience = $4 AND locale = $5`;
const FIND_CACHED_REPORT = statement(`
  SELECT encode(digest, 'hex') AS digest, state, content, until, made_at AS "madeAt" FROM report_cache WHERE ${SAME_KEY}`);
/** Takes the place of what was made of other facts, was given up, or may be tried again. */
const CLAIM_REPORT = statement(`
  INSERT INTO report_cache AS r
    (customer_id, kind, subject, audience, locale, institution_id, digest, mark, state, until, made_at)
  VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, 'WRITING', $9, $10)
  ON CONFLICT ON CONSTRAINT report_cache_pkey DO UPDATE SET digest = excluded.digest, mark = excluded.mark,
    state = 'WRITING', content = NULL, until = excluded.until, made_at = excluded.made_at
  WHERE r.digest <> excluded.digest OR r.until <= excluded.made_at
  RETURNING 1`);
const ASK = statement(`
  INSERT INTO report_allowance AS a (customer_id, on_day, asked) VALUES ($1, $2, 1)
  ON CONFLICT ON CONSTRAINT report_allowance_pkey DO UPDATE SET asked = a.asked + 1 WHERE a.asked < $3
  RETURNING asked`);
/** A writer whose claim ran out, or whose facts are of the past, changes nothing. */
const FINISH_REPORT = statement(`
  UPDATE report_cache SET state = $8, content = $9, until = $10, made_at = $11
  WHERE ${SAME_KEY} AND digest = decode($6, 'hex') AND state = 'WRITING' AND until = $7 RETURNING 1`);
const LIST_MARKS = statement(`SELECT DISTINCT institution_id AS "institutionId", subject, mark FROM report_cache`);
const DELETE_REPORT = statement(
  `DELETE FROM report_cache WHERE institution_id = $1 AND subject = $2 AND mark = $3 RETURNING 1`,
);
const FORGET_OLD = statement(`DELETE FROM report_cache WHERE made_at < $1 RETURNING 1`);
const FORGET_DAYS = statement(`DELETE FROM report_allowance WHERE on_day < $1 RETURNING 1`);

/** Stores reports and who is writing them. */
export class ReportCacheRepository {
  constructor(private readonly database: Queryable) {}

  async find(key: ReportKey): Promise<StoredReport | null> {
    const [row] = await this.database.rows<StoredReport>(FIND_CACHED_REPORT, valuesOf(key));
    return row ?? null;
  }

  /** Whether the claim is now held; when several ask at once, one of them holds it. */
  async claim(transaction: Queryable, { key, digest, until }: Claim, mark: string, at: Date): Promise<boolean> {
    const values = [...valuesOf(key), key.institutionId, digest, mark, until, at];
    return (await transaction.tuples(CLAIM_REPORT, values)).length > 0;
  }

  /** Counts one more text asked for a customer that day; false, and not counted, when it would be more than `most`. */
  async ask(transaction: Queryable, customerId: number, day: string, most: number): Promise<boolean> {
    return (await transaction.tuples(ASK, [customerId, day, most])).length > 0;
  }

  /** Stores the outcome of a claim that still holds; returns whether it did. */
  async finish({ key, digest, until }: Claim, outcome: Outcome, at: Date): Promise<boolean> {
    const content = 'content' in outcome ? JSON.stringify(outcome.content) : null;
    const retryAt = 'retryAt' in outcome ? outcome.retryAt : null;
    const values = [...valuesOf(key), digest, until, outcome.state, content, retryAt, at];
    return (await this.database.tuples(FINISH_REPORT, values)).length > 0;
  }

  listMarks(): Promise<MarkedReports[]> {
    return this.database.rows<MarkedReports>(LIST_MARKS);
  }

  async forget({ institutionId, subject, mark }: MarkedReports): Promise<number> {
    return (await this.database.tuples(DELETE_REPORT, [institutionId, subject, mark])).length;
  }

  /** Forgets reports made before a moment, and days before a day. */
  async forgetBefore(at: Date, day: string): Promise<void> {
    await this.database.tuples(FORGET_OLD, [at]);
    await this.database.tuples(FORGET_DAYS, [day]);
  }
}

const valuesOf = ({ customerId, kind, subject, audience, locale }: ReportKey): unknown[] => [
  ...[customerId, kind, subject, audience, locale],
];
