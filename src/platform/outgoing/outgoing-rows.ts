import type { BulkTransaction } from '../database/index.js';
import type { ColumnKind, OutgoingColumn, OutgoingSource, PersonalData } from './outgoing-source.js';

/** Rows that are fetched, and kept in memory, at a time. */
const BATCH_ROWS = 1_000;

/** A row as text, in the order of the columns; null for no value. */
export type OutgoingRow = readonly (string | null)[];

/** A row that its conversion may change in place. */
type FetchedRow = (string | null)[];

export interface OutgoingRows {
  /** The number of rows in the transaction's snapshot. */
  readonly total: number;
  /** Each is empty again once the next is asked for. */
  readonly batches: AsyncIterable<readonly OutgoingRow[]>;
}

/** Each value as text in the one form that files have: plain digits, days year first, moments in UTC with milliseconds. */
const TEXT_OF: Readonly<Record<ColumnKind, (sql: string) => string>> = {
  TEXT: (sql) => `(${sql})::text`,
  WHOLE: (sql) => `(${sql})::bigint::text`,
  DECIMAL: (sql) => `(${sql})::numeric::text`,
  DATE: (sql) => `to_char(${sql}, 'YYYY-MM-DD')`,
  MOMENT: (sql) => `to_char((${sql}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/**
 * Opens an institution's rows by a cursor: a batch is fetched when the one before was taken, so that a million rows
 * need no more memory than a thousand. The transaction must read one snapshot (`readSnapshot`).
 */
export async function openRows(
  transaction: BulkTransaction,
  { columns, rows, order }: OutgoingSource,
  { institutionId, personal }: { readonly institutionId: number; readonly personal: PersonalData },
): Promise<OutgoingRows> {
  // Nameless statements: a name would keep a plan on the connection for columns that are read once a month.
  const nameless = (text: string) => ({ name: '', text });
  const [counted] = await transaction.rows<{ total: number }>(nameless(`SELECT count(*)::bigint AS total ${rows}`), [
    institutionId,
  ]);
  const selected = columns.map(({ kind, sql }) => TEXT_OF[kind](sql)).join(', ');
  await transaction.run(`DECLARE outgoing NO SCROLL CURSOR FOR SELECT ${selected} ${rows} ORDER BY ${order}`, [
    institutionId,
  ]);
  const read = reading(columns, personal);
  async function* batches(): AsyncGenerator<readonly OutgoingRow[]> {
    for (;;) {
      const batch = (await transaction.tuples(nameless(`FETCH ${BATCH_ROWS} FROM outgoing`))) as FetchedRow[];
      if (batch.length === 0) return;
      read(batch);
      yield batch;
      // A promise that outlived a minor collection keeps the answer of the query after it, and so on: without this, rows
      // of hundreds of batches wait for the next major one.
      batch.length = 0;
    }
  }
  return { total: counted?.total ?? 0, batches: batches() };
}

/** The columns of a file for this level of personal data: masked values are texts, whatever they were. */
export const columnsShown = (columns: readonly OutgoingColumn[], personal: PersonalData): readonly OutgoingColumn[] =>
  personal === 'WHOLE' ? columns : columns.map((column) => (column.mask ? { ...column, kind: 'TEXT' } : column));

/** Converts the values of some columns, in place. */
function reading(columns: readonly OutgoingColumn[], personal: PersonalData): (batch: readonly FetchedRow[]) => void {
  const forms = columns.flatMap(({ read, mask }, place) => {
    const form = personal === 'MASKED' ? (mask ?? read) : read;
    return form ? [{ form, place }] : [];
  });
  return (batch) => {
    for (const row of batch)
      for (const { form, place } of forms) {
        const value = row[place] ?? null;
        row[place] = value === null ? null : form(value);
      }
  };
}
