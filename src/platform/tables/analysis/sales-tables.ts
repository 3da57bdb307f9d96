import type { ColumnRole } from '../analysis.types.js';
import { resultColumn, type TableAsked } from './ask.js';
import { REVENUE } from './sales-figures.js';

const TOP = 20;
const MONTH = "strftime(invoice_date, '%Y-%m')";

const MONEY = resultColumn('revenue', '매출', 'Revenue', 'MONEY');
const QUANTITY = resultColumn('quantity', '수량', 'Quantity', 'QUANTITY');
const INVOICES = resultColumn('invoices', '인보이스', 'Invoices', 'COUNT');
const CUSTOMERS = resultColumn('customers', '고객', 'Customers', 'COUNT');
const PRODUCT = resultColumn('stock_code', '상품코드', 'Product', 'TEXT');

/** Sales by month, country, product and customer, as far as the columns go. */
export function salesTables(roles: ReadonlySet<ColumnRole>): TableAsked[] {
  const hasCustomers = roles.has('CUSTOMER');
  const measures = `sum(${REVENUE}) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices${hasCustomers ? ', count(DISTINCT customer_id) AS customers' : ''}`;
  const measured = [MONEY, QUANTITY, INVOICES, ...(hasCustomers ? [CUSTOMERS] : [])];
  const tables: TableAsked[] = [
    {
      code: 'BY_MONTH',
      title: { ko: '월별 매출', en: 'Revenue by month' },
      columns: [resultColumn('month', '월', 'Month', 'DATE'), ...measured],
      sql: `SELECT ${MONTH} AS month, ${measures} FROM data GROUP BY 1 ORDER BY 1`,
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
    });
  if (roles.has('PRODUCT')) tables.push(...productTables(roles));
  if (hasCustomers) tables.push(topCustomers());
  return tables;
}

function productTables(roles: ReadonlySet<ColumnRole>): TableAsked[] {
  const named = roles.has('DESCRIPTION');
  const description = resultColumn('description', '상품명', 'Description', 'TEXT');
  const best = `SELECT stock_code, sum(${REVENUE}) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices FROM data GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${TOP}`;
  return [
    {
      code: 'BY_PRODUCT',
      title: { ko: '매출이 큰 상품', en: 'Products with the most revenue' },
      columns: [PRODUCT, ...(named ? [description] : []), MONEY, QUANTITY, INVOICES],
      sql: named ? withNames(best) : best,
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
    },
  ];
}

/** Products with the description that most of their rows have, the first of the alphabet among equals. */
const withNames = (best: string): string => `WITH best AS (${best}),
described AS (SELECT stock_code, description FROM data WHERE stock_code IN (SELECT stock_code FROM best) AND description IS NOT NULL GROUP BY 1, 2 QUALIFY row_number() OVER (PARTITION BY stock_code ORDER BY count(*) DESC, description) = 1)
SELECT stock_code, description, revenue, quantity, invoices FROM best LEFT JOIN described USING (stock_code) ORDER BY revenue DESC, 1`;

/** A month counts as whole when the table goes on to its last day. */
const MOVERS = `WITH last AS (SELECT CASE WHEN CAST(max(invoice_date) AS DATE) = last_day(max(invoice_date)) THEN date_trunc('month', max(invoice_date)) ELSE date_trunc('month', max(invoice_date)) - INTERVAL 1 MONTH END AS month FROM data),
moved AS (SELECT stock_code,
  coalesce(sum(${REVENUE}) FILTER (WHERE date_trunc('month', invoice_date) = month - INTERVAL 1 MONTH), 0) AS before,
  coalesce(sum(${REVENUE}) FILTER (WHERE date_trunc('month', invoice_date) = month), 0) AS after
  FROM data, last WHERE invoice_date >= month - INTERVAL 1 MONTH AND invoice_date < month + INTERVAL 1 MONTH GROUP BY 1)
SELECT stock_code, before, after, after - before AS change FROM moved WHERE after <> before ORDER BY abs(after - before) DESC, 1 LIMIT ${TOP}`;

const topCustomers = (): TableAsked => ({
  code: 'TOP_CUSTOMERS',
  title: { ko: '매출이 큰 고객', en: 'Customers with the most revenue' },
  columns: [resultColumn('customer_id', '고객번호', 'Customer', 'TEXT'), MONEY, QUANTITY, INVOICES],
  sql: `SELECT customer_id, sum(${REVENUE}) AS revenue, sum(quantity) AS quantity, count(DISTINCT invoice_no) AS invoices FROM data WHERE customer_id IS NOT NULL GROUP BY 1 ORDER BY revenue DESC, 1 LIMIT ${TOP}`,
});
