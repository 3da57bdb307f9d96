import { Command } from 'commander';
import { importScoreRates, type ScoreRateReport } from '../../modules/lending/index.js';
import { OPERATOR, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { readTextFile } from '../files.js';

const HELP = `
The file is CSV in UTF-8 with the header loanType,fromScore,annualRatePercent,validFrom,source and a line for each band of
scores, from its lowest score on. loanType is MORTGAGE, JEONSE, CREDIT or OVERDRAFT. Lines of one type and day are one
table, which ends on the day before the next one of its type begins; a table that is there already is never altered. A
lower score may not have a lower rate, no rate may lie above the ceiling of its day, and a file is taken in whole or, with
the line and column of every problem, not at all. Limits of customers take their rate from it where none is given.

Examples:
  moa import score-rates score-rates-2027-01.csv --institution MOA_BANK --dry-run
  moa import score-rates score-rates-2027-01.csv --institution MOA_BANK`;

/** Far above what anybody publishes, far below what would hurt to read at once. */
const MAX_BYTES = 1_000_000;

/** Loads what an institution publishes of its rates by credit score. */
export const importScoreRateFile = (context: CliContext): Command =>
  new Command('score-rates')
    .description('Load what an institution publishes of its rates by credit score.')
    .argument('<file>', 'the CSV file')
    .requiredOption('--institution <code>', 'whose rates they are, such as MOA_BANK')
    .option('--dry-run', 'say what would happen, and keep nothing', false)
    .addHelpText('after', HELP)
    .action(async (path: string, options: { readonly institution: string; readonly dryRun: boolean }) => {
      const text = await readTextFile(path, 'file of rates by score', MAX_BYTES);
      const config = await openDatabase(context);
      const given = { text, institutionCode: options.institution, dryRun: options.dryRun };
      const report = await withTables(config, (database) => importScoreRates(given, { database, caller: OPERATOR }));
      for (const line of described(report)) context.say(line);
    });

function described({ outcome, inserted, unchanged }: ScoreRateReport): string[] {
  if (outcome === 'UNCHANGED') return ['Every table of the file was there already; nothing changed.'];
  const tables = inserted.map(({ loanType, validFrom, bands }) => `${loanType} from ${validFrom}: ${bands} bands`);
  const same = unchanged > 0 ? [`${unchanged} tables were there already.`] : [];
  return [...tables, ...same, outcome === 'DRY_RUN' ? 'Dry run, nothing was kept.' : 'Imported.'];
}
