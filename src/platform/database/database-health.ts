import pg from 'pg';

/** Time limit of one check, in milliseconds. */
const TIMEOUT_MS = 3_000;

/** Resolves when PostgreSQL accepts this login and answers. @throws the driver's or the system's error. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    application_name: 'moa start',
  });
  // A connection that is reset after it was refused reports a second error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}
