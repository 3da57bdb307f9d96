import type { ColumnRole } from '../analysis.types.js';
import { resultColumn, type TableAsked } from './figure-queries.js';
import { REVENUE } from './sales-figures.js';
import { ORDERS, PRODUCTS } from './sum-tables.js';

const ROWS_SHOWN = 20;
const INVOICE_MONTH = "strftime(invoice_date, '%Y-%m')";

const MONEY = resultColumn('revenue', '매출', 'Revenue', 'MONEY');
const QUANTITY = resultColumn('quantity', '수량', 'Quantity', 'QUANTITY');
const INVOICES = resultColumn('invoices', '인보이스', 'Invoices', 'COUNT');
const CUSTOMERS = resultColumn('customers', '고객', 'Customers', 'COUNT');
const PRODUCT = resultColumn('stock_code', '상품코드', 'Product', 'TEXT');

/** Sales by month, country, product and customer, as far as the columns go. */
export function salesTables(roles: ReadonlySet<ColumnRole>): TableAsked[] {
  const hasCustomers = roles.has('CUSTOMER');
  const counted = `sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices${hasCustomers ? ', count(DISTINCT customer_id) AS customers' : ''}`;
  const measures = `sum(${REVENUE}) AS revenue, ${counted}`;
  const summed = `sum(revenue) AS revenue, ${counted}`;
  const measured = [MONEY, QUANTITY, INVOICES, ...(hasCustomers ? [CUSTOMERS] : [])];
  const tables: TableAsked[] = [
    {
      code: 'BY_MONTH',
      title: { ko: '월별 매출', en: 'Revenue by month' },
      columns: [resultColumn('month', '월', 'Month', 'DATE'), ...measured],
      sql: `SELECT ${INVOICE_MONTH} AS month, ${measures} FROM data GROUP BY 1 ORDER BY 1`,
      summed: `SELECT ${INVOICE_MONTH} AS month, ${summed} FROM ${ORDERS} GROUP BY 1 ORDER BY 1`,
    },
  ];
  if (roles.has('COUNTRY'))
    tables.push({
      code: 'BY_COUNTRY',
      title: { ko: '국가별 매출', en: 'Revenue by country' },
      columns: [
        resultColumn('country', '국가', 'Country', 'TEXT'),
        resultColumn('rows', '행', 'Rows', 'ROWS'),
        ...measured,
      ],
      sql: `SELECT country, count(*) AS "rows", ${measures} FROM data GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT 100`,
      summed: `SELECT country, sum("rows") AS "rows", ${summed} FROM ${ORDERS} GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT 100`,
    });
  if (roles.has('PRODUCT')) tables.push(...productTables(roles));
  if (hasCustomers) tables.push(topCustomers());
  return tables;
}

function productTables(roles: ReadonlySet<ColumnRole>): TableAsked[] {
  const named = roles.has('DESCRIPTION');
  const description = resultColumn('description', '상품명', 'Description', 'TEXT');
  const best = `SELECT stock_code, sum(${REVENUE}) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices FROM data GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${ROWS_SHOWN}`;
  return [
    {
      code: 'BY_PRODUCT',
      title: { ko: '매출이 큰 상품', en: 'Products with the most revenue' },
      columns: [PRODUCT, ...(named ? [description] : []), MONEY, QUANTITY, INVOICES],
      sql: named ? withNames(best) : best,
      summed: bestSummed(named),
    },
    {
      code: 'TOP_MOVERS',
      title: {
        ko: '매출 변화가 큰 상품(마지막 온전한 두 달)',
        en: 'Products whose revenue moved the most between the last two whole months',
      },
      columns: [
        PRODUCT,
        resultColumn('before', '앞 달 매출', 'Revenue of the month before', 'MONEY'),
        resultColumn('after', '뒤 달 매출', 'Revenue of the month after', 'MONEY'),
        resultColumn('change', '변화', 'Change', 'MONEY'),
      ],
      sql: MOVERS,
      summed: MOVERS_SUMMED,
    },
  ];
}

