import { Readable } from 'node:stream';
import type { Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { statement, type Database } from '../../../platform/database/index.js';
import { fieldsOfLine, safeLine } from '../../../platform/delimited/index.js';
import type { Locale } from '../../../platform/text.js';
import { batchNotFound, rejectionMessage } from '../import/index.js';
import { secondsOf, ImportBatchRepository, type ImportLinks } from '../import-batches/index.js';
import { CorrectedRowsRepository } from './corrected-rows.repository.js';
import { CHANGE_IMPORTS } from '../access/index.js';
import { downloadExpired } from '../../../platform/http/index.js';

/** The lists of an import. */
export type ImportListKind = 'changes' | 'refused';

/** How long a link is valid, in seconds: clients request it when it is clicked. */
const LINK_SECONDS = 300;
/** Rows read at a time. */
const ROWS_PER_LIST_READ = 1_000;
/** Without it, spreadsheets read UTF-8 as the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';
const ACTIONS = { changes: 'IMPORT_CHANGES_DOWNLOADED', refused: 'IMPORT_REFUSED_DOWNLOADED' } as const;
const FIND_INSTITUTION_OF_BATCH = statement(`
  SELECT institution_id AS "institutionId" FROM import_batch WHERE id = $1 AND kind = 'QUARTERLY_SPENDING'`);

/**
 * Serves what an import changes and which lines it refuses, as CSV files without anything that a spreadsheet would
 * run. The second is also the form in which corrections are sent.
 */
export class ImportLists {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly links: ImportLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /** A link that fetches a list for five minutes; null for anyone who is no administrator. */
  tokenOf({ actor }: Caller, kind: ImportListKind, batchId: number): string | null {
    if (!CHANGE_IMPORTS.allows(actor)) return null;
    const { links, clock } = this.parts;
    const expiresAt = secondsOf(clock.now()) + LINK_SECONDS;
    return links.tokenOf({ purpose: kind, fileId: batchId, accountId: actor.accountId, expiresAt });
  }

  /**
   * The list behind a link, to be read to its end; null for a link to something else. Recorded as a download by the
   * account that was given the link.
   * @throws Refusal BATCH_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async send(caller: Caller, token: string): Promise<{ readonly name: string; readonly stream: Readable } | null> {
    const { links, clock, accessLog } = this.parts;
    const kind = (['changes', 'refused'] as const).find((each) => links.read(each, token) !== null);
    const link = kind && links.read(kind, token);
    if (!link) return null;
    if (link.expiresAt <= secondsOf(clock.now())) downloadExpired();
    const batchId = link.fileId;
    const [batch] = await this.parts.database.rows<{ institutionId: number }>(FIND_INSTITUTION_OF_BATCH, [batchId]);
    const institutionId = batch?.institutionId ?? batchNotFound();
    const actor = { accountId: link.accountId, institutionId, role: 'ADMIN', customerId: null } as const;
    const what = { action: ACTIONS[kind], subjectType: 'ImportBatch', subjectId: batchId, customerId: null };
    await accessLog.record({ ...caller, actor }, what);
    const lines = listOf(this.parts.database, kind, { institutionId, batchId }, caller.locale);
    return { name: `import-${batchId}-${kind}.csv`, stream: Readable.from(lines) };
  }
}

/** The lines of a list, header first, read from the database as they are consumed. */
export async function* listOf(
  database: Database,
  kind: ImportListKind,
  batch: { readonly institutionId: number; readonly batchId: number },
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  const lines = kind === 'changes' ? changes(database, batch) : refused(database, batch, locale);
  for await (const line of lines) yield safeLine(line);
}

interface Place {
  readonly institutionId: number;
  readonly batchId: number;
}

async function* changes(database: Database, { institutionId, batchId }: Place): AsyncGenerator<readonly string[]> {
  const rows = new CorrectedRowsRepository(database);
  yield ['LINE', 'BAS_YH', 'SEQ', 'COLUMN', 'BEFORE', 'AFTER'];
  for await (const row of pages((after) =>
    rows.listChanged(institutionId, [batchId], { first: ROWS_PER_LIST_READ, after }),
  ))
    for (const { column, before, after } of row.changes)
      yield [String(row.lineNumber), row.quarter, row.sourceKey, column, before ?? '', after ?? ''];
}

async function* refused(
  database: Database,
  { institutionId, batchId }: Place,
  locale: Locale,
): AsyncGenerator<readonly string[]> {
  const batches = new ImportBatchRepository(database);
  yield ['LINE', 'COLUMN', 'VALUE', 'REASON', 'MESSAGE', 'RAW'];
  const page = (after: number) =>
    batches.listRejected(institutionId, [batchId], { first: ROWS_PER_LIST_READ, after, offset: 0 });
  for await (const row of pages(page)) {
    const at = row.column === null ? -1 : row.header.indexOf(row.column);
    const value = (at < 0 ? undefined : fieldsOfLine(row.raw)?.[at]) ?? '';
    yield [String(row.lineNumber), row.column ?? '', value, row.code, rejectionMessage(row)[locale], row.raw];
  }
}

/** Every row of a list that is paged by line. */
async function* pages<Row extends { readonly lineNumber: number }>(
  read: (after: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length <= ROWS_PER_LIST_READ || !last) return;
    after = last.lineNumber;
  }
}
