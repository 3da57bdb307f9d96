import { Command, InvalidArgumentError } from 'commander';
import { hashPassword } from '../../modules/identity/index.js';
import { runSeed, SEED_DEFAULTS, type SeedOptions, type SeedSummary } from '../../modules/demo/index.js';
import { koreanDate, systemClock } from '../../platform/clock.js';
import { loadCommandConfig } from '../../platform/config/index.js';
import type { CliCommand } from '../command.js';
import { migrateUp, withDatabase, withTables } from '../database.js';
import { requireFolder } from '../files.js';
import { requireEmpty, requireMeant, type SeedConsent } from './invented-people.js';
import { reportSeedProgress } from './seed-progress.js';
import { formatNumber } from '../../platform/amount.texts.js';

interface Options extends Omit<SeedOptions, 'repayments' | 'asOf' | 'outDir' | 'passwordHash'>, SeedConsent {
  readonly repayments?: number;
  readonly asOf?: string;
  readonly out?: string;
}

const HELP = `
Everyone is made up, and e-mail addresses end in @example.com. It is all or nothing: a run that is stopped leaves
nothing in the database. Equal seeds, sizes and dates give equal data.

In production (NODE_ENV=production) it refuses unless --yes-invented-people is given and the database is empty: nobody can
tell made-up people from customers afterwards.

Examples:
  moa seed                                            500 customers, 1,000 loans, 8 quarters of spending
  moa seed --out demo/                                keep what moa import takes, and truth.csv, the table of planted cases
  moa seed --customers 100000 --loans 300000 --repayments 1000000`;

/** Fills a database with made-up customers, loans, repayments and spending. */
export const seed: CliCommand = (context) =>
  new Command('seed')
    .option('--customers <count>', 'customers of the main institution', wholeNumber, SEED_DEFAULTS.customers)
    .option('--loans <count>', 'loans of the main institution', wholeNumber, SEED_DEFAULTS.loans)
    .option('--repayments <count>', 'repayments to keep, the latest of each loan (default: follows loans)', wholeNumber)
    .option('--quarters <count>', 'quarters of card spending', wholeNumber, SEED_DEFAULTS.quarters)
    .option('--seed <number>', 'which made-up world', wholeNumber, SEED_DEFAULTS.seed)
    .option('--as-of <date>', 'the day the data describe, as YYYY-MM-DD (default: today in Korea)')
    .option('--out <folder>', 'keep the files that moa import takes, and truth.csv, there')
    .option('--force', 'add to a database that has institutions; nothing is deleted; not in production', false)
    .option('--yes-invented-people', 'fill an empty database of production with people who do not exist', false)
    .addHelpText('after', HELP)
    .action(async ({ repayments, asOf, out, yesInventedPeople, ...sizes }: Options) => {
      const loaded = loadCommandConfig();
      requireMeant(loaded.environment, { force: sizes.force, yesInventedPeople });
      if (out !== undefined) await requireFolder(out);
      const config = await withDatabase(loaded, context);
      if (config.environment === 'production') await withTables(config, requireEmpty);
      await migrateUp(config, context);
      const { demoPassword } = config.identity;
      const options: SeedOptions = {
        ...sizes,
        repayments: repayments ?? null,
        asOf: asOf ?? koreanDate(systemClock.now()),
        outDir: out ?? null,
        passwordHash: demoPassword === null ? null : await hashPassword(demoPassword),
      };
      const onProgress = reportSeedProgress(context.say);
      const summary = await withTables(config, (database) =>
        runSeed(options, { database, clock: systemClock, onProgress }),
      );
      for (const line of described(summary)) context.say(line);
    });

function described({ asOf, quarters, institutions, labels, files }: SeedSummary): string[] {
  return [
    `As of ${asOf}, spending of ${quarters[0] ?? ''} to ${quarters.at(-1) ?? ''}`,
    ...institutions.map(
      ({ code, name, customers, loans, repayments, spendingRows, accounts }) =>
        `${code} ${name}: ${formatNumber(customers)} customers, ${formatNumber(loans)} loans, ${formatNumber(repayments)} repayments, ` +
        `${formatNumber(spendingRows)} rows of spending; logins: ${accounts.join(', ') || 'none'}`,
    ),
    `Planted: ${Object.entries(labels)
      .map(([label, count]) => `${formatNumber(count)} ${label}`)
      .join(', ')}`,
    ...files.map((file) => `Wrote ${file}`),
  ];
}

function wholeNumber(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
