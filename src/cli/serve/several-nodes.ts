import { ConfigError, loadConfig, type Config, type Needs } from '../../platform/config/index.js';
import { CliError } from '../command.js';

/** An api and a worker of their own meet only in PostgreSQL and Redis. */
const SHARED: Needs = {
  DATABASE_URL: 'the embedded PostgreSQL serves one process only',
  REDIS_URL: 'replies, cache and rate limits travel between nodes through Redis',
};

/**
 * The configuration of one node of several.
 * @throws ConfigError for what is wrong, or CliError with the same list and why a node needs what it lacks.
 */
export function loadNodeConfig(command: string): Config {
  try {
    return loadConfig(undefined, SHARED);
  } catch (error) {
    const lacks =
      error instanceof ConfigError && error.problems.some(({ name, given }) => name in SHARED && given === '');
    if (!lacks) throw error;
    throw new CliError(
      `${error.message}\nmoa ${command} is one node of several, which share one PostgreSQL and one Redis. ` +
        `On a single machine, "moa all" runs everything in one process and needs neither.`,
      { cause: error },
    );
  }
}
