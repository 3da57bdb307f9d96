import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config/config.js';
import { boundPreparedStatements } from './prepared-statements.js';
import { columnTypes } from './types.js';

/** What a DataSource needs beside its configuration: the entities of every room, and the migrations. */
export interface Schema {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
}

/** Prepared statements that one connection keeps: what the program itself prepares, and as many of clients' selections. */
const MAX_PREPARED = 400;

/**
 * A connection can break in the very moment in which the pool has handed it out and its taker does not listen yet; an
 * error that nobody listens for would end the process. Whoever holds it learns of it from their next query.
 */
class PooledClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
    boundPreparedStatements(this.connection, MAX_PREPARED);
  }
}

/** TypeORM's DataSource on one `pg` pool, which hand-written SQL shares. `url` overrides the configured one. */
export function createDataSource(config: DatabaseConfig, schema: Schema, url: string | null = config.url): DataSource {
  if (url === null) throw new Error('A DataSource needs the URL of a running PostgreSQL.');
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: config.poolSize,
    extra: {
      Client: PooledClient,
      types: columnTypes,
      // A caller waits this long for a connection before he is told to come back later.
      connectionTimeoutMillis: 3_000,
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'moa',
      keepAlive: true,
    },
  });
}
