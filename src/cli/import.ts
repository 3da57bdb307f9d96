import { Command } from 'commander';
import {
  importQuarterly,
  refreshPeers,
  REJECTION_TEXT,
  type ImportProgress,
  type ImportReport,
  type RejectionCount,
} from '../modules/spending/index.js';
import type { Caller } from '../platform/access/index.js';
import { systemClock } from '../platform/clock.js';
import { loadConfig } from '../platform/config/index.js';
import type { CliCommand } from './command.js';
import { migrateUp, withDatabase, withTables } from './database.js';
import { importPrices } from './import-prices.js';

interface Options {
  readonly institution: string;
  readonly dryRun: boolean;
}

const HELP = `
The file has a header with the 55 column names of the source, fields separated by commas, and lines that end in LF or
CRLF, in UTF-8 or CP949. Good rows are kept together or not at all; each refused row is kept with its line, column and
reason. A file that was imported before changes nothing.

Examples:
  moa import quarterly edu_data_F.csv --institution MOA_BANK --dry-run
  moa import quarterly edu_data_F.csv --institution MOA_BANK`;

/** Progress is told this often. */
const EVERY_MS = 5_000;
const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

/** Takes in files of institutions. */
export const importFiles: CliCommand = (context) =>
  new Command('import')
    .description('Take in files of an institution, or of consumer prices.')
    .addCommand(
      new Command('quarterly')
        .description('Import a CSV file of quarterly card spending.')
        .argument('<file>', 'the CSV file')
        .requiredOption('--institution <code>', 'whose customers the file speaks of, such as MOA_BANK')
        .option('--dry-run', 'say what would happen, and keep nothing', false)
        .addHelpText('after', HELP)
        .action(async (path: string, { institution, dryRun }: Options) => {
          const config = await withDatabase(loadConfig(), context);
          await migrateUp(config, context);
          const onProgress = teller(context.say);
          await withTables(config, async (database) => {
            const report = await importQuarterly(
              { path, institutionCode: institution, dryRun },
              { database, clock: systemClock, caller: OPERATOR, onProgress },
            );
            for (const line of described(report)) context.say(line);
            if (dryRun) return;
            await refreshPeers(database, systemClock, ({ quarter, members, groups }) => {
              context.say(`${quarter}: ${members.toLocaleString('en')} people in ${groups} comparison groups`);
            });
          });
        }),
    )
    .addCommand(importPrices(context));

function teller(say: (line: string) => void): (progress: ImportProgress) => void {
  let toldAt = performance.now();
  return ({ rows, bytes, totalBytes }) => {
    if (performance.now() - toldAt < EVERY_MS) return;
    toldAt = performance.now();
    say(`${rows.toLocaleString('en')} rows read, ${Math.min(100, Math.floor((100 * bytes) / totalBytes))} %`);
  };
}

function described(report: ImportReport): string[] {
  const figure = (count: number) => count.toLocaleString('en');
  const { rowsRead, rowsAccepted, rowsRejected, quarters } = report;
  return [
    outcomeOf(report),
    `${report.fileName} (${report.encoding}): ${figure(rowsRead)} rows read, ${figure(rowsAccepted)} accepted, ` +
      `${figure(rowsRejected)} rejected; quarters ${quarters.join(', ') || 'none'}`,
    ...report.rejections.map(faultOf),
  ];
}

function outcomeOf({ outcome, batchId }: ImportReport): string {
  switch (outcome) {
    case 'IMPORTED':
      return `Imported as batch ${String(batchId)}.`;
    case 'UNCHANGED':
      return `This file was imported before, as batch ${String(batchId)}; nothing changed.`;
    case 'DRY_RUN':
      return 'Dry run: nothing was kept.';
  }
}

function faultOf({ column, code, count, firstLine }: RejectionCount): string {
  const where = column === null ? code : `${column} ${code}`;
  return `  ${count.toLocaleString('en')} × ${where}, first in line ${firstLine}: ${REJECTION_TEXT[code].en}`;
}
