import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLines } from '../src/modules/demo/basis/text-file.js';
import { importQuarterly, undoImport } from '../src/modules/spending/index.js';
import { systemClock } from '../src/platform/clock.js';
import { loadConfig } from '../src/platform/config/index.js';
import {
  createDatabase,
  createDataSource,
  maintain,
  statement,
  type Database,
} from '../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import { FolderStore } from '../src/platform/storage/index.js';
import { withMigrator } from '../src/wiring/migrator.js';
import { circumstances, writeSection } from './report.js';
import { CODE, sourceLines } from './source-files.js';

const HELP = `Measures an import of the size of the real file, on an embedded PostgreSQL in a temporary folder.

  npm run build && node dist/bench/spending-import.js [--rows 5400000] [--keep-results]

Makes a source file of the rows, imports it, and takes the import back; the key's index is kept while rows are loaded. Peak memory is that of this process, which generates and imports. With --keep-results the figures go to
bench/RESULTS.md.
`;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '5400000' },
    'keep-results': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Figures {
  readonly rows: number;
  readonly megabytes: number;
  readonly generateSeconds: number;
  readonly importSeconds: number;
  readonly analyzeSeconds: number;
  readonly undoSeconds: number;
  readonly peakMegabytes: number;
}

/** The most memory the process has held, in MB. */
const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1_024);

async function secondsOf(what: string, work: () => Promise<unknown>): Promise<number> {
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = ((user + system) / 1e6).toFixed(1);
  process.stderr.write(`${what}: ${seconds.toFixed(1)} s, ${cpu} s of CPU here, peak ${peakMegabytes()} MB\n`);
  return seconds;
}

async function measure(database: Database, folder: string, rows: number): Promise<Figures> {
  const path = join(folder, 'source.csv');
  const objects = new FolderStore(join(folder, 'files'));
  const caller = { actor: null, requestId: 'bench', locale: 'en', address: null } as const;
  const parts = { database, objects, clock: systemClock, caller };
  const generateSeconds = await secondsOf('generate', () =>
    writeLines(path, sourceLines(rows), { encoding: 'utf8', newline: '\n' }),
  );
  let batchId = 0;
  const importSeconds = await secondsOf('import', async () => {
    const report = await importQuarterly({ path, institutionCode: CODE, dryRun: false }, parts);
    if (report.rowsAccepted !== rows) throw new Error(`imported ${report.rowsAccepted} of ${rows}`);
    batchId = report.batchId;
  });
  const analyzeSeconds = await secondsOf('analyze', () => maintain(database, 'ANALYZE customer_quarter'));
  const peak = peakMegabytes();
  const undoSeconds = await secondsOf('undo', () => undoImport(batchId, parts));
  const { size } = await stat(path);
  const times = { generateSeconds, importSeconds, analyzeSeconds, undoSeconds };
  return { rows, megabytes: Math.round(size / 1e6), ...times, peakMegabytes: peak };
}

function keep({ rows, megabytes, peakMegabytes: peak, ...seconds }: Figures): void {
  const { generateSeconds, importSeconds, analyzeSeconds, undoSeconds } = seconds;
  const whole = generateSeconds + importSeconds + analyzeSeconds;
  writeSection(
    'spending-import',
    `${circumstances()}
${rows.toLocaleString('en')} rows of 55 columns, ${megabytes} MB, in eight quarters; once.

| what | measured | target |
| --- | --- | --- |
| generate the source file, s | ${generateSeconds.toFixed(1)} | – |
| import it: encoding, hash, raw file kept, every field checked, loaded, indexed, quality measured, s | ${importSeconds.toFixed(1)} | – |
| statistics for the planner, s | ${analyzeSeconds.toFixed(1)} | – |
| all of it, s | **${whole.toFixed(1)}** | ≤ 300 |
| most memory of the process, MB | **${peak}** | ≤ 1,500 |
| undo it, s | ${undoSeconds.toFixed(1)} | – |`,
  );
}

async function main(): Promise<void> {
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'moa-spending-import-'));
  // Under root PostgreSQL runs as another user, who must get to its folder.
  await chmod(folder, 0o755);
  const onProgress = (line: string): boolean => process.stderr.write(`${line}\n`);
  const settings = { shared_buffers: '1GB', max_wal_size: '8GB' };
  const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), onProgress, settings });
  try {
    const { database: config } = loadConfig({ NODE_ENV: 'development', DATABASE_URL: server.url });
    await withMigrator(config, (migrator) => migrator.up());
    const dataSource = await createDataSource(config, { entities: [], migrations: [] }).initialize();
    try {
      const database = createDatabase(dataSource);
      await database.rows(statement(`INSERT INTO institution (code, name, kind) VALUES ($1, '모아은행', 'BANK')`), [
        CODE,
      ]);
      const figures = await measure(database, folder, Number(options.rows));
      process.stdout.write(`${JSON.stringify(figures)}\n`);
      if (options['keep-results']) keep(figures);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

await main();
