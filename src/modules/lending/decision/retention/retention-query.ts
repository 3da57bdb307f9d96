import { FEE_DAYS } from '../../schedule/index.js';

/**
 * The statement that ranks loans by what their customers would save elsewhere. Parameters: $1 institution; $2–$5 the
 * market rates, a row each of loan type, amounts above and up to, rate in millionths; $6 today; $7 its month, counted
 * from year 0; $8 the last day of that month; $9 its own; $10, $11 stamp duty: the least amounts of the tiers but the
 * first, and what a customer bears in each; $12 the least saving; $13 the least balance; $14 the least gap of rates;
 * $15 days within which the fee must end, or null; $16 the place of the last row wanted; $17 rows to leave out before
 * it.
 */
export function rankingSql(columns: string, seeds: number): string {
  return `WITH market AS MATERIALIZED (
      SELECT (place - 1)::int AS place, loan_type, above_won, upto_won, market_rate, market_rate / 12000000::float8 AS j
      FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::int[]) WITH ORDINALITY
        AS m (loan_type, above_won, upto_won, market_rate, place)
    ), types AS MATERIALIZED (SELECT DISTINCT loan_type FROM market),
    seed AS MATERIALIZED (${scored(loans(`ORDER BY ${INTEREST_VOLUME} DESC LIMIT ${seeds}`))}),
    bound AS MATERIALIZED (
      SELECT greatest($12::bigint, (
        SELECT saving_won FROM seed WHERE saving_won IS NOT NULL ORDER BY saving_won DESC OFFSET $16::bigint - 1 LIMIT 1
      )) AS least_won
    ), page AS MATERIALIZED (
      SELECT * FROM (${scored(`${loans(`AND ${INTEREST_VOLUME} >= (SELECT (least_won - ${MARGIN_WON}) * 1200 FROM bound)`)}
        AND l.balance_won::float8 * (l.rate - m.market_rate) * l.months / 12000000 + ${MARGIN_WON} >= (SELECT least_won FROM bound)`)}) AS r
      WHERE own_won - market_won - coalesce(fee_won, 0) - coalesce(stamp_won, 0) >= $12
      ORDER BY saving_won DESC NULLS LAST, id LIMIT $16::bigint - $17::bigint OFFSET $17
    )
    SELECT p.place, p.own_won, p.market_won, p.fee_won, p.stamp_won, p.saving_won, p.rest_months, p.fee_days_left,
      (SELECT count(*)::int FROM repayment y WHERE y.loan_id = p.id AND y.paid_on > $6::date - 365), ${columns}
    FROM page p JOIN loan l ON l.id = p.id ORDER BY p.saving_won DESC NULLS LAST, p.id`;
}

/** More than floating point can add to a score at the lowest rate possible, so that no bound leaves a loan out. */
const MARGIN_WON = '100000';

/** 1,200 times more than all interest that a loan can still bear; nothing in it changes with a repayment. */
const INTEREST_VOLUME = `(l.principal_won::float8 * l.term_months * l.annual_rate_percent::float8)`;

/** Loans that can be left without arrears, each with the market rate of its type and amount. */
const loans = (narrowed: string): string => `
  SELECT l.*, m.place, m.market_rate, m.j FROM types t CROSS JOIN LATERAL (
    SELECT l.id, l.loan_type, l.balance_won, l.repayment_method AS method,
      (l.annual_rate_percent * 10000)::int AS rate, l.term_months AS months, l.grace_months AS grace,
      l.prepayment_fee_percent AS fee_percent, l.disbursed_on, l.matures_on
    FROM loan l WHERE l.institution_id = $1 AND l.status = 'ACTIVE' AND l.loan_type = t.loan_type
      AND l.overdue_won = 0 AND l.matures_on > $6::date AND l.interest_paid_to IS NOT NULL ${narrowed} OFFSET 0
  ) AS l JOIN market m ON m.loan_type = l.loan_type AND l.balance_won > m.above_won AND l.balance_won <= m.upto_won
    AND l.rate - m.market_rate >= $14::int
  WHERE l.balance_won >= $13::bigint`;

/** Interest over the rest of a loan at a monthly rate, as `restInterestWon` has it. */
const interest = (rate: string): string => `floor(b * ${rate} * g + CASE WHEN ${rate} = 0 THEN 0 ELSE CASE method
    WHEN 'EQUAL_PAYMENT' THEN b * ${rate} * k / (1 - power(1 + ${rate}, -k)) - b
    WHEN 'EQUAL_PRINCIPAL' THEN b * ${rate} * (k + 1) / 2 ELSE b * ${rate} * k END END + 0.5)::bigint`;

/** Times the highest possible fee and all its days it still fits a bigint, which is ten times as fast as a numeric. */
const EIGHT_BILLION = '8000000000';

/** Rows with their scores. OFFSET 0 keeps the planner from computing a column again wherever it is used. */
const scored = (rows: string): string => `
  SELECT s.*, own_won - market_won - fee_won - stamp_won AS saving_won FROM (
    SELECT id, place, fee_won, stamp_won, fee_days_left, (g + k)::int AS rest_months,
      ${interest('i')} AS own_won, ${interest('j')} AS market_won
    FROM (
      SELECT id, place, method, j, greatest(0, fee_days_left) AS fee_days_left, balance_won::float8 AS b,
        rate / 12000000::float8 AS i, greatest(0, grace - passed)::float8 AS g,
        (months - greatest(passed, grace))::float8 AS k,
        CASE WHEN fee_days_left <= 0 THEN 0
          WHEN balance_won <= ${EIGHT_BILLION} THEN balance_won * (fee_percent * 10000)::int * fee_days_left / (1000000 * fee_days)
          ELSE div(balance_won::numeric * (fee_percent * 10000)::int * fee_days_left, 1000000::numeric * fee_days)::bigint
        END AS fee_won,
        ($11::bigint[])[1 + width_bucket(balance_won, $10::bigint[])] AS stamp_won
      FROM (
        SELECT l.*, least(${FEE_DAYS}, l.matures_on - l.disbursed_on) AS fee_days,
          least(${FEE_DAYS}, l.matures_on - l.disbursed_on) - greatest(0, $6::date - l.disbursed_on) AS fee_days_left,
          greatest(0, $7::int - (date_part('year', l.disbursed_on) * 12 + date_part('month', l.disbursed_on))::int
            - CASE WHEN least(date_part('day', l.disbursed_on)::int, $8::int) <= $9::int THEN 0 ELSE 1 END) AS passed
        FROM (${rows}) AS l OFFSET 0
      ) AS a WHERE passed < months AND ($15::int IS NULL OR fee_days_left <= $15) OFFSET 0
    ) AS c OFFSET 0
  ) AS s`;

/** Rows of each type that are scored first, to get a lower bound for the score of the last row wanted. */
const SEEDS = [300, 1_000, 3_000, 10_000];

/**
 * Twice the rows wanted, in a few sizes: a parameter would make the planner guess, and sort where it can walk. None
 * for rows so far down that scoring all is as cheap.
 */
export function seedsFor(rows: number): number {
  return SEEDS.find((seeds) => seeds >= 2 * rows) ?? 0;
}