/** The description that most rows of a product have, the first of the alphabet among equals. */
const describedSql = (from: string, where: string): string =>
  `described AS (SELECT stock_code, description FROM ${from} WHERE ${where} AND description IS NOT NULL GROUP BY 1, 2 QUALIFY row_number() OVER (PARTITION BY stock_code ORDER BY count(*) DESC, description) = 1)`;
const DESCRIPTION_COLUMN =
  'SELECT stock_code, description, revenue, quantity, invoices FROM best LEFT JOIN described USING (stock_code) ORDER BY revenue DESC, 1';

const withNames = (best: string): string => `WITH best AS (${best}),
${describedSql('data', 'stock_code IN (SELECT stock_code FROM best)')}
${DESCRIPTION_COLUMN}`;

/** The best products by their sums; invoices and descriptions are counted of their rows alone. No code is a code like others. */
const bestSummed = (
  named: boolean,
): string => `WITH top AS (SELECT stock_code, sum(revenue) AS revenue, sum(quantity) AS quantity FROM ${PRODUCTS} GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${ROWS_SHOWN}),
lines AS MATERIALIZED (SELECT d.stock_code, d.invoice_no${named ? ', d.description' : ''} FROM data d SEMI JOIN top t ON d.stock_code IS NOT DISTINCT FROM t.stock_code),
counted AS (SELECT stock_code, count(DISTINCT invoice_no) AS invoices FROM lines GROUP BY 1),
${named ? `${describedSql('lines', 'stock_code IS NOT NULL')},\n` : ''}best AS (SELECT t.stock_code, revenue, quantity, invoices FROM top t JOIN counted c ON c.stock_code IS NOT DISTINCT FROM t.stock_code)
${named ? DESCRIPTION_COLUMN : 'SELECT * FROM best ORDER BY revenue DESC, 1'}`;

/** A month counts as complete when the table continues to its last day. */
const wholeMonth = (from: string): string =>
  `SELECT CASE WHEN CAST(max(invoice_date) AS DATE) = last_day(max(invoice_date)) THEN date_trunc('month', max(invoice_date)) ELSE date_trunc('month', max(invoice_date)) - INTERVAL 1 MONTH END AS month FROM ${from}`;
const MOVED = `SELECT stock_code, before, after, after - before AS change FROM moved WHERE after <> before ORDER BY abs(after - before) DESC, 1 LIMIT ${ROWS_SHOWN}`;

const MOVERS = `WITH last AS (${wholeMonth('data')}),
moved AS (SELECT stock_code,
  coalesce(sum(${REVENUE}) FILTER (WHERE date_trunc('month', invoice_date) = month - INTERVAL 1 MONTH), 0) AS before,
  coalesce(sum(${REVENUE}) FILTER (WHERE date_trunc('month', invoice_date) = month), 0) AS after
  FROM data, last WHERE invoice_date >= month - INTERVAL 1 MONTH AND invoice_date < month + INTERVAL 1 MONTH GROUP BY 1)
${MOVED}`;

const MOVERS_SUMMED = `WITH last AS (${wholeMonth(ORDERS)}),
moved AS (SELECT stock_code,
  coalesce(sum(revenue) FILTER (WHERE p.month = last.month - INTERVAL 1 MONTH), 0) AS before,
  coalesce(sum(revenue) FILTER (WHERE p.month = last.month), 0) AS after
  FROM ${PRODUCTS} p, last WHERE p.month >= last.month - INTERVAL 1 MONTH AND p.month <= last.month GROUP BY 1)
${MOVED}`;

const topCustomers = (): TableAsked => ({
  code: 'TOP_CUSTOMERS',
  title: { ko: '매출이 큰 고객', en: 'Customers with the most revenue' },
  columns: [resultColumn('customer_id', '고객번호', 'Customer', 'TEXT'), MONEY, QUANTITY, INVOICES],
  sql: `SELECT customer_id, sum(${REVENUE}) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices FROM data WHERE customer_id IS NOT NULL GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${ROWS_SHOWN}`,
  summed: `SELECT customer_id, sum(revenue) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices FROM ${ORDERS} WHERE customer_id IS NOT NULL GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${ROWS_SHOWN}`,
});
