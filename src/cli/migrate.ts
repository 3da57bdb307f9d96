import { Command, InvalidArgumentError, Option } from 'commander';
import { withMigrator, type Migrator } from '../wiring/migrator.js';
import { loadCommandConfig, type Environment } from '../platform/config/index.js';
import { CliError, type CliCommand, type CliContext } from './command.js';
import { withDatabase } from './database.js';
import { formatNumber } from '../platform/amount.texts.js';

interface Options {
  readonly down?: number;
  readonly status?: boolean;
  readonly yes?: boolean;
}

const EXAMPLES = `
Examples:
  moa migrate             apply what is missing; safe while other nodes start
  moa migrate --status    list every step and whether it has been applied
  moa migrate --down 1    revert the newest step; in production, and where data would go, it says so and stops
  moa migrate --down 1 --yes`;

/** Migrates the database to the schema that this program needs. */
export const migrate: CliCommand = (context) =>
  new Command('migrate')
    .addOption(new Option('--down <steps>', 'revert so many of the newest steps').argParser(wholeNumber))
    .addOption(new Option('--yes', 'revert although data is lost, or in production'))
    .addOption(new Option('--status', 'list the steps and change nothing').conflicts('down'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { database, environment } = await withDatabase(loadCommandConfig(), context);
      const waiting = () => context.say('Another process is migrating the database; waiting for it');
      await withMigrator(database, (migrator) => act(migrator, options, { environment, ...context }), waiting);
    });

async function act(
  migrator: Migrator,
  { down, status, yes }: Options,
  { say, environment }: Pick<CliContext, 'say'> & { readonly environment: Environment },
): Promise<void> {
  if (status) {
    for (const { name, applied } of await migrator.status()) say(`${applied ? 'applied' : 'missing'}  ${name}`);
    return;
  }
  if (down !== undefined) await refuseHarm(migrator, down, { agreed: yes === true, environment });
  const [verb, changed] =
    down === undefined
      ? (['Migrated', await migrator.up()] as const)
      : (['Reverted', await migrator.down(down)] as const);
  for (const name of changed) say(`${verb}: ${name}`);
  if (changed.length === 0) say('Nothing to do.');
}

/**
 * @throws CliError when fewer steps are applied, or nobody agreed to what would be lost: data, or, in production, what the
 * nodes that run stand on.
 */
async function refuseHarm(
  migrator: Migrator,
  steps: number,
  { agreed, environment }: { readonly agreed: boolean; readonly environment: Environment },
): Promise<void> {
  const applied = (await migrator.status()).filter((step) => step.applied).map(({ name }) => name);
  if (steps > applied.length)
    throw new CliError(`Only ${applied.length} steps are applied, fewer than ${steps}. Nothing was reverted.`);
  if (agreed) return;
  const { tables, columns } = await migrator.loss(steps);
  const losesData = tables.length + columns.length > 0;
  if (!losesData && environment !== 'production') return;
  const reverting = `Reverting ${applied.slice(-steps).toReversed().join(', ')}`;
  throw new CliError(
    [
      losesData
        ? `${reverting} would delete for good:`
        : `This is production (NODE_ENV=production): ${reverting} takes away what nodes of this version stand on.`,
      ...tables.map(({ name, rows }) => `  table ${name} with ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`),
      ...columns.map((name) => `  column ${name}`),
      'Nothing was reverted. To revert all the same, add --yes.',
    ].join('\n'),
  );
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number of steps, from 1.');
}
