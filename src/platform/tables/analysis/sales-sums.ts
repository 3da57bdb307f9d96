import type { ColumnRole } from '../analysis.types.js';
import type { TableDatabase } from '../engine/database.js';
import { REVENUE } from './sales-figures.js';
import { ORDERS, PRODUCTS } from './sum-tables.js';

/** Sums up the rows once, for all the queries that ask the sums. */
export async function sumUpSales(database: TableDatabase, roles: ReadonlySet<ColumnRole>): Promise<void> {
  const parties = [...(roles.has('CUSTOMER') ? ['customer_id'] : []), ...(roles.has('COUNTRY') ? ['country'] : [])];
  const keys = ['invoice_no', ...parties, 'invoice_date'].join(', ');
  await database.run(`CREATE TEMP TABLE ${ORDERS} AS SELECT ${keys}, quantity > 0 AND unit_price > 0 AS is_sold,
    count(*) AS "rows", sum(${REVENUE}) AS revenue, sum(quantity) AS quantity FROM data GROUP BY ${keys}, is_sold`);
  if (roles.has('PRODUCT'))
    await database.run(`CREATE TEMP TABLE ${PRODUCTS} AS SELECT stock_code, date_trunc('month', invoice_date) AS month,
      sum(${REVENUE}) AS revenue, sum(quantity) AS quantity FROM data GROUP BY 1, 2`);
}
