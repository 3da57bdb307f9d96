import { resultColumn, type TableAsked } from './figure-queries.js';
import { REVENUE, type SaleConditions } from './sales-figures.js';
import { ORDERS } from './sum-tables.js';

/**
 * Recency, frequency and revenue of each customer, each cut into fifths (5 is best), as Hughes (Strategic Database
 * Marketing, 1994) does; names of segments by recency and frequency. Customers with equal values are ordered by their
 * number, so that the same rows always give the same segments.
 */
export const segments = ({ sold, soldOrders }: SaleConditions): TableAsked => ({
  code: 'RFM_SEGMENTS',
  title: { ko: 'RFM 고객 세그먼트', en: 'Segments of customers by recency, frequency and revenue' },
  columns: [
    resultColumn('segment', '세그먼트', 'Segment', 'TEXT'),
    resultColumn('customers', '고객', 'Customers', 'COUNT'),
    resultColumn('revenue', '매출', 'Revenue', 'MONEY'),
    resultColumn('recency_days', '마지막 구매 후 평균 일수', 'Mean days since the last purchase', 'DAYS'),
    resultColumn('invoices', '평균 구매 횟수', 'Mean number of purchases', 'NUMBER'),
  ],
  sql: segmentsSql(boughtSql('data', REVENUE, sold)),
  summed: segmentsSql(boughtSql(ORDERS, 'revenue', soldOrders)),
});

/** How many of those who bought first in a month bought again in later ones. Twelve months and more share no column. */
export const cohorts = ({ sold, soldOrders }: SaleConditions): TableAsked => ({
  code: 'COHORTS',
  title: { ko: '첫 구매 월별 재구매 고객', en: 'Customers who bought again, by the month of their first purchase' },
  columns: [
    resultColumn('cohort', '첫 구매 월', 'Month of the first purchase', 'DATE'),
    resultColumn('months_later', '지난 달 수', 'Months later', 'NUMBER'),
    resultColumn('customers', '고객', 'Customers', 'COUNT'),
    resultColumn('share', '비율(%)', 'Share in percent', 'PERCENT'),
  ],
  sql: cohortsSql('data', sold),
  summed: cohortsSql(ORDERS, soldOrders),
});

/** What each customer bought: how long ago for the last time, how often, for how much. */
function boughtSql(from: string, revenue: string, where: string): string {
  return `SELECT customer_id, date_diff('day', CAST(max(invoice_date) AS DATE), (SELECT CAST(max(invoice_date) AS DATE) FROM ${from})) AS recency, count(DISTINCT invoice_no) AS frequency, sum(${revenue}) AS revenue FROM ${from} WHERE ${where} GROUP BY 1`;
}

function segmentsSql(bought: string): string {
  return `WITH bought AS (${bought}),
scored AS (SELECT *, ntile(5) OVER (ORDER BY recency DESC, customer_id) AS r, ntile(5) OVER (ORDER BY frequency, customer_id) AS f FROM bought)
SELECT CASE WHEN r >= 4 AND f >= 4 THEN 'CHAMPIONS' WHEN r <= 2 AND f >= 4 THEN 'AT_RISK' WHEN f >= 4 THEN 'LOYAL' WHEN r >= 4 AND f <= 2 THEN 'NEW' WHEN r >= 3 THEN 'PROMISING' WHEN r = 2 THEN 'SLIPPING' ELSE 'LOST' END AS segment,
count(*) AS customers, sum(revenue) AS revenue, round(avg(recency), 1) AS recency_days, round(avg(frequency), 2) AS invoices
FROM scored GROUP BY 1 ORDER BY revenue DESC, 1`;
}

function cohortsSql(from: string, where: string): string {
  return `WITH bought AS (SELECT DISTINCT customer_id, date_trunc('month', invoice_date) AS month FROM ${from} WHERE ${where}),
first AS (SELECT customer_id, min(month) AS cohort FROM bought GROUP BY 1),
counted AS (SELECT cohort, date_diff('month', cohort, month) AS months_later, count(*) AS customers FROM bought JOIN first USING (customer_id) GROUP BY 1, 2)
SELECT strftime(cohort, '%Y-%m') AS cohort, months_later, customers, round(100.0 * customers / first_value(customers) OVER (PARTITION BY cohort ORDER BY months_later), 1) AS share
FROM counted ORDER BY 1, 2 LIMIT 1000`;
}
