import { selectionStatement, statement, type Queryable } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import { countQuery, pageQuery, type ListPlan } from '../list-query.js';
import type { ProductOrder, ProductQuestion } from './product-list.js';
import { readProduct, wholeProduct, type ProductRow } from '../refinance.columns.js';

/** Which products of which institution to list. */
interface ProductFilter extends ProductQuestion {
  readonly institutionId: number;
}

const ORDERS: Readonly<Record<ProductOrder, ListPlan['order']>> = {
  NEWEST: { by: 'id', descending: true },
  CODE: { by: 'code', descending: false },
  LOWEST_RATE: { by: 'rate_min_percent', descending: false },
  HIGHEST_AMOUNT: { by: 'amount_max_won', descending: true },
  LONGEST_TERM: { by: 'term_max_months', descending: true },
};

const FIND_REFINANCE_PRODUCT = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.id = $2`,
);
const LIST_REFINANCE_PRODUCTS = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.id = ANY ($2::bigint[])`,
);
const OFFERED = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 AND p.active ORDER BY p.id`,
);

/** Reads products. */
export class RefinanceProductRepository {
  /** One product of an institution, offered or not; null when it has none of this id. */
  async find(queryable: Queryable, institutionId: number, id: number): Promise<ProductRow | null> {
    const [tuple] = await queryable.tuples(FIND_REFINANCE_PRODUCT, [institutionId, id]);
    return tuple ? readProduct(tuple) : null;
  }

  /** In no particular order. */
  async listByIds(queryable: Queryable, institutionId: number, ids: readonly number[]): Promise<ProductRow[]> {
    return (await queryable.tuples(LIST_REFINANCE_PRODUCTS, [institutionId, ids])).map(readProduct);
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
    request: PageRequest,
  ): Promise<ProductRow[]> {
    const { text, values } = pageQuery({ ...listOf(filter), order: ORDERS[order] }, request);
    return (await queryable.tuples(selectionStatement(text), values)).map(readProduct);
  }

  async count(queryable: Queryable, filter: ProductFilter): Promise<number> {
    const { text, values } = countQuery(listOf(filter));
    const [row] = await queryable.tuples(selectionStatement(text), values);
    return row?.[0] as number;
  }
}

const listOf = (filter: ProductFilter): Omit<ListPlan, 'order'> => ({
  table: 'refinance_product',
  alias: 'p',
  columns: wholeProduct.sql,
  scope: [
    ['$.institution_id = ?', filter.institutionId],
    ['$.active = ?', filter.active],
  ],
  filter: [
    ['$.loan_type = ?', filter.loanType],
    ['? = ANY ($.from_loan_types)', filter.fromLoanType],
    ['?::bigint BETWEEN $.amount_min_won AND $.amount_max_won', filter.amountWon],
    ['?::integer BETWEEN $.term_min_months AND $.term_max_months', filter.termMonths],
  ],
});
