import { Command } from 'commander';
import { importQuarterly } from '../../modules/spending/index.js';
import { systemClock } from '../../platform/clock.js';
import { createObjectStores } from '../../platform/storage/index.js';
import { OPERATOR, type CliCommand } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { requireFile } from '../files.js';
import { importBooks } from './import-books.js';
import {
  importCommit,
  importUndo,
  namesGiven,
  overrideOf,
  recountGroups,
  type OverrideOptions,
} from './import-batches.js';
import { importFix, importList } from './import-fix.js';
import { importPrices } from './import-prices.js';
import { importScoreRateFile } from './import-score-rates.js';
import { described, importReporter } from './import-reporter.js';

interface Options {
  readonly institution: string;
  readonly dryRun: boolean;
  readonly replace: boolean;
}
type AllOptions = Options & OverrideOptions;

const HELP = `
The file has a header with the 55 column names of the source, fields separated by commas, and lines that end in LF or
CRLF, in UTF-8 or CP949. Good rows are kept together or not at all; each refused row is kept with its line, column and
reason. A file that was imported before changes nothing. A row whose customer and quarter are loaded already is refused
where its figures differ, or replaces what is loaded when --replace is given.

An import is a batch: --dry-run makes one that says what it would load and can be committed, and a loaded one can be
taken back for 90 days, with the rows it replaced as they were. What a dry run refuses can be corrected before it is
loaded (moa import refused, moa import fix), and what it changes be listed (moa import changes).

A file that is not as the institution expects is not loaded: one with a mean of more than a billion won a month by one
person's cards, or with more than one refused line in ten, unless that is overridden by name and with a reason.

Examples:
  moa import quarterly edu_data_F.csv --institution MOA_BANK --dry-run
  moa import refused 12 --out refused.csv
  moa import fix 12 --file refused.csv
  moa import commit 12
  moa import undo 12
  moa import quarterly edu_data_F.csv --institution MOA_BANK`;

/** Imports files of institutions. */
export const importFiles: CliCommand = (context) =>
  importBooks(context)
    .reduce((all, one) => all.addCommand(one), new Command('import'))
    .addCommand(
      new Command('quarterly')
        .description('Import a CSV file of quarterly card spending.')
        .argument('<file>', 'the CSV file')
        .requiredOption('--institution <code>', 'whose customers the file speaks of, such as MOA_BANK')
        .option('--dry-run', 'say what would happen, and load nothing', false)
        .option('--replace', 'replace loaded rows of the same customer and quarter instead of refusing them', false)
        .option('--override <NAME,NAME>', 'expectations that the file need not meet, by name', namesGiven)
        .option('--reason <text>', 'why, for the record; needed with --override')
        .addHelpText('after', HELP)
        .action(async (path: string, { institution, dryRun, replace, ...given }: AllOptions) => {
          const override = overrideOf(given);
          await requireFile(path);
          const config = await openDatabase(context);
          const onProgress = importReporter(context.say);
          const objects = createObjectStores(config.storage).raw;
          await withTables(config, async (database) => {
            const report = await importQuarterly(
              { path, institutionCode: institution, dryRun, override, existing: replace ? 'REPLACE' : 'KEEP' },
              { database, objects, clock: systemClock, caller: OPERATOR, onProgress },
            );
            for (const line of described(report)) context.say(line);
            if (!dryRun) await recountGroups(context, database);
          });
        }),
    )
    .addCommand(importFix(context))
    .addCommand(importList(context, 'refused', 'refused', 'List the lines that a batch of card spending refuses.'))
    .addCommand(
      importList(context, 'changes', 'changes', 'List the loaded rows that a batch of card spending changes.'),
    )
    .addCommand(importCommit(context))
    .addCommand(importUndo(context))
    .addCommand(importPrices(context))
    .addCommand(importScoreRateFile(context));
