import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/platform/config/index.js';
import { createDatabase, createDataSource, maintain, statement } from '../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import { withMigrator } from '../src/wiring/migrator.js';
import { circumstances, writeSection } from './report.js';
import { measured, type Measured } from './tables/measured.js';

const HELP = `Measures how much memory and time an export takes (moa export customers), for few rows and for many.

  npm run bench:exports -- [--rows 10000,1000000] [--dry]

In a database of its own. Results go to bench/RESULTS.md, unless --dry.
`;

const FORMATS = ['csv', 'parquet'] as const;

interface Exported extends Measured {
  readonly rows: number;
  readonly format: (typeof FORMATS)[number];
  readonly megabytes: number;
}

/** Makes an institution for each number of customers; returns their codes. */
async function fill(url: string, counts: readonly number[]): Promise<string[]> {
  const { database: config } = loadConfig({ NODE_ENV: 'development', DATABASE_URL: url });
  await withMigrator(config, (migrator) => migrator.up());
  const dataSource = await createDataSource(config, { entities: [], migrations: [] }).initialize();
  try {
    const database = createDatabase(dataSource);
    for (const count of counts) {
      const code = codeOf(count);
      await database.rows(
        statement(`INSERT INTO institution (code, name, kind) VALUES ('${code}', '${code}', 'BANK') RETURNING id`),
      );
      await maintain(
        database,
        `INSERT INTO customer (institution_id, name, email, phone, address, annual_income_won, credit_score)
         SELECT i.id, 'Name ' || n, 'c' || n || '@example.com', '010-1234-' || 10000 + n % 10000, 'Teheran-ro ' || n, n, 700
         FROM institution i, generate_series(1, ${count}) AS n WHERE i.code = '${code}'`,
      );
    }
    await maintain(database, 'VACUUM ANALYZE customer');
  } finally {
    await dataSource.destroy();
  }
  return counts.map(codeOf);
}

const codeOf = (count: number): string => `ROWS_${count}`;

async function exported(url: string, folder: string, rows: number, format: Exported['format']): Promise<Exported> {
  const out = join(folder, `rows.${format}`);
  const words = ['export', 'customers', '--institution', codeOf(rows), '--personal-data', 'masked'];
  const run = await measured(
    process.execPath,
    [join(import.meta.dirname, '..', 'src', 'main.js'), ...words, '--format', format, '--out', out],
    { NODE_ENV: 'development', DATABASE_URL: url, MOA_DATA_DIR: folder },
  );
  if (!run.output.includes(`Wrote ${rows.toLocaleString('en')} rows`)) throw new Error(run.output);
  const { size } = await stat(out);
  await rm(out);
  console.log(`${rows} rows as ${format}: ${run.seconds.toFixed(1)} s, ${run.peakMb.toFixed(0)} MiB`);
  return { ...run, rows, format, megabytes: size / 1e6 };
}

function report(runs: readonly Exported[]): string {
  const lines = runs.map(({ rows, format, megabytes, seconds, cpuSeconds, peakMb }) =>
    [
      rows.toLocaleString('en'),
      format === 'csv' ? 'CSV' : 'Parquet',
      megabytes.toFixed(1),
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      `**${peakMb.toFixed(0)}**`,
    ].join(' | '),
  );
  return `${circumstances()}
Customers, personal data masked (\`moa export customers\`), one run each; memory is the most that all processes of the command held at
once, without PostgreSQL.

| rows | format | MB | s | CPU s | peak MiB |
| --- | --- | --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join('\n')}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '10000,1000000' },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const counts = values.rows.split(',').map(Number);
  const folder = await mkdtemp(join(tmpdir(), 'moa-exports-'));
  // Under root PostgreSQL runs as another user, who must get to its folder.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dir: join(folder, 'postgres'),
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    await fill(server.url, counts);
    const runs: Exported[] = [];
    for (const format of FORMATS)
      for (const rows of counts) runs.push(await exported(server.url, folder, rows, format));
    const text = report(runs);
    console.log(text);
    if (!values.dry) writeSection('exports', text);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

await main();
