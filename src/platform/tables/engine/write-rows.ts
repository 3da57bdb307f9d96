import { quotedName, quotedText } from '../reading/column-names.js';
import { TableDatabase } from './database.js';
import type { Order, WrittenColumn } from './orders.js';

const SQL_TYPE_BY_COLUMN_KIND: Readonly<Record<WrittenColumn['kind'], string>> = {
  TEXT: 'VARCHAR',
  WHOLE: 'BIGINT',
  DECIMAL: 'DECIMAL(18, 4)',
  DATE: 'DATE',
  MOMENT: 'TIMESTAMPTZ',
};

/**
 * Writes rows from this program's CSV file into a Parquet file. They are streamed: memory holds one group of rows,
 * however many there are.
 */
export async function writeRows({ rows, columns, scratch, memoryMb, target }: Extract<Order, { kind: 'WRITE' }>) {
  const database = await TableDatabase.connect(':memory:', { memoryMb, threads: 1, keptMb: 1, scratch, reads: [] });
  try {
    const named = columns
      .map(({ name, kind }) => `${quotedText(name)}: ${quotedText(SQL_TYPE_BY_COLUMN_KIND[kind])}`)
      .join(', ');
    const read = `read_csv(${quotedText(rows)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
      allow_quoted_nulls = false, auto_detect = false, max_line_size = ${MOST_LINE_BYTES},
      buffer_size = ${MOST_LINE_BYTES}, parallel = false, columns = {${named}})`;
    const names = columns.map(({ name }) => quotedName(name)).join(', ');
    await database.run(
      `COPY (SELECT ${names} FROM ${read}) TO ${quotedText(target)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${GROUP_ROWS})`,
    );
  } finally {
    database.close();
  }
}

/** Rows that are held in memory to be written together. */
const GROUP_ROWS = 30_720;
/** Longest line: texts of the database are far shorter, except details of the audit trail. */
const MOST_LINE_BYTES = 4 * 1024 * 1024;
