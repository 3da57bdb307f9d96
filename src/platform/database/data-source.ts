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

/** Prepared statements that one connection keeps: the program's own, and as many for clients' selections. */
const MAX_PREPARED = 400;

/**
 * A connection can break just as the pool hands it out, before its new owner listens; an error without a listener would
 * end the process. The owner learns of it from the next query.
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
      // A caller waits this long for a connection before it is asked to come back later.
      connectionTimeoutMillis: 3_000,
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'moa',
      keepAlive: true,
    },
  });
}
