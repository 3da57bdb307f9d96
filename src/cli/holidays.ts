import { Command } from 'commander';
import { importHolidays } from '../modules/lending/index.js';
import type { Caller } from '../platform/access/index.js';
import { systemClock } from '../platform/clock.js';
import type { CliCommand } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';
import { readTextFile } from './files.js';

const HELP = `
The file is CSV with the header day,nameKo,nameEn,kind,source, or a JSON array of objects with these keys, in UTF-8.
It holds whole years: each year in it replaces what was loaded of that year. A kind is one of PUBLIC, SUBSTITUTE,
TEMPORARY, ELECTION and BANK.

Example:
  moa holidays import holidays-2028.csv`;

/** Far above a century of holidays, far below what would hurt to read at once. */
const MAX_BYTES = 1_000_000;
const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

/** Keeps the days on which lenders are closed. */
export const holidays: CliCommand = (context) =>
  new Command('holidays').addCommand(
    new Command('import')
      .description('Load the holidays of one or several whole years.')
      .argument('<file>', 'the CSV or JSON file')
      .addHelpText('after', HELP)
      .action(async (path: string) => {
        const text = await readTextFile(path, 'list of holidays', MAX_BYTES);
        const config = await openDatabase(context);
        const years = await withTables(config, (database) =>
          importHolidays(text, { database, clock: systemClock, caller: OPERATOR }),
        );
        for (const { year, holidays: count, replaced } of years)
          context.say(
            `${year}: ${count} ${count === 1 ? 'holiday' : 'holidays'}${replaced ? ', in place of those loaded before' : ''}`,
          );
      }),
  );
