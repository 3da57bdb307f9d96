import { project, statement, type Queryable } from '../../../../platform/database/index.js';
import { customerColumns } from '../../../customers/index.js';
import { lenderClassSql, type LenderClass } from '../../limit/index.js';

/** What is on record of a person who applies. */
export interface PersonRow {
  readonly key: number;
  readonly annualIncomeWon: number | null;
  readonly creditScore: number | null;
}

const person = project<PersonRow>(customerColumns(true), 'c', ['annualIncomeWon', 'creditScore'], ['key']);
const LIST_APPLICANTS = statement(
  `SELECT ${person.sql} FROM customer c WHERE c.institution_id = $1 AND c.id = ANY ($2::bigint[])`,
);

const LENDER_CLASS = statement(`SELECT ${lenderClassSql('kind')} AS class FROM institution WHERE id = $1`);

/** Reads what a decision needs to know about applicants, and nothing else. */
export class ApplicantRepository {
  /** In no particular order. */
  async list(queryable: Queryable, institutionId: number, customerIds: readonly number[]): Promise<PersonRow[]> {
    const tuples = await queryable.tuples(LIST_APPLICANTS, [institutionId, customerIds]);
    return tuples.map((tuple) => person.read(tuple, 0));
  }

  /** The ratios by which the law makes an institution compute. */
  async lenderClass(queryable: Queryable, institutionId: number): Promise<LenderClass> {
    const [row] = await queryable.rows<{ class: LenderClass }>(LENDER_CLASS, [institutionId]);
    return row?.class ?? 'NON_BANK';
  }
}
