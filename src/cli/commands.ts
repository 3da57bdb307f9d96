import type { CliCommand } from './command.js';

/** A subcommand as the list of all shows it. Its modules are loaded when it runs: help waits for nothing. */
export interface ListedCommand {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<CliCommand>;
}

/**
 * The subcommands of `moa`, one file each. To add one, write a `CliCommand` and list it here: it gets its `--help`,
 * a place to say how it is stopped, and its errors explained.
 */
export const commands: readonly ListedCommand[] = [
  {
    name: 'all',
    about: 'Run everything in one process: database, migrations, demo data, API and worker.',
    load: async () => (await import('./serve/all.js')).all,
  },
  {
    name: 'api',
    about: 'Serve the API and the pages as one node of several. Needs DATABASE_URL and REDIS_URL.',
    load: async () => (await import('./serve/api.js')).api,
  },
  {
    name: 'worker',
    about: 'Write replies and do background work as one node of several. Needs DATABASE_URL and REDIS_URL.',
    load: async () => (await import('./serve/worker.js')).worker,
  },
  {
    name: 'migrate',
    about: 'Apply, revert or list the migrations of the database (DATABASE_URL, or the embedded one).',
    load: async () => (await import('./migrate.js')).migrate,
  },
  {
    name: 'institution',
    about: 'Keep the institutions whose customers Moa serves.',
    load: async () => (await import('./institution.js')).institution,
  },
  {
    name: 'account',
    about: 'Keep the accounts of those who work at an institution.',
    load: async () => (await import('./account.js')).account,
  },
  {
    name: 'schema',
    about: 'Print the GraphQL schema, or write or check its snapshot in schema/.',
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'seed',
    about: 'Fill an empty database with made-up customers, loans, repayments and spending.',
    load: async () => (await import('./seed/seed.js')).seed,
  },
  {
    name: 'import',
    about:
      'Take in files of an institution: customers, loans, repayments, card spending, series, rates by score, products; and consumer prices.',
    load: async () => (await import('./imports/import.js')).importFiles,
  },
  {
    name: 'export',
    about: 'Write customers, loans, card spending or the audit trail of an institution to CSV or Parquet.',
    load: async () => (await import('./export.js')).exportFiles,
  },
  {
    name: 'analyse',
    about:
      'Analyse many files of CSV, XLSX or Parquet as one table: a folder, patterns, what lies in a bucket, or an engine’s table.',
    load: async () => (await import('./analyse/analyse.js')).analyse,
  },
  {
    name: 'quality',
    about: 'Say how good the rows of a quarter are.',
    load: async () => (await import('./quality.js')).quality,
  },
  {
    name: 'holidays',
    about: 'Keep the days on which lenders are closed.',
    load: async () => (await import('./holidays.js')).holidays,
  },
  {
    name: 'rules',
    about: 'Show and take in the dated rules that bound loans.',
    load: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'books',
    about: 'Check that the books of loans add up.',
    load: async () => (await import('./books.js')).books,
  },
  {
    name: 'arrears',
    about: 'Keep what the books say of arrears.',
    load: async () => (await import('./arrears.js')).arrears,
  },
  {
    name: 'thresholds',
    about: 'Compute what scenario rules hold figures against.',
    load: async () => (await import('./thresholds.js')).thresholds,
  },
  {
    name: 'train',
    about: 'Train a model on the rows of an institution, and keep it as a candidate with its report.',
    load: async () => (await import('./train/train.js')).train,
  },
  {
    name: 'forecast',
    about: 'Forecast series again as of days in the past, and say how well that went.',
    load: async () => (await import('./forecast.js')).forecast,
  },
  {
    name: 'bench',
    about: 'Measure on public data how well risk is learnt.',
    load: async () => (await import('./bench.js')).bench,
  },
  {
    name: 'audit',
    about: 'Prove that compliance records and the audit trail are all there, unchanged.',
    load: async () => (await import('./audit/audit.js')).audit,
  },
];
