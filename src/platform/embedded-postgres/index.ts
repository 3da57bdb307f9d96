/**
 * A real PostgreSQL in a folder, for machines that have none: created on the first start, kept running, stopped in
 * order, and recovered after Moa, PostgreSQL or the machine was killed.
 */
export { EmbeddedPostgresError } from './error.js';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start.js';
