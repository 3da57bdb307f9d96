import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { findHead, type Head } from '../../../platform/chain/index.js';
import type { Queryable } from '../../../platform/database/index.js';
import { columnsOf, storedRecords, type StoredRecord } from './stored-record.js';
import type { Words } from './record-body.js';
import { complianceChain } from './recorder.js';

/** Names the format of a file of records. */
const EXPORT_FORMAT = 'moa-compliance-export/1';

/** The first line of a file of records. */
interface ExportHeader {
  readonly format: typeof EXPORT_FORMAT;
  readonly institution: string;
  readonly exportedAt: string;
  /** Where the chain ended at that time; null when its head was missing. */
  readonly head: Head | null;
}

/** The file is not a file of records. The message says why, for the person at the terminal. */
export class ExportFileError extends Error {
  override readonly name = 'ExportFileError';
}

/** The lines of a file of all records of an institution. Needs a transaction with a single snapshot. */
export async function* exportLines(
  queryable: Queryable,
  { id, code }: { readonly id: number; readonly code: string },
  exportedAt: Date,
): AsyncGenerator<string, void, void> {
  const head = await findHead(queryable, complianceChain(id));
  const header: ExportHeader = {
    format: EXPORT_FORMAT,
    institution: code,
    exportedAt: exportedAt.toISOString(),
    head: head && { sequence: head.sequence, hash: head.hash },
  };
  yield `${JSON.stringify(header)}\n`;
  for await (const { sequence: place, hash: own, body, words } of storedRecords(queryable, id, 0)) {
    yield `${JSON.stringify({ sequence: place, hash: own, body, words })}\n`;
  }
}

/** @throws ExportFileError when the file does not begin like a file of records. */
export async function readExport(
  path: string,
): Promise<{ readonly header: ExportHeader; readonly records: AsyncGenerator<StoredRecord, void, void> }> {
  const lines = linesOf(path);
  const { value: first } = await lines.next();
  const header = parsed(first ?? '') as Partial<ExportHeader> | null;
  if (header?.format !== EXPORT_FORMAT || !isEnd(header.head)) {
    throw new ExportFileError(`${path} is no file of records: its first line does not say ${EXPORT_FORMAT}.`);
  }
  return { header: header as ExportHeader, records: recordsIn(path, lines) };
}

const isEnd = (head: unknown): boolean =>
  head === null || (typeof head === 'object' && 'hash' in head && typeof head.hash === 'string');

async function* recordsIn(path: string, lines: AsyncGenerator<string>): AsyncGenerator<StoredRecord, void, void> {
  let number = 1;
  for await (const line of lines) {
    number += 1;
    const record = parsed(line);
    if (!isRecord(record)) throw new ExportFileError(`${path}, line ${number}: this is no record.`);
    yield withColumns(record);
  }
}

async function* linesOf(path: string): AsyncGenerator<string, void, void> {
  const file = createReadStream(path, { encoding: 'utf8' });
  yield* createInterface({ input: file, crlfDelay: Infinity });
}

type Written = Pick<StoredRecord, 'sequence' | 'hash' | 'body' | 'words'>;

function isRecord(value: unknown): value is Written {
  const { sequence, hash, body, words, ...more } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  // No hash would bind any other field, yet somebody might read it.
  if (Object.keys(more).length > 0) return false;
  return typeof sequence === 'number' && typeof hash === 'string' && typeof body === 'string' && areWords(words);
}

function areWords(value: unknown): value is Words | null {
  if (value === null) return true;
  const words = (typeof value === 'object' ? value : {}) as Readonly<Record<string, unknown>>;
  const isWhole = ['salt', 'question', 'shownText', 'facts'].every((name) => name in words);
  return isWhole && Object.values(words).every((text) => typeof text === 'string');
}

/** A file has no columns beside the text of a record: derives them from it. */
function withColumns({ sequence, hash, body, words }: Written): StoredRecord {
  const content = (parsed(body) ?? {}) as Readonly<Record<string, unknown>>;
  return { sequence, hash, body, words, ...columnsOf(content) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
