import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import { lenderClassSql, type LenderClass, type WantedKind } from '../limit/index.js';

/** A band as written: scores from `fromScore` up to the band above. */
export interface WrittenBand {
  readonly fromScore: number;
  /** Yearly, as text with at most four decimals. */
  readonly percent: string;
}

/** A table as stored, or as in a file. */
export interface WrittenTable {
  readonly loanType: WantedKind;
  readonly validFrom: string;
  readonly source: string;
  readonly value: { readonly bands: readonly WrittenBand[] };
}

/** A stored table and its institution. */
export interface StoredTable extends WrittenTable {
  readonly institutionId: number;
  readonly lenderClass: LenderClass;
}

const SELECT_SCORE_RATE_TABLES = `
  SELECT t.institution_id AS "institutionId", t.loan_type AS "loanType", t.valid_from AS "validFrom", t.source, t.value,
    ${lenderClassSql('i.kind')} AS "lenderClass"
  FROM score_rate_table t JOIN institution i ON i.id = t.institution_id`;
const LIST_ALL = statement(`${SELECT_SCORE_RATE_TABLES} ORDER BY t.institution_id, t.loan_type, t.valid_from`);
const LIST_OF_INSTITUTION = statement(
  `${SELECT_SCORE_RATE_TABLES} WHERE t.institution_id = $1 ORDER BY t.loan_type, t.valid_from`,
);
const INSERT_SCORE_RATE_TABLES = statement(`
  INSERT INTO score_rate_table (institution_id, loan_type, valid_from, value, source)
  SELECT $1, "loanType", "validFrom", value, source
  FROM jsonb_to_recordset($2::jsonb) AS fresh ("loanType" text, "validFrom" date, value jsonb, source text)`);

/** Stores the tables of institutions: adds tables, never alters them. */
export class ScoreRateTableRepository {
  constructor(private readonly database: Queryable) {}

  listAll(): Promise<StoredTable[]> {
    return this.database.rows<StoredTable>(LIST_ALL);
  }

  listOf(institutionId: number): Promise<StoredTable[]> {
    return this.database.rows<StoredTable>(LIST_OF_INSTITUTION, [institutionId]);
  }

  /** Locks the tables of an institution against other additions until the transaction ends. */
  async lock(institutionId: number): Promise<void> {
    await takeLock(this.database, 'SCORE_RATE_TABLES', institutionId);
  }

  async insert(institutionId: number, tables: readonly WrittenTable[]): Promise<void> {
    await this.database.rows(INSERT_SCORE_RATE_TABLES, [institutionId, JSON.stringify(tables)]);
  }
}
