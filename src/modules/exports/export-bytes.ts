import { readSnapshot, type Database } from '../../platform/database/index.js';
import { columnsShown, csvBytes, openRows, parquetFile } from '../../platform/outgoing/index.js';
import { EXPORT_KINDS } from './export-kinds.js';
import type { ExportRequest } from './export-record.js';

interface ExportWork {
  readonly institutionId: number;
  readonly request: ExportRequest;
  /** Called with the rows written so far and the total. */
  readonly written: (rows: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes an export from one snapshot, and hands its bytes to `take` piece by piece, no faster than they are consumed.
 * Aborting the signal stops the writing. The snapshot is held until the rows are read: for CSV until the file is taken,
 * for Parquet not while it is converted and taken.
 */
export function exportBytes<Result>(
  database: Database,
  { institutionId, request, written, signal }: ExportWork,
  take: (bytes: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<Result> {
  const { kind, format, personal, byteOrderMark } = request;
  const source = EXPORT_KINDS[kind];
  const columns = columnsShown(source.columns, personal);
  const lines = <Taken>(isGuarded: boolean, taker: (bytes: AsyncIterable<Buffer>) => Promise<Taken>): Promise<Taken> =>
    readSnapshot(database, async (transaction) => {
      const { total, batches } = await openRows(transaction, source, { institutionId, personal });
      written(0, total);
      const options = { byteOrderMark, isGuarded, signal, written: (rows: number) => written(rows, total) };
      return taker(csvBytes(columns, batches, options));
    });
  if (format === 'CSV') return lines(true, take);
  return take(parquetFile(columns, (taker) => lines(false, taker), signal));
}
