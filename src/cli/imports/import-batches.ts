import { Command, InvalidArgumentError } from 'commander';
import {
  batchNamed,
  commitImport,
  countStatistics,
  foreseeUndo,
  refreshPeers,
  undoImport,
  type ImportOverride,
} from '../../modules/spending/index.js';
import { commitIntake, foreseeIntakeUndo, isIntakeBatch, undoIntake } from '../../modules/intake/index.js';
import { systemClock } from '../../platform/clock.js';
import type { Config } from '../../platform/config/index.js';
import type { Database } from '../../platform/database/index.js';
import { createObjectStores } from '../../platform/storage/index.js';
import { CliError, OPERATOR, type CliContext } from '../command.js';
import { confirm } from '../confirm.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { intakeReporter, intakeUndoDescribed } from './import-books-reporter.js';
import { importReporter, undoDescribed } from './import-reporter.js';
import { formatNumber } from '../../platform/amount.texts.js';

export interface OverrideOptions {
  readonly override?: readonly string[];
  readonly reason?: string;
}

const COMMIT_HELP = `
A file that is not as expected, such as with a mean of more than a billion won a month or with more than one refused line
in ten, is not loaded unless what is overridden is named, with a reason that is kept.

Examples:
  moa import commit 12
  moa import commit 12 --override REFUSED_SHARE --reason "closed branches are left out on purpose"`;

/** What to override; null for nothing. */
export function overrideOf({ override, reason }: OverrideOptions): ImportOverride | null {
  if (override === undefined && reason === undefined) return null;
  if (override === undefined || reason === undefined || reason.trim().length < 3)
    throw new CliError('--override needs --reason, a few words for the record, and --reason needs --override.');
  return { names: override, reason: reason.trim(), accountId: null, at: systemClock.now().toISOString() };
}

export const namesGiven = (given: string): readonly string[] =>
  given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Loads a batch that a dry run made. */
export const importCommit = (context: CliContext): Command =>
  new Command('commit')
    .description('Load a batch that a dry run made, as it was shown or not at all.')
    .argument('<batch>', 'its number, as the dry run said', batchNumber)
    .option('--override <NAME,NAME>', 'expectations that the file need not meet, by name', namesGiven)
    .option('--reason <text>', 'why, for the record; needed with --override')
    .addHelpText('after', COMMIT_HELP)
    .action(async (batchId: number, options: OverrideOptions) => {
      const override = overrideOf(options);
      await changed(context, async (database, config) => {
        const objects = createObjectStores(config.storage).raw;
        const work = { database, objects, clock: systemClock, caller: OPERATOR };
        const isOfBooks = await isIntakeBatch(database, batchId);
        if (isOfBooks && override)
          throw new CliError('Nothing is expected of files of customers, loans, repayments, series and products.');
        if (isOfBooks) await commitIntake(batchId, { ...work, onProgress: intakeReporter(context.say) });
        else await commitImport(batchId, { ...work, override, onProgress: importReporter(context.say) });
        context.say(`Loaded batch ${batchNamed(batchId)}. To take it back: moa import undo ${batchId}`);
      });
    });

/** Undoes a loaded batch. */
export const importUndo = (context: CliContext): Command =>
  new Command('undo')
    .description('Take a loaded batch back: its rows go, and those it replaced come back as they were.')
    .argument('<batch>', 'its number, as the import said', batchNumber)
    .option('--yes', 'do not ask whether that is meant', false)
    .addHelpText('after', '\nExamples:\n  moa import undo 12\n  moa import undo 12 --yes')
    .action(async (batchId: number, { yes }: { readonly yes: boolean }) => {
      await changed(context, async (database) => {
        const work = { database, clock: systemClock, caller: OPERATOR };
        const isOfBooks = await isIntakeBatch(database, batchId);
        const outlook = isOfBooks
          ? intakeUndoDescribed(await foreseeIntakeUndo(batchId, work))
          : undoDescribed(batchId, await foreseeUndo(batchId, work));
        await confirm(outlook, { yes, input: process.stdin, output: process.stderr });
        if (yes) for (const line of outlook) context.say(line);
        await (isOfBooks ? undoIntake(batchId, work) : undoImport(batchId, work));
        context.say(`Batch ${batchNamed(batchId)} was taken back.`);
      });
    });

async function changed(
  context: CliContext,
  work: (database: Database, config: Config) => Promise<void>,
): Promise<void> {
  const config = await openDatabase(context);
  await withTables(config, async (database) => {
    await work(database, config);
    await recountGroups(context, database);
  });
}

/** Counts the comparison groups and the statistics of what changed, and says so of the groups. */
export async function recountGroups({ say }: CliContext, database: Database): Promise<void> {
  await refreshPeers(database, systemClock, ({ quarter, members, groups }) => {
    say(`${quarter}: ${formatNumber(members)} people in ${groups} comparison groups`);
  });
  await countStatistics(database, systemClock);
}

export function batchNumber(given: string): number {
  const number = Number(given);
  if (/^[1-9]\d*$/.test(given) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('A batch is named by its number, such as 12.');
}
