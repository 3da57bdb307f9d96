import pg from 'pg';

/**
 * Holds locks in a transaction of its own while something is done. Unlike one of the program's connections it may stand
 * open for as long as a busy machine needs.
 */
export async function whileHeld<T>(
  databaseUrl: string,
  [sql, values = []]: readonly [sql: string, values?: readonly unknown[]],
  act: () => Promise<T>,
): Promise<T> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  holder.on('error', () => undefined);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(sql, [...values]);
    return await act();
  } finally {
    await holder.end();
  }
}
