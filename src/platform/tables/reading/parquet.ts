import { join } from 'node:path';
import { FOR_MANY_ROWS, TableDatabase } from '../engine/database.js';
import { quotedText } from './column-names.js';

/**
 * Writes the rows of a Parquet file as delimited text into the scratch folder, so that they are processed like all
 * others.
 */
export async function parquetAsText(path: string, scratch: string, memoryMb: number): Promise<string> {
  const target = join(scratch, 'parquet.csv');
  const limits = { ...FOR_MANY_ROWS, memoryMb, scratch, reads: [path] };
  const database = await TableDatabase.connect(':memory:', limits);
  try {
    await database.run(
      `COPY (SELECT * FROM read_parquet(${quotedText(path)})) TO ${quotedText(target)} (FORMAT csv, HEADER true)`,
    );
    return target;
  } finally {
    database.close();
  }
}
