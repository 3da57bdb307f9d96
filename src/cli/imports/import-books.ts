import { Command } from 'commander';
import { columnsOf, intakeOf, runIntake, type IntakeKind } from '../../modules/intake/index.js';
import type { RowFate } from '../../platform/delimited/index.js';
import { systemClock } from '../../platform/clock.js';
import { createObjectStores } from '../../platform/storage/index.js';
import { CliError, OPERATOR, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { requireFile } from '../files.js';
import { columnsDescribed, headerOf, intakeDescribed, intakeReporter } from './import-books-reporter.js';
import { OutcomeFile } from './outcome-file.js';

interface Options {
  readonly institution?: string;
  readonly forAll?: boolean;
  readonly dryRun: boolean;
  readonly columns: boolean;
  readonly outcomes?: string;
}

interface Kind {
  readonly kind: IntakeKind;
  readonly name: string;
  readonly about: string;
  readonly help: string;
}

const FILE_HELP = `
The file is CSV with a header, in UTF-8 or CP949, its lines ending in LF or CRLF; columns may be in any order, and --columns
lists them. Dates are written year first, numbers in plain digits. Good rows are kept together or not at all; each refused
row is kept with its line, column and reason. The same file again changes nothing.

An import is a batch: --dry-run does the work, says what came of it, and undoes it; moa import commit loads what it showed.
moa import undo takes a loaded batch back for 90 days, unless something rests on a row of it: the first such row is named.
--outcomes writes a CSV file that says of each line what becomes of it.`;

const KINDS: readonly Kind[] = [
  {
    kind: 'CUSTOMERS',
    name: 'customers',
    about: 'Import a CSV file of customers.',
    help: `A customer is known by sourceKey. What a line says of a known one is changed; a column that the file lacks is left as it is,
and an empty field empties. Import customers first, then their loans, then repayments.`,
  },
  {
    kind: 'LOANS',
    name: 'loans',
    about: 'Import a CSV file of loans, with where their books stand.',
    help: `The books of a loan begin on interestPaidTo with balanceWon, or else on the day its money went out with all of it: what fell
due since is overdue until repayments are imported. Books are not edited by an import: a loan that is there already is
passed over where the line says the same, and refused where it says something else.`,
  },
  {
    kind: 'REPAYMENTS',
    name: 'repayments',
    about: 'Import a CSV file of repayments.',
    help: `Repayments up to the day on which the books of their loan begin are kept on record only, with the parts that the file
gives. Those after it are posted in the order of their days: the books divide them, and a line that divides one otherwise,
or that does not fit, is refused, and later ones of its loan with it. Import each loan's repayments in the order of their days.`,
  },
  {
    kind: 'SERIES',
    name: 'series',
    about: 'Import a CSV file of series: indicators of the economy, or figures of an institution.',
    help: `Each line says what a series is in a period, and from which day that was known (knownFrom; today when left out). A line
for a period that is on record is a revision: what was said before stays, and is used for days before. A new series needs
name, unit and source. Series of --institution are read by its people alone, those of --for-all by everybody.`,
  },
  {
    kind: 'PRODUCTS',
    name: 'products',
    about: 'Import a CSV file of products that the institution offers in place of dearer loans.',
    help: `A product is known by its code. A code that is new becomes a product, a known one gets what differs: a column that the file
lacks is left as it is, and an empty criterion sets no bound. Products that the file does not name stay as they are, and one
that is no longer offered is refused. Several values in one field are separated by semicolons. Each change is shown.`,
  },
];

/** Imports the books of an institution. */
export const importBooks = (context: CliContext): Command[] => KINDS.map((kind) => command(context, kind));

function command(context: CliContext, { kind, name, about, help }: Kind): Command {
  const example = `\nExamples:\n  moa import ${name} --columns\n  moa import ${name} ${name}.csv --institution MOA_BANK --dry-run`;
  const made = new Command(name)
    .description(about)
    .argument('[file]', 'the CSV file')
    .option('--institution <code>', 'whose they are, such as MOA_BANK')
    .option('--dry-run', 'say what would happen, and load nothing', false)
    .option('--outcomes <file>', 'write what becomes of each line there')
    .option('--columns', 'list the columns, and import nothing', false)
    .addHelpText('after', `\n${help}\n${FILE_HELP}\n${example}`);
  if (kind === 'SERIES') made.option('--for-all', 'series of no institution, which everybody may read', false);
  return made.action((path: string | undefined, options: Options) =>
    options.columns ? listColumns(context, kind) : importFile(context, kind, path, options),
  );
}

async function importFile(
  context: CliContext,
  kind: IntakeKind,
  path: string | undefined,
  { institution, forAll = false, dryRun, outcomes }: Options,
): Promise<void> {
  if (path === undefined) throw new CliError('Which file? --columns lists what it holds.');
  if (institution === undefined && !forAll)
    throw new CliError('Whose is it? Name the institution: --institution MOA_BANK');
  if (institution !== undefined && forAll) throw new CliError('Give either --institution or --for-all.');
  await requireFile(path);
  const config = await openDatabase(context);
  const outcomeFile = outcomes === undefined ? null : await OutcomeFile.create(outcomes);
  await withTables(config, async (database) => {
    const work = { database, objects: createObjectStores(config.storage).raw, clock: systemClock, caller: OPERATOR };
    const onRow = async (row: RowFate): Promise<void> => {
      if (row.fate !== 'REFUSED' && row.shown !== undefined) context.say(`${row.fate}: ${row.shown}`);
      await outcomeFile?.add(row);
    };
    const isListed = outcomeFile !== null || kind === 'PRODUCTS';
    const watcher = { onProgress: intakeReporter(context.say), ...(isListed && { onRow }) };
    try {
      const report = await runIntake(
        { kind, path, institutionCode: institution ?? null, dryRun },
        { ...work, ...watcher },
      );
      for (const line of intakeDescribed(report, intakeOf(kind, work))) context.say(line);
    } finally {
      await outcomeFile?.close();
    }
  });
}

/** No column depends on a database. */
function listColumns({ say }: CliContext, kind: IntakeKind): void {
  const columns = columnsOf(kind);
  say(headerOf(columns));
  for (const line of columnsDescribed(columns)) say(line);
}
