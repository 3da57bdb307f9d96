import { Command, InvalidArgumentError, Option } from 'commander';
import {
  importRules,
  listRules,
  RULE_KINDS,
  type ListedRule,
  type RuleImportReport,
} from '../modules/lending/index.js';
import type { Caller } from '../platform/access/index.js';
import { isDate } from '../platform/calendar.js';
import type { CliCommand, CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';
import { readTextFile } from './files.js';

const LIST_HELP = `
With --on, shows the rules of that day, and the last of each kind that had ended by then, marked EXPIRED.

Examples:
  moa rules list
  moa rules list --on 2025-07-01
  moa rules list --on 2025-07-01 --kind STRESS_RATE`;

const IMPORT_HELP = `
The file is JSON: {"version": "2027-01", "rules": [{"kind", "key", "value", "validFrom", "validTo", "source"}, ...]}.
Days are YYYY-MM-DD and inclusive; validTo is null while no end is known; percentages are text. "moa rules list" shows
every kind, key and value there is. A rule without an end ends on the day before a new one of its kind and key begins;
one that states its end does so too when the new one says "replacesBeforeEnd": true. Nothing else of a rule is ever
altered. The file is taken in whole or, with every problem listed, not at all: overlaps, gaps, two rules of one day.

Examples:
  moa rules import rules-2027-01.json --dry-run
  moa rules import rules-2027-01.json`;

/** Far more than any set of rules has. */
const MAX_BYTES = 5_000_000;
const OPERATOR: Caller = { actor: null, requestId: 'cli', locale: 'en', address: null };

interface ListOptions {
  readonly on?: string;
  readonly kind?: string;
}

/** Shows and takes in the dated rules that bound loans. */
export const rules: CliCommand = (context) =>
  new Command('rules')
    .addCommand(
      new Command('list')
        .description('List lending rules with their days and sources.')
        .addOption(new Option('--on <date>', 'only the rules of that day, such as 2025-07-01').argParser(day))
        .addOption(new Option('--kind <kind>', 'only the rules of one kind').choices(RULE_KINDS))
        .addHelpText('after', LIST_HELP)
        .action((options: ListOptions) => list(options, context)),
    )
    .addCommand(
      new Command('import')
        .description('Take in a file of lending rules, whole or not at all.')
        .argument('<file>', 'the JSON file')
        .option('--dry-run', 'say what would happen, and keep nothing', false)
        .addHelpText('after', IMPORT_HELP)
        .action((path: string, { dryRun }: { readonly dryRun: boolean }) => takeIn(path, dryRun, context)),
    );

async function list({ on, kind }: ListOptions, context: CliContext): Promise<void> {
  const config = await openDatabase(context);
  const listed = await withTables(config, (database) => listRules(database, on ?? null));
  const shown = listed.filter((rule) => kind === undefined || rule.kind === kind);
  for (const rule of shown) context.say(lineOf(rule));
  if (shown.length === 0) context.say('There are no such rules.');
}

async function takeIn(path: string, dryRun: boolean, context: CliContext): Promise<void> {
  const text = await readTextFile(path, 'file of rules', MAX_BYTES);
  const config = await openDatabase(context);
  const report = await withTables(config, (database) => importRules(text, { database, caller: OPERATOR, dryRun }));
  context.say(outcomeOf(report));
}

function lineOf({ kind, key, value, validFrom, validTo, source, version, expired }: ListedRule): string {
  const days = `${validFrom} .. ${validTo ?? 'open'}${expired ? ' EXPIRED' : ''}`;
  return `${kind} ${key}  ${days}  ${JSON.stringify(value)}  [${version}] ${source}`;
}

function outcomeOf({ outcome, version, inserted, ended, unchanged }: RuleImportReport): string {
  const figures = `${inserted} rules begin, ${ended} end before them, ${unchanged} were there already`;
  switch (outcome) {
    case 'IMPORTED':
      return `Imported as ${version}: ${figures}.`;
    case 'UNCHANGED':
      return `Every rule of the file was there already; nothing changed.`;
    case 'DRY_RUN':
      return `Dry run, nothing was kept: ${figures}.`;
  }
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('Expected a day that exists, written YYYY-MM-DD.');
}
