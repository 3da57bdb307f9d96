import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { importQuarterly } from '../src/modules/spending/index.js';
import { systemClock } from '../src/platform/clock.js';
import { loadConfig, type Config } from '../src/platform/config/index.js';
import { createDatabase, createDataSource } from '../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import { FolderStore } from '../src/platform/storage/index.js';
import { withMigrator } from '../src/wiring/migrator.js';
import { median } from './drive.js';
import { circumstances, writeSection } from './report.js';
import { CODE, cleanColumns, makeFiles, QUARTERS, type Files } from './source-files.js';
import { timeStarts, type Starts } from './start-times.js';

const HELP = `Measures an import against a bare COPY, and how long a start takes.

  npm run bench:import -- [--rows 1000000] [--rounds 3] [--starts 3]

Each round copies a clean file of the rows into customer_quarter with pg-copy-streams, and imports the source file of
the same rows with all its checks; the table is emptied before each. Starts are of \`moa all\` with an empty data folder,
which it fills with 1,000 loans, and again with that folder. Results go to bench/RESULTS.md.
`;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    starts: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});

const FOLDER = join(import.meta.dirname, '..', '..', '.moa', 'bench', 'import');

interface Rounds {
  readonly copySeconds: number[];
  readonly importSeconds: number[];
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** An institution, and the partitions that either way of loading needs, so that neither pays for them. */
async function prepare(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO institution (code, name, kind) VALUES ($1, '모아은행', 'BANK') ON CONFLICT DO NOTHING`,
    [CODE],
  );
  for (const quarter of QUARTERS) {
    const name = `customer_quarter_${quarter.toLowerCase()}`;
    await client.query(`CREATE TABLE IF NOT EXISTS ${name} PARTITION OF customer_quarter FOR VALUES IN ('${quarter}')`);
  }
}

async function empty(client: pg.Client): Promise<void> {
  await client.query('TRUNCATE customer_quarter, rejected_row, import_batch, import_file CASCADE');
  await client.query('CHECKPOINT');
}

async function copyBare(client: pg.Client, { cleanPath }: Files): Promise<void> {
  const stream = client.query(copyFrom(`COPY customer_quarter (${cleanColumns()}) FROM STDIN`));
  await pipeline(createReadStream(cleanPath, { highWaterMark: 262_144 }), stream);
}

async function compare(config: Config['database'], files: Files): Promise<Rounds> {
  const client = new pg.Client({ connectionString: config.url ?? '' });
  await client.connect();
  const dataSource = await createDataSource(config, { entities: [], migrations: [] }).initialize();
  const database = createDatabase(dataSource);
  const caller = { actor: null, requestId: 'bench', locale: 'en', address: null } as const;
  const objects = new FolderStore(join(FOLDER, 'files'));
  const rounds: Rounds = { copySeconds: [], importSeconds: [] };
  try {
    await prepare(client);
    for (let round = 0; round < Number(options.rounds); round += 1) {
      await empty(client);
      rounds.copySeconds.push(await secondsOf(() => copyBare(client, files)));
      await empty(client);
      const source = { path: files.sourcePath, institutionCode: CODE, dryRun: false };
      rounds.importSeconds.push(
        await secondsOf(async () => {
          const report = await importQuarterly(source, { database, objects, clock: systemClock, caller });
          if (report.rowsAccepted !== files.rows) throw new Error(`imported ${report.rowsAccepted} of ${files.rows}`);
        }),
      );
      process.stderr.write(
        `COPY ${rounds.copySeconds.at(-1)?.toFixed(1)} s, import ${rounds.importSeconds.at(-1)?.toFixed(1)} s\n`,
      );
    }
    return rounds;
  } finally {
    await dataSource.destroy();
    await client.end();
  }
}

async function report(files: Files, { copySeconds, importSeconds }: Rounds, starts: Starts): Promise<void> {
  const seconds = (values: readonly number[]): string =>
    `${median(values).toFixed(1)} (${values.map((value) => value.toFixed(1)).join(', ')})`;
  const ratios = importSeconds.map((value, index) => value / (copySeconds[index] ?? NaN));
  const megabytes = Math.round((await stat(files.sourcePath)).size / 1e6);
  writeSection(
    'import',
    `${circumstances()}
${files.rows.toLocaleString('en')} rows of 55 columns, ${megabytes} MB; the median, and each round.

| what | measured | target |
| --- | --- | --- |
| bare \`COPY customer_quarter FROM STDIN\` of clean rows, s | ${seconds(copySeconds)} | – |
| import of the source file: encoding, hash, raw file kept, every field checked, duplicates found, quality measured, one transaction, s | ${seconds(importSeconds)} | – |
| ratio | **${median(ratios).toFixed(2)}** (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}) | ≤ 3 |
| \`moa all\` to ready, empty data folder (PostgreSQL made, migrated, 1,000 loans), s | ${seconds(starts.coldSeconds)} | ≤ 10 |
| \`moa all\` to ready, again, s | ${seconds(starts.warmSeconds)} | – |`,
  );
}

async function main(): Promise<void> {
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const starts = await timeStarts(Number(options.starts));
  const files = await makeFiles(FOLDER, Number(options.rows));
  const server = await startEmbeddedPostgres({
    dir: join(FOLDER, 'postgres'),
    onProgress: (line) => process.stderr.write(`${line}\n`),
    settings: { shared_buffers: '1GB' },
  });
  try {
    const { database } = loadConfig({ NODE_ENV: 'development', DATABASE_URL: server.url });
    await withMigrator(database, (migrator) => migrator.up());
    await report(files, await compare(database, files), starts);
  } finally {
    await server.stop();
  }
}

await main();
