import { Command, InvalidArgumentError } from 'commander';
import { batchNamed, commitImport, foreseeUndo, refreshPeers, undoImport } from '../modules/spending/index.js';
import { commitIntake, foreseeIntakeUndo, isIntakeBatch, undoIntake } from '../modules/intake/index.js';
import { systemClock } from '../platform/clock.js';
import { loadConfig, type Config } from '../platform/config/index.js';
import type { Database } from '../platform/database/index.js';
import { FolderStore } from '../platform/storage/index.js';
import { OPERATOR, type CliContext } from './command.js';
import { confirm } from './confirm.js';
import { migrateUp, withDatabase, withTables } from './database.js';
import { intakeTeller, intakeUndoDescribed } from './import-books-teller.js';
import { progressTeller, undoDescribed } from './import-teller.js';

/** Loads a batch that a dry run made. */
export const importCommit = (context: CliContext): Command =>
  new Command('commit')
    .description('Load a batch that a dry run made, as it was shown or not at all.')
    .argument('<batch>', 'its number, as the dry run said', batchNumber)
    .addHelpText('after', '\nExample:\n  moa import commit 12')
    .action(async (batchId: number) => {
      await changed(context, async (database, config) => {
        const objects = new FolderStore(config.storage.dir);
        const work = { database, objects, clock: systemClock, caller: OPERATOR };
        if (await isIntakeBatch(database, batchId))
          await commitIntake(batchId, { ...work, onProgress: intakeTeller(context.say) });
        else await commitImport(batchId, { ...work, onProgress: progressTeller(context.say) });
        context.say(`Loaded batch ${batchNamed(batchId)}. To take it back: moa import undo ${batchId}`);
      });
    });

/** Takes a loaded batch back. */
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
  const config = await withDatabase(loadConfig(), context);
  await migrateUp(config, context);
  await withTables(config, async (database) => {
    await work(database, config);
    await tellPeers(context, database);
  });
}

/** Counts the comparison groups of what changed, and says so. */
export async function tellPeers({ say }: CliContext, database: Database): Promise<void> {
  await refreshPeers(database, systemClock, ({ quarter, members, groups }) => {
    say(`${quarter}: ${members.toLocaleString('en')} people in ${groups} comparison groups`);
  });
}

function batchNumber(given: string): number {
  const number = Number(given);
  if (/^[1-9]\d*$/.test(given) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('A batch is named by its number, such as 12.');
}
