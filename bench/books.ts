import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSeed } from '../src/modules/demo/index.js';
import { createCalendar, servicingOf, verifyBooks, type BooksReport } from '../src/modules/lending/index.js';
import { koreanDate, systemClock } from '../src/platform/clock.js';
import { loadConfig } from '../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import { withMigrator } from '../src/wiring/migrator.js';
import { circumstances, writeSection } from './report.js';

const HELP = `Measures how long it takes to make the books of 300,000 loans (moa seed) and to verify them (moa books verify).

  npm run bench:books -- [--loans 300000] [--rounds 3]

In a database of its own: the bare handlers of npm run bench write repayments that no ledger knows. One loan in a thousand is
tampered with afterwards, and each has to be found. Results go to bench/RESULTS.md.
`;
const MOST_SECONDS = 60;

interface Timed<Answer> {
  readonly answer: Answer;
  readonly seconds: number;
  /** CPU of this process alone, in seconds. */
  readonly cpuSeconds: number;
}

async function timed<Answer>(what: string, work: () => Promise<Answer>): Promise<Timed<Answer>> {
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuSeconds = (user + system) / 1e6;
  process.stderr.write(`${what}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU here\n`);
  return { answer, seconds, cpuSeconds };
}

interface Figures {
  readonly seeding: Timed<unknown>;
  readonly verifying: readonly Timed<BooksReport>[];
  readonly tampered: number;
}

async function measure(database: Database, loans: number, rounds: number): Promise<Figures> {
  const size = { customers: Math.ceil(loans / 3), loans, repayments: Math.round((loans * 10) / 3), quarters: 2 };
  const more = { seed: 2026, asOf: koreanDate(systemClock.now()), outDir: null, force: false, passwordHash: null };
  const seeding = await timed('seed', () => runSeed({ ...size, ...more }, { database, clock: systemClock }));
  const servicing = await servicingOf(createCalendar({ database, clock: systemClock }).holidays)();
  const verify = (what: string) => timed(what, () => verifyBooks({ database, servicing }));
  const verifying = [];
  for (let round = 1; round <= rounds; round += 1) verifying.push(await verify(`verify, round ${round}`));
  if (verifying.some(({ answer }) => answer.faulty > 0)) throw new Error('the books that were made do not add up');
  const { length } = await database.rows(
    statement(
      `UPDATE loan SET balance_won = balance_won - 1
       WHERE disbursed_on IS NOT NULL AND id % 1000 = 0 AND balance_won > 1 RETURNING id`,
    ),
    [],
  );
  const { faulty } = (await verify('verify, tampered with')).answer;
  if (faulty !== length) throw new Error(`${length} loans were tampered with, and ${faulty} found`);
  return { seeding, verifying, tampered: length };
}

function report({ seeding, verifying, tampered }: Figures): void {
  const seconds = verifying.map((each) => each.seconds).sort((one, other) => one - other);
  const middle = seconds[Math.floor(seconds.length / 2)] ?? NaN;
  const cpu = Math.min(...verifying.map(({ cpuSeconds }) => cpuSeconds));
  const checked = (verifying[0]?.answer.loans ?? 0).toLocaleString('en');
  const spread = `${seconds[0]?.toFixed(1)}–${seconds.at(-1)?.toFixed(1)}`;
  writeSection(
    'books',
    `${circumstances()}
Median of ${seconds.length} (least–greatest); CPU is that of the process, without PostgreSQL's.

| what | s | CPU s | target |
| --- | --- | --- | --- |
| make customers, loans, ledgers and two quarters of spending (\`moa seed\`) | ${seeding.seconds.toFixed(1)} | ${seeding.cpuSeconds.toFixed(1)} | – |
| verify the books of ${checked} loans (\`moa books verify\`) | **${middle.toFixed(1)}** (${spread}) | ${cpu.toFixed(1)} | ≤ ${MOST_SECONDS} for 300,000 loans |

Of ${tampered} loans that were tampered with by one won, all were found, and no other.`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      loans: { type: 'string', default: '300000' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const folder = await mkdtemp(join(tmpdir(), 'moa-books-'));
  // Under root PostgreSQL runs as another user, who must get to its folder.
  await chmod(folder, 0o755);
  const onProgress = (line: string): boolean => process.stderr.write(`${line}\n`);
  const server = await startEmbeddedPostgres({
    dir: join(folder, 'postgres'),
    onProgress,
    settings: { shared_buffers: '1GB' },
  });
  try {
    const { database: config } = loadConfig({ NODE_ENV: 'development', DATABASE_URL: server.url });
    await withMigrator(config, (migrator) => migrator.up());
    const dataSource = await createDataSource(config, { entities: [], migrations: [] }).initialize();
    try {
      report(await measure(createDatabase(dataSource), Number(values.loans), Number(values.rounds)));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

await main();
