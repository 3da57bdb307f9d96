import { parseArgs } from 'node:util';
import { tokenOf } from './accounts.js';
import { openDatabase, type Size } from './data.js';
import { cpuMsOf, percentile, rssMiBOf, untilIdle } from './figures.js';
import { DASHBOARD, INSIGHTS_WORKS } from './insights-works.js';
import { ask, measureOneAtATime, TIMED_HEAD, timedRow, type Measured } from './one-at-a-time.js';
import { circumstances, writeSection } from './report.js';
import { startMoa, type Served } from './servers.js';
import type { Sample } from './works.js';

const HELP = `Measures what a card company of the real file's size is answered: dashboards, comparisons, models.

  npm run bench:insights -- [--requests 1000]

5,400,000 quarterly rows of 675,000 customers; dashboards twenty at a time, the rest one at a time, authorisation and
limits on. Making the rows takes some minutes, once. Results go to bench/RESULTS.md.
`;
const SIZE: Size = { customers: 675_000, loans: 1_000, repayments: 3_000, quarters: 8 };
const AT_ONCE = 20;
const P95_TARGET_MS = 50;

/** Asks so many times, always twenty at a time. @throws Error of an answer with errors. */
async function measureAtOnce(moa: Served, token: string, sample: Sample, requests: number): Promise<Measured> {
  const drive = async (from: number, count: number): Promise<number[]> => {
    const times: number[] = [];
    let next = from;
    const lane = async (): Promise<void> => {
      while (next < from + count) {
        const index = next++;
        const started = performance.now();
        const answer = await ask(moa, token, DASHBOARD, index, sample);
        if ('errors' in answer) throw new Error(`${DASHBOARD.what}: ${JSON.stringify(answer).slice(0, 500)}`);
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return times;
  };
  await drive(0, requests / 2);
  const before = cpuMsOf(moa.pid);
  const times = await drive(requests / 2, requests);
  return { work: DASHBOARD, cpuMs: (cpuMsOf(moa.pid) - before) / requests, times };
}

function report(dashboard: Measured, others: readonly Measured[], memoryMiB: number): void {
  const { cpuMs, times } = dashboard;
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(2));
  const rows = [
    `| ${DASHBOARD.what}, ${AT_ONCE} at a time | ${cpuMs.toFixed(2)} | ${p50} | ${p95} | CPU ≤ ${DASHBOARD.target?.ms} ms, p95 ≤ ${P95_TARGET_MS} ms |`,
    ...others.map(timedRow),
  ];
  const size = `${SIZE.customers.toLocaleString('en')} customers, ${SIZE.quarters} quarters`;
  writeSection(
    'insights',
    `${circumstances()}
${size}; CPU is the server's for the whole request, GraphQL included; its memory after all of it is ${memoryMiB} MiB.

${TIMED_HEAD}
${rows.join('\n')}`,
  );
  process.stderr.write(`${rows.join('\n')}\n`);
}

const { values: options } = parseArgs({
  options: { requests: { type: 'string', default: '1000' }, help: { type: 'boolean', default: false } },
});
if (options.help) {
  process.stdout.write(HELP);
} else {
  const requests = Number(options.requests);
  const database = await openDatabase(SIZE);
  try {
    const moa = await startMoa(database.url);
    try {
      await untilIdle(moa.pid);
      const token = await tokenOf(moa, 'staff@example.com');
      const dashboard = await measureAtOnce(moa, token, database.sample, requests);
      const others: Measured[] = [];
      for (const work of INSIGHTS_WORKS) {
        others.push(await measureOneAtATime(moa, token, work, database.sample, Math.ceil(requests / 5)));
      }
      report(dashboard, others, rssMiBOf(moa.pid));
    } finally {
      await moa.stop();
    }
  } finally {
    await database.stop();
  }
}
