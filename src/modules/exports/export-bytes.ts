import { atOneMoment, type Database } from '../../platform/database/index.js';
import { columnsShown, csvBytes, openRows, parquetFile } from '../../platform/outgoing/index.js';
import { EXPORT_KINDS } from './export-kinds.js';
import type { ExportRequest } from './export-record.js';

export interface ExportWork {
  readonly institutionId: number;
  readonly request: ExportRequest;
  /** Called with the rows written so far and the total. */
  readonly written: (rows: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes an export from one snapshot, and hands its bytes to `take` piece by piece, no faster than they are consumed.
 * Aborting the signal stops the writing.
 */
export const exportBytes = <Result>(
  database: Database,
  { institutionId, request, written, signal }: ExportWork,
  take: (bytes: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<Result> =>
  atOneMoment(database, async (transaction) => {
    const { kind, format, personal, byteOrderMark } = request;
    const source = EXPORT_KINDS[kind];
    const { total, batches } = await openRows(transaction, source, { institutionId, personal });
    written(0, total);
    const columns = columnsShown(source.columns, personal);
    const options = { signal, written: (rows: number) => written(rows, total) };
    if (format === 'PARQUET') return take(parquetFile(columns, batches, options));
    return take(csvBytes(columns, batches, { byteOrderMark, isGuarded: true, ...options }));
  });
