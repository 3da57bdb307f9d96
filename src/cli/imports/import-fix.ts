import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  batchOwner,
  correctImport,
  listOf,
  RULE_CODES,
  type Correction,
  type FixedField,
  type ImportListKind,
  type RejectionCode,
} from '../../modules/spending/index.js';
import { systemClock } from '../../platform/clock.js';
import { createObjectStores } from '../../platform/storage/index.js';
import { CliError, OPERATOR, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { requireFile } from '../files.js';
import { batchNumber } from './import-batches.js';
import { described, importReporter } from './import-reporter.js';

interface Options {
  readonly line?: number;
  readonly set?: readonly FixedField[];
  readonly column?: string;
  readonly reason?: RejectionCode;
  readonly from?: string;
  readonly to?: string;
  readonly file?: string;
}

const HELP = `
Corrects what a dry run refused, before it is loaded, and checks the file again. The file itself stays as it came: what
is corrected is read instead, and kept with the batch.

One line:        moa import fix 12 --line 7 --set AGE=35 --set SEX_CD=1
One reason:      moa import fix 12 --column HOUS_SIDO_NM --reason UNKNOWN_CODE --from 서을 --to 서울
                 without --from, whatever stands in the column
From a file:     moa import refused 12 --out refused.csv
                 put right what is wrong under VALUE, then
                 moa import fix 12 --file refused.csv

The batch is loaded by moa import commit, with its corrections.`;

/** Corrects a batch that a dry run made. */
export const importFix = (context: CliContext): Command =>
  new Command('fix')
    .description('Correct what a dry run of card spending refused, and check it again.')
    .argument('<batch>', 'its number, as the dry run said', batchNumber)
    .option('--line <number>', 'the line to correct', lineNumber)
    .option('--set <COLUMN=value>', 'a field of that line; may be given several times', fieldGiven)
    .option('--column <name>', 'the column to correct in all lines that are refused for one reason')
    .addOption(new Option('--reason <code>', 'why they are refused').choices([...RULE_CODES]))
    .option('--from <value>', 'what the column holds; any value when left out')
    .option('--to <value>', 'what it is to hold')
    .option('--file <csv>', 'a file of corrections, with LINE, COLUMN and VALUE')
    .addHelpText('after', HELP)
    .action(async (batchId: number, options: Options) => {
      const correction = correctionOf(options);
      if ('path' in correction) await requireFile(correction.path);
      const config = await openDatabase(context);
      await withTables(config, async (database) => {
        const objects = createObjectStores(config.storage).raw;
        const onProgress = importReporter(context.say);
        const work = { database, objects, clock: systemClock, caller: OPERATOR, onProgress };
        for (const line of described(await correctImport(batchId, correction, work))) context.say(line);
      });
    });

/** Exactly one of the three ways. */
function correctionOf({ line, set, column, reason, from, to, file }: Options): Correction {
  const ways = [line ?? set, column ?? reason ?? from ?? to, file].filter((way) => way !== undefined);
  if (ways.length === 1) {
    if (file !== undefined) return { path: file };
    if (line !== undefined && set) return { line, fields: set };
    if (column !== undefined && reason && to !== undefined) return { column, code: reason, from: from ?? null, to };
  }
  throw new CliError(
    'Say what to correct: --line with --set, or --column with --reason and --to, or --file. See moa import fix --help.',
  );
}

function fieldGiven(given: string, before: readonly FixedField[] = []): readonly FixedField[] {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('A field is given as COLUMN=value, such as AGE=35.');
  return [...before, { column: given.slice(0, at), value: given.slice(at + 1) }];
}

function lineNumber(given: string): number {
  const number = Number(given);
  if (/^[1-9]\d*$/.test(given) && number <= 2_147_483_647) return number;
  throw new InvalidArgumentError('A line is named by its number in the file; the header is line 1.');
}

/** Writes what a batch refuses, or changes, into a CSV file. */
export const importList = (context: CliContext, name: string, kind: ImportListKind, description: string): Command =>
  new Command(name)
    .description(description)
    .argument('<batch>', 'its number, as the import said', batchNumber)
    .option('--out <csv>', 'the file to write; the terminal when left out')
    .addHelpText('after', `\nExample:\n  moa import ${name} 12 --out ${name}.csv`)
    .action(async (batchId: number, { out }: { readonly out?: string }) => {
      const config = await openDatabase(context);
      await withTables(config, async (database) => {
        const lines = listOf(database, kind, await batchOwner(database, batchId), OPERATOR.locale);
        if (out === undefined) {
          for await (const line of lines) if (line !== '\ufeff') context.say(line.trimEnd());
          return;
        }
        await pipeline(Readable.from(lines), createWriteStream(out, { flags: 'wx' })).catch((error: unknown) => {
          throw new CliError(`${out} cannot be written; an existing file is left as it is.`, { cause: error });
        });
        context.say(`Written to ${out}.`);
      });
    });
