import type { Config } from '../platform/config/index.js';
import { CliError } from './command.js';

/**
 * An api and a worker of their own meet only in PostgreSQL and Redis.
 * @throws CliError saying which variables are missing.
 */
export function requireSharedStores({ database, redis }: Config, command: string): void {
  const missing = [
    ...(database.url === null ? ['DATABASE_URL (the embedded PostgreSQL serves one process only)'] : []),
    ...(redis.url === null ? ['REDIS_URL (replies, cache and rate limits travel between nodes through Redis)'] : []),
  ];
  if (missing.length === 0) return;
  throw new CliError(
    `moa ${command} is one node of several, which share one PostgreSQL and one Redis. Not set:\n` +
      missing.map((variable) => `  ${variable}`).join('\n') +
      `\nOn a single machine, "moa all" runs everything in one process and needs neither.`,
  );
}
