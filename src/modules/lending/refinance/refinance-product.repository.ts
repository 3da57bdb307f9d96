import { limitLiteral, statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { ProductOrder, ProductQuestion } from './product-list.js';
import { readProduct, wholeProduct, type ProductRow } from './refinance.columns.js';

/** Which products of which institution a list is about. */
export interface ProductFilter extends ProductQuestion {
  readonly institutionId: number;
}

/** What orders a list, then the id; a row of the page before is looked up, so that its key alone makes a cursor. */
const ORDERS: Readonly<Record<ProductOrder, { readonly by: string; readonly descending: boolean }>> = {
  NEWEST: { by: 'id', descending: true },
  CODE: { by: 'code', descending: false },
  LOWEST_RATE: { by: 'rate_min_percent', descending: false },
  HIGHEST_AMOUNT: { by: 'amount_max_won', descending: true },
  LONGEST_TERM: { by: 'term_max_months', descending: true },
};

const FILTER = `p.institution_id = $1 AND ($2::boolean IS NULL OR p.active = $2)
  AND ($3::text IS NULL OR p.loan_type = $3) AND ($4::text IS NULL OR $4 = ANY (p.from_loan_types))
  AND ($5::bigint IS NULL OR $5 BETWEEN p.amount_min_won AND p.amount_max_won)
  AND ($6::integer IS NULL OR $6 BETWEEN p.term_min_months AND p.term_max_months)`;

const COUNT = statement(`SELECT count(*) FROM refinance_product p WHERE ${FILTER}`);
const FIND = statement(`SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.id = $2`);
const LIST = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.id = ANY ($2::bigint[])`,
);
const OFFERED = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.active ORDER BY p.id`,
);

/** Reads products. */
export class RefinanceProductRepository {
  /** One product of an institution, offered or not; null when it has none of this id. */
  async find(queryable: Queryable, institutionId: number, id: number): Promise<ProductRow | null> {
    const [tuple] = await queryable.tuples(FIND, [institutionId, id]);
    return tuple ? readProduct(tuple) : null;
  }

  /** In no particular order. */
  async listByIds(queryable: Queryable, institutionId: number, ids: readonly number[]): Promise<ProductRow[]> {
    return (await queryable.tuples(LIST, [institutionId, ids])).map(readProduct);
  }

  /** All that an institution offers, in the order they were made. */
  async listOffered(queryable: Queryable, institutionId: number): Promise<ProductRow[]> {
    return (await queryable.tuples(OFFERED, [institutionId])).map(readProduct);
  }

  /** A page in the order asked for. It may be longer: then more follows. */
  async page(
    queryable: Queryable,
    filter: ProductFilter,
    order: ProductOrder,
    { first, after, offset }: PageRequest,
  ): Promise<ProductRow[]> {
    const { by, descending } = ORDERS[order];
    const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
    const text = `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE ${FILTER}
      AND ($7::bigint IS NULL OR (p.${by}, p.id) ${beyond}
        (SELECT c.${by}, c.id FROM refinance_product c WHERE c.id = $7 AND c.institution_id = $1))
      ORDER BY p.${by} ${direction}, p.id ${direction} LIMIT ${limitLiteral(first + 1)} OFFSET $8`;
    const tuples = await queryable.tuples(statement(text), [...valuesOf(filter), after, offset]);
    return tuples.map(readProduct);
  }

  async count(queryable: Queryable, filter: ProductFilter): Promise<number> {
    const [row] = await queryable.tuples(COUNT, valuesOf(filter));
    return row?.[0] as number;
  }
}

const valuesOf = (filter: ProductFilter): unknown[] => [
  ...[filter.institutionId, filter.active, filter.loanType, filter.fromLoanType],
  ...[filter.amountWon, filter.termMonths],
];
