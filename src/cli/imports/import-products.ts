import { Command } from 'commander';
import { importProducts, type ProductReport } from '../../modules/lending/index.js';
import { systemClock } from '../../platform/clock.js';
import { loadConfig } from '../../platform/config/index.js';
import { OPERATOR, type CliContext } from '../command.js';
import { migrateUp, withDatabase, withTables } from '../database.js';
import { readTextFile } from '../files.js';

const HELP = `
The file is CSV in UTF-8 with a line for each product and the header
  code,nameKo,nameEn,loanType,rateType,rateMinPercent,rateMaxPercent,amountMinWon,amountMaxWon,termMinMonths,
  termMaxMonths,repaymentMethods,prepaymentFeePercent,fromLoanTypes
and, where a product asks more of applicants, minCreditScore, maxCreditScore, minAnnualIncomeWon, homeRegions,
maxDsrPercent and maxLtvPercent. Their values are those of refinanceProductCreate; several in one cell are separated by
semicolons. A code that there is not yet becomes a product, one that there is gets what differs, and products that the file
does not name stay as they are. A file is taken in whole or, with the line and column of every problem, not at all. To take
a change back, import the file of before.

Examples:
  moa import products products-2027-01.csv --institution MOA_BANK --dry-run
  moa import products products-2027-01.csv --institution MOA_BANK`;

/** Far above what anybody offers, far below what would hurt to read at once. */
const MAX_BYTES = 2_000_000;

/** Creates and updates what an institution offers from a file. */
export const importProductFile = (context: CliContext): Command =>
  new Command('products')
    .description('Create and update the products that an institution offers.')
    .argument('<file>', 'the CSV file')
    .requiredOption('--institution <code>', 'whose products they are, such as MOA_BANK')
    .option('--dry-run', 'say what would happen, and keep nothing', false)
    .addHelpText('after', HELP)
    .action(async (path: string, options: { readonly institution: string; readonly dryRun: boolean }) => {
      const text = await readTextFile(path, 'file of products', MAX_BYTES);
      const config = await withDatabase(loadConfig(), context);
      await migrateUp(config, context);
      const given = { text, institutionCode: options.institution, dryRun: options.dryRun };
      const parts = { clock: systemClock, caller: OPERATOR };
      const report = await withTables(config, (database) => importProducts(given, Object.assign({ database }, parts)));
      for (const line of described(report)) context.say(line);
    });

function described({ outcome, created, updated, unchanged, unnamed }: ProductReport): string[] {
  return [
    ...created.map(({ code }) => `New: ${code}`),
    ...updated.map(({ code, changed = [] }) => {
      const fields = changed.map(({ field, before, after }) => `${field} ${before} -> ${after}`);
      return `Changed: ${code}: ${fields.join(', ')}`;
    }),
    ...(unchanged > 0 ? [`Unchanged: ${unchanged}`] : []),
    ...(unnamed.length > 0 ? [`Not in the file, and left as they are: ${unnamed.join(', ')}`] : []),
    OUTCOMES[outcome],
  ];
}

const OUTCOMES: Readonly<Record<ProductReport['outcome'], string>> = {
  IMPORTED: 'Imported.',
  UNCHANGED: 'Every product of the file is there already; nothing changed.',
  DRY_RUN: 'Dry run, nothing was kept.',
};
