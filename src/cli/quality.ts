import { institutionNamed } from '../modules/identity/index.js';
import { Command, InvalidArgumentError } from 'commander';
import { findQuality, measureQuality, toDataQuality } from '../modules/spending/index.js';
import { systemClock } from '../platform/clock.js';
import { CliError, type CliCommand } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';
import { formatNumber } from '../platform/amount.texts.js';

interface Options {
  readonly institution: string;
  readonly all: boolean;
}

const HELP = `
Tells of the rows in force: how each column is filled, what was refused of it, and how far it drifted since the quarter
before, as a population stability index (PSI): below 0.1 stable, to 0.25 to be watched, above that stop and look.

Examples:
  moa quality 2025Q2 --institution MOA_BANK
  moa quality 2025Q2 --institution MOA_BANK --all`;

type Report = ReturnType<typeof toDataQuality>;
type Column = Report['columns'][number];

/** Says how good the rows of a quarter are. */
export const quality: CliCommand = (context) =>
  new Command('quality')
    .argument('<quarter>', 'the quarter, such as 2025Q2', quarterOf)
    .requiredOption('--institution <code>', 'whose rows, such as MOA_BANK')
    .option('--all', 'tell all 55 columns, also those with nothing to say', false)
    .addHelpText('after', HELP)
    .action(async (quarter: string, { institution, all }: Options) => {
      const config = await openDatabase(context);
      await withTables(config, async (database) => {
        const institutionId = await institutionNamed(database, institution);
        await measureQuality(
          database,
          systemClock,
          (stale) => stale.institutionId === institutionId && stale.quarter === quarter,
        );
        const kept = await findQuality(database, institutionId, quarter);
        if (!kept) throw new CliError(`${institution} has no rows in ${quarter}.`);
        for (const line of described(toDataQuality(quarter, kept.figures, kept.measuredAt), all)) context.say(line);
      });
    });

function quarterOf(given: string): string {
  const quarter = given.toUpperCase();
  if (/^20\d\dQ[1-4]$/.test(quarter)) return quarter;
  throw new InvalidArgumentError('A quarter is written like 2025Q2.');
}

function described(report: Report, all: boolean): string[] {
  const base =
    report.baseQuarter === null
      ? 'no quarter before to compare with'
      : `against ${report.baseQuarter} (${formatNumber(report.baseRows ?? 0)} rows): ${report.drift ?? 'not comparable'}`;
  return [
    `${report.quarter}: ${formatNumber(report.rows)} rows, ${formatNumber(report.rowsRejected)} refused lines, duplicates ` +
      `${formatNumber(report.duplicatesInFile)} within files and ${formatNumber(report.duplicatesAcrossFiles)} across files; ${base}`,
    ...report.columns.filter((column) => all || isWorthReporting(column)).map(columnOf),
  ];
}

function isWorthReporting({ empty, outOfRange, malformed, unknownCodes, offStep, drift }: Column): boolean {
  return empty + outOfRange + malformed + unknownCodes + offStep > 0 || drift === 'WATCH' || drift === 'STOP';
}

function columnOf(column: Column): string {
  const counts = { empty: column.empty, 'out of range': column.outOfRange, malformed: column.malformed };
  const more = { 'unknown codes': column.unknownCodes, 'not cut to 10,000 won': column.offStep };
  const counted = Object.entries({ ...counts, ...more })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${formatNumber(count)} ${name}`);
  const psi = column.psi === null ? [] : [`PSI ${column.psi} ${column.drift ?? ''}`];
  return `  ${column.column}: ${[`${column.completenessPercent ?? '–'} % filled`, ...counted, ...psi].join(', ')}`;
}
