import { Command, InvalidArgumentError, Option } from 'commander';
import { withMigrator, type Migrator } from '../migrator.js';
import { loadConfig } from '../platform/config/index.js';
import type { CliCommand, CliContext } from './command.js';
import { withDatabase } from './database.js';

interface Options {
  readonly down?: number;
  readonly status?: boolean;
}

const EXAMPLES = `
Examples:
  moa migrate             apply what is missing; safe while other nodes start
  moa migrate --status    list every step and whether it has been applied
  moa migrate --down 1    revert the newest step, with the data it holds`;

/** Brings the database's schema to what this program needs. */
export const migrate: CliCommand = (context) =>
  new Command('migrate')
    .description('Apply, revert or list the migrations of the database (DATABASE_URL, or the embedded one).')
    .addOption(new Option('--down <steps>', 'revert so many of the newest steps').argParser(wholeNumber))
    .addOption(new Option('--status', 'list the steps and change nothing').conflicts('down'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { database } = await withDatabase(loadConfig(), context);
      const waiting = () => context.say('Another process is migrating the database; waiting for it');
      await withMigrator(database, (migrator) => act(migrator, options, context), waiting);
    });

async function act(migrator: Migrator, { down, status }: Options, { say }: CliContext): Promise<void> {
  if (status) {
    for (const { name, applied } of await migrator.status()) say(`${applied ? 'applied' : 'missing'}  ${name}`);
    return;
  }
  const [verb, changed] =
    down === undefined
      ? (['Migrated', await migrator.up()] as const)
      : (['Reverted', await migrator.down(down)] as const);
  for (const name of changed) say(`${verb}: ${name}`);
  if (changed.length === 0) say('Nothing to do.');
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number of steps, from 1.');
}
