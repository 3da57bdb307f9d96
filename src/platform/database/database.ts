import type { Pool, PoolClient } from 'pg';
import { QueryRunnerAlreadyReleasedError, type DataSource, type EntityManager } from 'typeorm';
import { UpstreamFailure } from '../errors/index.js';
import type { Statement } from './statement.js';

/** Anything that runs a statement: the pool, or one transaction. Repositories take one. */
export interface Queryable {
  /** Rows as objects keyed by column name. */
  rows: <Row extends object>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;
  /** Rows as arrays in column order: the cheapest form, for hot reads that build their objects themselves. */
  tuples: (statement: Statement, values?: readonly unknown[]) => Promise<unknown[][]>;
}

/** One transaction: hand-written SQL and TypeORM's manager on the same connection. */
export interface Transaction extends Queryable {
  readonly manager: EntityManager;
}

export interface Database extends Queryable {
  readonly dataSource: DataSource;
  readonly pool: Pool;
  /** Commits when `work` resolves, rolls back when it throws; retries it on a deadlock or serialization failure. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}

/** serialization_failure, deadlock_detected: PostgreSQL asks for a retry. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** SQLSTATE of a driver error, through TypeORM's wrapper; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError !== undefined) return sqlState(driverError);
  return typeof code === 'string' ? code : null;
}

const UNIQUE_VIOLATION = '23505';

/** Whether PostgreSQL refused a row because its key is taken: by any constraint or index, or by the one that is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || constraintOf(error) === constraint;
}

function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: unknown };
  return driverError === undefined ? constraint : constraintOf(driverError);
}

/** The driver's own errors have no code: no free connection, a broken one, one that broke before this query. */
const DRIVER_OUTAGE = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

/** Classes 08 and 57P, and Node's own network errors: the database is unreachable, not wrong. */
function isOutage(error: unknown): boolean {
  const state = sqlState(error);
  // TypeORM releases a runner whose connection broke, and reports further use of it as a programming error.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (state !== null) return /^(08|57P|53300|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(state);
  return error instanceof Error && DRIVER_OUTAGE.test(error.message);
}

export function queryable(client: Pool | PoolClient): Queryable {
  async function run(statement: Statement, values: readonly unknown[], rowMode?: 'array'): Promise<unknown[]> {
    try {
      const query = { name: statement.name, text: statement.text, values: values as unknown[] };
      const { rows } = await (rowMode ? client.query({ ...query, rowMode }) : client.query(query));
      return rows as unknown[];
    } catch (error) {
      if (isOutage(error)) throw new UpstreamFailure('postgres', 'The database is not reachable.', { cause: error });
      throw error;
    }
  }
  return {
    rows: (statement, values = []) => run(statement, values) as Promise<never[]>,
    tuples: (statement, values = []) => run(statement, values, 'array') as Promise<unknown[][]>,
  };
}

/** Wraps an initialised DataSource. */
export function createDatabase(dataSource: DataSource): Database {
  // TypeORM's type of a driver does not name the pool, which its driver for PostgreSQL has.
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const { rows, tuples } = queryable(pool);

  async function attempt<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const result = await work({ ...queryable(client), manager: runner.manager });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (isOutage(error)) throw new UpstreamFailure('postgres', 'The database is not reachable.', { cause: error });
      throw error;
    } finally {
      await runner.release();
    }
  }

  return {
    dataSource,
    pool,
    rows,
    tuples,
    async transaction(work) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await attempt(work);
        } catch (error) {
          if (tried === ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
        }
      }
    },
  };
}
