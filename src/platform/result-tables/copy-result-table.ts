import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ResultTableError, type ResultTableErrorCode } from './errors.js';
import { nameSql, quoted, type TableName } from './table-name.js';

/** Which engine, and how much of it one table may take. */
export interface ResultTableOptions {
  readonly url: string;
  /** Time for the whole of it, in milliseconds. */
  readonly timeoutMs: number;
  /** A table with more rows is refused: half of a result would give wrong figures. */
  readonly maxRows: number;
  readonly signal?: AbortSignal | undefined;
}

/** A table as it was at one moment. */
export interface CopiedTable {
  readonly rows: number;
  /** The digest of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly database: string;
}

const CONNECT_MS = 10_000;
const LOCK_MS = 10_000;
/** The server ends a statement that takes too long; a server that is gone is given this much longer. */
const GRACE_MS = 2_000;
/** Beyond the size of files that are analysed on one machine. */
const MOST_BYTES_OF_RESULT_TABLE = 4 * 1024 ** 3;

/** Types whose text is written in the one form that files have. */
const MOMENT_OID = 1184;

/**
 * Copies a table of an engine into a CSV file, names of columns first and every value quoted, as it is at one moment.
 * The transaction is read-only. A table that is not read whole leaves no file.
 * @throws ResultTableError; the system's own error when the file cannot be written.
 */
export async function copyResultTable(
  name: TableName,
  path: string,
  { url, timeoutMs, maxRows, signal }: ResultTableOptions,
): Promise<CopiedTable> {
  const late = AbortSignal.timeout(timeoutMs + GRACE_MS);
  const ended = signal === undefined ? late : AbortSignal.any([late, signal]);
  const client = clientOf(url);
  try {
    await client.connect().catch((error: unknown) => refuse(codeOfConnection(error), error));
    // A client that is ended in the middle of a query breaks the connection off, and the query fails.
    ended.addEventListener('abort', () => void client.end().catch(() => undefined), { once: true });
    ended.throwIfAborted();
    await begin(client, timeoutMs);
    const copied = await copy(client, name, path, { maxRows, ended });
    await client.query('COMMIT');
    return { ...copied, database: client.database ?? '' };
  } catch (error) {
    await rm(path, { force: true });
    if (signal?.aborted) refuse('CANCELLED', error);
    if (late.aborted) refuse('TOO_SLOW', error);
    throw refusalOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'moa analyse',
    keepAlive: true,
  });
  // What breaks the connection fails the query that waits for it.
  client.on('error', () => undefined);
  return client;
}

async function begin(client: pg.Client, timeoutMs: number): Promise<void> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  await client.query(
    `SET LOCAL statement_timeout = ${timeoutMs}; SET LOCAL lock_timeout = ${LOCK_MS};
     SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL TimeZone = 'UTC'`,
  );
}

async function copy(
  client: pg.Client,
  name: TableName,
  path: string,
  { maxRows, ended }: { readonly maxRows: number; readonly ended: AbortSignal },
): Promise<Omit<CopiedTable, 'database'>> {
  const { fields } = await client.query(`SELECT * FROM ${nameSql(name)} LIMIT 0`);
  const columns = fields.map((field) => `${textSql(field)} AS ${quoted(field.name)}`).join(', ');
  const sql = `SELECT ${columns} FROM ${nameSql(name)} LIMIT ${maxRows + 1}`;
  const stream = client.query(copyTo(`COPY (${sql}) TO STDOUT WITH (FORMAT csv, HEADER true, FORCE_QUOTE *)`));
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > MOST_BYTES_OF_RESULT_TABLE) done(new ResultTableError('TOO_LARGE'));
      else done(null, chunk);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { mode: 0o600 }), { signal: ended });
  // The number of rows comes behind the last of them: an answer to a later statement says that it is there.
  await client.query('SELECT 1');
  if (stream.rowCount > maxRows) refuse('TOO_MANY_ROWS');
  return { rows: stream.rowCount, sha256: hash.digest('hex') };
}

function textSql({ name, dataTypeID }: pg.FieldDef): string {
  return dataTypeID === MOMENT_OID ? `(${quoted(name)} AT TIME ZONE 'UTC')::text` : `${quoted(name)}::text`;
}

/** Classes of PostgreSQL's states, and what they mean to who set the address. */
const STATES: readonly (readonly [RegExp, ResultTableErrorCode])[] = [
  [/^(?:42P01|3F000|42704)$/, 'NO_TABLE'],
  [/^42501$/, 'NO_RIGHT'],
  [/^(?:57014|55P03)$/, 'TOO_SLOW'],
];

function refusalOf(error: unknown): unknown {
  if (error instanceof ResultTableError) return error;
  const state = codeOf(error);
  if (/^(?:ENOSPC|EDQUOT|EACCES|EROFS|ENOENT)$/.test(state)) return error;
  const code = STATES.find(([pattern]) => pattern.test(state))?.[1] ?? 'BROKEN_OFF';
  return new ResultTableError(code, { cause: error });
}

const codeOfConnection = (error: unknown): ResultTableErrorCode =>
  /^(?:28|3D000)/.test(codeOf(error)) ? 'NO_LOGIN' : 'UNREACHABLE';

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}

function refuse(code: ResultTableErrorCode, cause?: unknown): never {
  throw new ResultTableError(code, { cause });
}
