import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { quotedText } from '../reading/column-names.js';
import { inFolder, separatorNotes } from './analyse-file.js';
import { TABLE } from './load-rows.js';
import { LoadedFile, type AnalysisReporter } from './loaded-file.js';
import type { Order, PartRead } from './orders.js';

/**
 * Reads one file of many: its good rows go to a Parquet file, which is complete or absent, and its bad ones are
 * reported.
 * @throws TableError COLUMNS_DIFFER, and as an analysis does.
 */
export const readPart = (order: Extract<Order, { kind: 'PART' }>, reporter: AnalysisReporter): Promise<PartRead> =>
  inFolder(order.scratch, async (folder) => {
    const { target, ...file } = order;
    return new LoadedFile({ ...file, sheet: null, keepAs: null }, folder, reporter).use(
      async (
        database,
        { format, encoding, delimiter, rowsGood, rowsFaulty, notes },
        { columns, rowsAccepted, rowsRefused },
      ) => {
        const written = join(folder, 'rows.parquet');
        await database.run(`COPY ${TABLE} TO ${quotedText(written)} (FORMAT parquet, COMPRESSION snappy)`);
        await rename(written, target);
        return {
          format,
          encoding,
          notes: [...notes, ...separatorNotes(columns, delimiter)],
          plans: columns,
          rowsAccepted,
          rowsRead: rowsGood + rowsFaulty,
          rowsRefused: rowsFaulty + rowsRefused,
        };
      },
    );
  });
