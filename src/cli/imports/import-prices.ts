import { Command } from 'commander';
import { importPriceIndex } from '../../modules/forecasting/index.js';
import type { Caller } from '../../platform/access/index.js';
import { systemClock } from '../../platform/clock.js';
import type { CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { readTextFile } from '../files.js';

const HELP = `
The file is CSV in UTF-8 with a header: a column of months such as 2024-07 (period, date or month) or of quarters such as
2024Q3 (quarter), and one of numbers (index, cpi or value). Other columns are ignored, except one named source, which
tells where the figures come from when --source does not. The file is the whole series: it takes the place of the one that
was loaded before. Running servers use it within a minute.

Example:
  moa import cpi cpi.csv --source "통계청 소비자물가지수(2020=100)"`;

/** Far above four centuries of months, far below what would hurt to read at once. */
const MAX_BYTES = 1_000_000;
const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

/** Loads an index of consumer prices, for changes of spending in real terms. */
export const importPrices = (context: CliContext): Command =>
  new Command('cpi')
    .description('Load an index of consumer prices, for changes in real terms.')
    .argument('<file>', 'the CSV file')
    .option('--source <text>', 'who publishes it, and its base')
    .addHelpText('after', HELP)
    .action(async (path: string, { source = null }: { readonly source?: string | null }) => {
      const text = await readTextFile(path, 'index of prices', MAX_BYTES);
      const config = await openDatabase(context);
      const report = await withTables(config, (database) =>
        importPriceIndex({ text, source }, { database, clock: systemClock, caller: OPERATOR }),
      );
      const { periods, frequency, from, to, missing, replaced } = report;
      context.say(
        `${periods} ${frequency === 'MONTH' ? 'months' : 'quarters'} from ${from} to ${to}: ${report.source}`,
      );
      if (missing > 0) context.say(`${missing} between them are missing: quarters that need them have no real change.`);
      if (replaced) context.say('The index that was loaded before is gone.');
    });
