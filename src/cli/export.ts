import { link, open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import {
  checkedRequest,
  EXPORT_KINDS,
  exportBytes,
  recordOf,
  type ExportKind,
  type ExportRequest,
} from '../modules/exports/index.js';
import { recordAudit } from '../platform/audit/index.js';
import type { Database } from '../platform/database/index.js';
import { hasCode, messageOf } from '../platform/system-error.js';
import { institutionsNamed } from './audit/audit-institutions.js';
import { CliError, OPERATOR, type CliCommand, type CliContext } from './command.js';
import { withTables } from './database.js';
import { openDatabase } from './open-database.js';
import { formatNumber } from '../platform/amount.texts.js';

interface Options {
  readonly institution: string;
  readonly format: 'csv' | 'parquet';
  readonly personalData: 'masked' | 'whole';
  readonly purpose?: string;
  readonly byteOrderMark: boolean;
  readonly out: string;
}

const HELP = `
All rows are as they were at one moment, however long it takes to write them. Personal data goes out as screens mask it, or
whole for a --purpose; either way the audit trail keeps it. In CSV a text that a spreadsheet would run as a formula is
preceded by an apostrophe; columns of numbers are written as they are, so that numbers stay numbers. Card spending has the
55 columns in which it comes in: moa import quarterly takes such a file.

Examples:
  moa export customers --institution MOA_BANK --personal-data masked --out customers.csv
  moa export loans --institution MOA_BANK --personal-data whole --purpose "yearly audit" --format parquet --out loans.parquet`;

/** Writes rows of an institution to a file on this machine; administrators do the same over the API. */
export const exportFiles: CliCommand = (context) =>
  new Command('export')
    .description('Write rows of an institution to a file.')
    .argument('<kind>', Object.keys(EXPORT_KINDS).join(', ').toLowerCase(), kindNamed)
    .requiredOption('--institution <code>', 'whose rows, such as MOA_BANK')
    .addOption(
      new Option('--personal-data <how>', 'how much of personal data is in the file')
        .choices(['masked', 'whole'])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--format <format>', 'what the file is').choices(['csv', 'parquet']).default('csv'))
    .option('--purpose <text>', 'why personal data is needed whole, in 5 to 500 letters')
    .option('--byte-order-mark', 'begin a CSV file with a mark by which Excel knows that it is UTF-8', false)
    .requiredOption('--out <file>', 'the file that is written, which must not be there yet')
    .addHelpText('after', HELP)
    .action((kind: ExportKind, options: Options) => write(context, requestOf(kind, options), options));

async function write(context: CliContext, request: ExportRequest, { institution: code, out }: Options): Promise<void> {
  const config = await openDatabase(context);
  const rows = await withTables(config, async (database) => {
    const [institution] = await institutionsNamed(database, code);
    if (!institution) throw new CliError(`There is no institution ${code}.`);
    return writeFile(database, { request, institutionId: institution.id, out }, context);
  });
  context.say(`Wrote ${formatNumber(rows)} rows to ${out}`);
}

interface Writing {
  readonly request: ExportRequest;
  readonly institutionId: number;
  readonly out: string;
}

/**
 * Records the export before it starts, and its size once it is done. The file gets its name when it is whole: until then
 * it is written beside it, and removed when the export fails or is stopped. An existing file stays as it is.
 */
async function writeFile(
  database: Database,
  { request, institutionId, out }: Writing,
  { lifetime }: CliContext,
): Promise<number> {
  if (await isThere(out)) throw new CliError(`${out} is there already: remove it, or give the file another name.`);
  const part = `${out}.part`;
  const file = await open(part, 'wx', 0o600).catch((error: unknown) => cannotWrite(part, error));
  const stopping = new AbortController();
  await lifetime.onStop('The export', () => {
    stopping.abort(new CliError('The export was stopped; no file is left.'));
    return rm(part, { force: true });
  });
  let rows = 0;
  try {
    await recordAudit(database, OPERATOR, recordOf('EXPORT_STARTED', null, request, { institutionId }));
    const work = { institutionId, request, signal: stopping.signal, written: (count: number) => void (rows = count) };
    await exportBytes(database, work, (bytes) => pipeline(Readable.from(bytes), file.createWriteStream()));
    stopping.signal.throwIfAborted();
    // A second name for the file, which another one of that name refuses. Some file systems know no second names.
    await link(part, out).catch((error: unknown) =>
      hasCode(error, 'EEXIST') ? cannotWrite(out, error) : rename(part, out),
    );
  } catch (error) {
    await file.close().catch(() => undefined);
    if (hasCode(error, 'ENOSPC')) cannotWrite(out, error);
    throw error;
  } finally {
    await rm(part, { force: true });
  }
  await recordAudit(database, OPERATOR, recordOf('EXPORT_WRITTEN', null, request, { institutionId, rows }));
  return rows;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function cannotWrite(out: string, error: unknown): never {
  if (hasCode(error, 'EEXIST'))
    throw new CliError(`${out} is there already: remove it, or give the file another name.`, { cause: error });
  throw new CliError(`${out} cannot be written: ${messageOf(error)}`, { cause: error });
}

function kindNamed(word: string): ExportKind {
  const kind = word.toUpperCase();
  if (kind in EXPORT_KINDS) return kind as ExportKind;
  throw new CliError(`There is no export of ${word}: ${Object.keys(EXPORT_KINDS).join(', ').toLowerCase()}.`);
}

/** @throws Refusal when the arguments do not fit each other. */
const requestOf = (kind: ExportKind, { format, personalData, purpose, byteOrderMark }: Options): ExportRequest =>
  checkedRequest({
    kind,
    format: format === 'csv' ? 'CSV' : 'PARQUET',
    byteOrderMark,
    purpose: purpose ?? null,
    personal: personalData === 'whole' ? 'WHOLE' : 'MASKED',
  });
