import { parseArgs } from 'node:util';
import pg from 'pg';
import { schedule } from '../src/modules/lending/index.js';
import { tokenOf } from './accounts.js';
import { openDatabase } from './data.js';
import { LENDING_WORKS } from './lending-works.js';
import { measureOneAtATime, TIMED_HEAD, timedRow, WARM_UP, type Measured } from './one-at-a-time.js';
import { circumstances, writeSection } from './report.js';
import { startMoa } from './servers.js';
import type { Sample } from './works.js';

const HELP = `Measures what lending computes: schedules, limits, goals, decisions.

  npm run bench:lending -- [--requests 200]

One request at a time over HTTP, authorisation and limits on, on 100,000 customers and 300,000 loans with 200 products.
Results go to bench/RESULTS.md.
`;
const PRODUCTS = 200;

/**
 * Offers so many products, half of them mortgages and half credit loans, which differ in their rates.
 * Answers loans that run on for years, for decisions.
 */
async function prepare(url: string, { institutionId }: Sample): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DELETE FROM refinance_product WHERE code LIKE 'BENCH-%'`);
    await client.query(
      `INSERT INTO refinance_product (institution_id, code, name_ko, name_en, loan_type, rate_type, rate_min_percent,
         rate_max_percent, amount_min_won, amount_max_won, term_min_months, term_max_months, repayment_methods,
         prepayment_fee_percent, from_loan_types)
       SELECT $1, 'BENCH-' || t || '-' || n, '비교 ' || n, 'Bench ' || n, t, 'VARIABLE', 3 + n * 0.01, 6 + n * 0.01, 1000000,
         2000000000, 12, CASE t WHEN 'MORTGAGE' THEN 480 ELSE 120 END, ARRAY['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'],
         0.5, ARRAY[t]
       FROM generate_series(1, $2) n, unnest(ARRAY['MORTGAGE', 'CREDIT']) t ON CONFLICT DO NOTHING`,
      [institutionId, PRODUCTS / 2],
    );
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM loan WHERE institution_id = $1 AND status = 'ACTIVE' AND overdue_won = 0 AND balance_won > 10000000
         AND loan_type IN ('MORTGAGE', 'CREDIT') AND matures_on > current_date + 800 ORDER BY md5(id::text) LIMIT 2000`,
      [institutionId],
    );
    return rows.map(({ id }) => Number(id));
  } finally {
    await client.end();
  }
}

/** CPU of one schedule of 480 months, without a server around it, in milliseconds. */
function scheduleCpuMs(): number {
  const terms = { annualRateMillionths: 42_000, months: 480 };
  const times = 5_000;
  for (let index = 0; index < times; index += 1) schedule('EQUAL_PAYMENT', { ...terms, principalWon: 1e8 + index });
  const before = process.cpuUsage();
  for (let index = 0; index < times; index += 1) schedule('EQUAL_PAYMENT', { ...terms, principalWon: 1e8 + index });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}

function report(results: readonly Measured[], requests: number): void {
  const rows = results.map(timedRow);
  rows.unshift(
    `| schedule of 480 months, the computation alone | ${scheduleCpuMs().toFixed(3)} | – | – | CPU ≤ 0.5 ms |`,
  );
  writeSection(
    'lending',
    `${circumstances()}
One request at a time, ${requests} each after ${WARM_UP} to warm up; CPU is the server's for the whole request, GraphQL included.

${TIMED_HEAD}
${rows.join('\n')}`,
  );
  process.stderr.write(`${rows.join('\n')}\n`);
}

const { values: options } = parseArgs({
  options: { requests: { type: 'string', default: '200' }, help: { type: 'boolean', default: false } },
});
if (options.help) {
  process.stdout.write(HELP);
} else {
  const database = await openDatabase({ customers: 100_000, loans: 300_000, repayments: 1_000_000 });
  try {
    const openLoanKeys = await prepare(database.url, database.sample);
    const sample: Sample = { ...database.sample, openLoanKeys };
    const moa = await startMoa(database.url);
    try {
      const token = await tokenOf(moa, 'staff@example.com');
      const results: Measured[] = [];
      for (const work of LENDING_WORKS) {
        results.push(await measureOneAtATime(moa, token, work, sample, Number(options.requests)));
      }
      report(results, Number(options.requests));
    } finally {
      await moa.stop();
    }
  } finally {
    await database.stop();
  }
}
