import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PartFile, PartReport, PartsAnalysis, PartsOptions, RefusedRow } from './analysis.types.js';
import { safeLine } from '../delimited/index.js';
import { makeFolder } from '../make-folder.js';
import type { PartRead } from './engine/orders.js';
import { TABLE_ERROR_TEXTS } from './error.texts.js';
import { TableError } from './errors.js';
import { carryOut } from './process.js';
import { boundedMemory, reading } from './reading-limits.js';

/** To be raised when parts are read differently: results of an earlier program are then ignored. */
const VERSION = 'parts-4';
/** These errors end all work, since they are not about the file. */
const MACHINE_ERRORS: readonly string[] = ['CANCELLED', 'DISK_FULL', 'OUT_OF_MEMORY', 'CRASHED'];

/** Where a part is stored once it is read. */
interface PartPlace {
  readonly rows: string;
  readonly refused: string;
  readonly read: string;
}

/**
 * Analyses many files as one table, each read by a process of its own and all queried together at the end, within the
 * given memory. The first file defines the columns and how they are read. A file that cannot be read, or that has other
 * columns, is refused as a whole and named. Parts already read stay in the folder, so that interrupted work continues
 * there.
 * @throws TableError CANCELLED, DISK_FULL, OUT_OF_MEMORY, CRASHED; the first refused file's error when none can be
 * read.
 */
export async function analyseParts(files: readonly PartFile[], options: PartsOptions): Promise<PartsAnalysis> {
  const folder = resolve(options.folder);
  // The parts stay there, and are customers' data.
  makeFolder(folder, 0o700);
  const reports: PartReport[] = [];
  const parts: { path: string; plans: PartRead['plans']; refused: string }[] = [];
  for (const [place, file] of files.entries()) {
    const plans = parts[0]?.plans ?? null;
    const at = placeOf(folder, file, plans);
    const read = await readOnce(file, at, plans, { ...options, folder });
    if (!(read instanceof TableError)) parts.push({ path: at.rows, plans: read.plans, refused: at.refused });
    const report = reportOf(file.name, read);
    reports.push(report);
    options.done?.(report, place);
  }
  if (parts.length === 0)
    throw new TableError('NOT_A_TABLE', reports[0]?.failure?.message ?? TABLE_ERROR_TEXTS.EMPTY_FILE);
  await pipeline(refusedOf(parts.map(({ refused }) => refused)), createWriteStream(options.refusedTo, { mode: 0o600 }));
  const memoryMb = boundedMemory(options.memoryMb);
  const { merged } = await carryOut({ kind: 'MERGE', parts, scratch: folder, memoryMb }, 'MERGED', {
    ...reading(memoryMb, options.signal),
    heard: () => undefined,
  });
  const sum = (rows: 'rowsRead' | 'rowsAccepted' | 'rowsRefused'): number =>
    reports.reduce((total, report) => total + report[rows], 0);
  const rows = { rowsRead: sum('rowsRead'), rowsAccepted: sum('rowsAccepted'), rowsRefused: sum('rowsRefused') };
  return { ...merged, ...rows, files: reports };
}

function placeOf(folder: string, { identity }: PartFile, plans: PartRead['plans'] | null): PartPlace {
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, identity, plans]))
    .digest('hex')
    .slice(0, 32);
  const path = (kind: string): string => join(folder, `${key}.${kind}`);
  return { rows: path('parquet'), refused: path('refused'), read: path('json') };
}

/** Reads a file, unless it was read before. A refusal of the file is a result. */
async function readOnce(
  file: PartFile,
  at: PartPlace,
  plans: PartRead['plans'] | null,
  options: PartsOptions,
): Promise<PartRead | TableError> {
  const before = await readFile(at.read, 'utf8').catch(() => null);
  if (before !== null) return JSON.parse(before) as PartRead;
  const { path, release, notes = [] } = await file.fetch(options.signal);
  try {
    const read = await readNow({ file, path }, at, plans, options);
    const part = Object.assign(read, { notes: [...notes, ...read.notes] });
    await writeFile(`${at.read}.part`, JSON.stringify(part));
    await rename(`${at.read}.part`, at.read);
    return part;
  } catch (error) {
    if (!(error instanceof TableError) || MACHINE_ERRORS.includes(error.code)) throw error;
    return error;
  } finally {
    await release();
  }
}

/** Reads a file in a process of its own. Refused rows are stored beside the good ones. */
async function readNow(
  { file, path }: { readonly file: PartFile; readonly path: string },
  at: PartPlace,
  plans: PartRead['plans'] | null,
  { folder, progress, ...options }: PartsOptions,
): Promise<PartRead> {
  const memoryMb = boundedMemory(options.memoryMb);
  const refused = await open(at.refused, 'w', 0o600);
  try {
    const { part } = await carryOut(
      { kind: 'PART', path, scratch: folder, memoryMb, plans, target: at.rows },
      'PART_READ',
      {
        ...reading(memoryMb, options.signal),
        heard: async (said) => {
          if (said.kind === 'PROGRESS') progress?.(file.name, said.progress);
          if (said.kind === 'REFUSED') await writeRefused(refused, file.name, said.rows);
        },
      },
    );
    return part;
  } finally {
    await refused.close();
  }
}

const writeRefused = (to: FileHandle, name: string, rows: readonly RefusedRow[]): Promise<void> =>
  to.appendFile(
    rows
      .map(({ line, reason: { code, column, message }, text }) =>
        safeLine([name, String(line), code, column ?? '', message.en, text]),
      )
      .join(''),
  );

/** The refused rows of all files under one header. */
async function* refusedOf(paths: readonly string[]): AsyncGenerator<string | Buffer> {
  yield safeLine(['file', 'line', 'code', 'column', 'reason', 'row']);
  for (const path of paths) for await (const piece of createReadStream(path)) yield piece as Buffer;
}

function reportOf(name: string, read: PartRead | TableError): PartReport {
  if (read instanceof TableError) {
    const nothing = { rowsRead: 0, rowsAccepted: 0, rowsRefused: 0, notes: [] };
    return { name, format: null, encoding: null, ...nothing, failure: { code: read.code, message: read.text } };
  }
  const { format, encoding, rowsRead, rowsAccepted, rowsRefused, notes } = read;
  return { name, format, encoding, rowsRead, rowsAccepted, rowsRefused, notes, failure: null };
}
