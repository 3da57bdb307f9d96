/**
 * A real PostgreSQL that lives in a folder, for machines that have none: made on the first start, kept running,
 * stopped in order, and found in good health again after Moa, PostgreSQL or the machine was killed.
 */
export { EmbeddedPostgresError } from './error.js';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start.js';
