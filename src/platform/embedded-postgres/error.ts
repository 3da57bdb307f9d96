/** The embedded PostgreSQL cannot run here. The message says why and what to do, and can be shown as it is. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
