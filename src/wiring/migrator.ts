import pg from 'pg';
import { MigrationExecutor, type DataSource } from 'typeorm';
import { lossOf, type Loss } from './migration-loss.js';
import { migrations } from '../migrations.js';
import type { DatabaseConfig } from '../platform/config/index.js';
import { createDataSource, MIGRATION_LOCK, statement, type Queryable } from '../platform/database/index.js';

/** One step of the database's schema. */
interface MigrationState {
  readonly name: string;
  readonly applied: boolean;
}

export interface Migrator {
  /** Every step known to this program, oldest first. */
  status(): Promise<readonly MigrationState[]>;
  /** Applies missing steps, each in its own transaction; returns the names of the steps applied. */
  up(): Promise<readonly string[]>;
  /** What reverting the newest steps would lose. Changes nothing. */
  loss(steps: number): Promise<Loss>;
  /** Reverts the newest steps, at most as many as there are; returns the names of those reverted. */
  down(steps: number): Promise<readonly string[]>;
}

/** A step waits no longer for a lock than this: everyone else would queue behind it. */
const LOCK_TIMEOUT_MS = 5000;

/**
 * Runs `work` on the migrations of one database while no other process does: several nodes may start at once.
 * A step may take as long as it needs. The URL must be there.
 */
export async function withMigrator<T>(
  config: DatabaseConfig,
  work: (migrator: Migrator) => Promise<T>,
  onWaiting: () => void = () => undefined,
): Promise<T> {
  const turn = await takeTurn(config, onWaiting);
  const limits = { statementTimeoutMs: 0, lockTimeoutMs: LOCK_TIMEOUT_MS, poolSize: 2 };
  const dataSource = createDataSource({ ...config, ...limits }, { entities: [], migrations });
  try {
    await dataSource.initialize();
    return await work(migratorOf(dataSource));
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await turn.end();
  }
}

/** How a database and this program differ, by names of steps, oldest first. */
interface MigrationGap {
  /** What this program needs and the database lacks. */
  readonly missing: readonly string[];
  /**
   * Steps that a newer program has applied. This program still works with them: a step that breaks it takes two
   * versions.
   */
  readonly newer: readonly string[];
}

const APPLIED = statement('SELECT name FROM migration ORDER BY id');

/** Compares a database that has a table of migrations with this program. */
export async function migrationGap(database: Queryable): Promise<MigrationGap> {
  const applied = (await database.rows<{ name: string }>(APPLIED)).map(({ name }) => name);
  const known = migrations.map(({ name }) => name);
  return {
    missing: known.filter((name) => !applied.includes(name)),
    newer: applied.filter((name) => !known.includes(name)),
  };
}

/** Rejects while the database lacks a step that this program needs. */
export async function requireMigrated(database: Queryable): Promise<void> {
  const { missing } = await migrationGap(database);
  if (missing.length > 0) throw new Error(`Missing migrations: ${missing.join(', ')}`);
}

function migratorOf(dataSource: DataSource): Migrator {
  const executor = new MigrationExecutor(dataSource);
  executor.transaction = 'each';
  const appliedNames = async () => (await executor.getExecutedMigrations()).map(({ name }) => name);
  return {
    async status() {
      const applied = new Set(await appliedNames());
      return migrations.map(({ name }) => ({ name, applied: applied.has(name) }));
    },
    async up() {
      return (await executor.executePendingMigrations()).map(({ name }) => name);
    },
    async loss(steps) {
      const applied = new Set(await appliedNames());
      const newest = migrations.filter(({ name }) => applied.has(name)).slice(-steps);
      const runner = dataSource.createQueryRunner();
      try {
        return await lossOf(
          newest.toReversed().map((Step) => new Step()),
          runner,
        );
      } finally {
        await runner.release();
      }
    },
    async down(steps) {
      const before = await appliedNames();
      for (let step = 0; step < Math.min(steps, before.length); step++) await executor.undoLastMigration();
      const after = new Set(await appliedNames());
      return before.filter((name) => !after.has(name));
    },
  };
}

/** Holds an advisory lock until its connection ends, even if this process dies. */
async function takeTurn({ url }: DatabaseConfig, onWaiting: () => void): Promise<pg.Client> {
  if (url === null) throw new Error('Migrations need the URL of a running PostgreSQL.');
  const client = new pg.Client({ connectionString: url, application_name: 'moa migrate' });
  await client.connect();
  // A connection that breaks while idle shows in the statements of the migration itself.
  client.on('error', () => undefined);
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [MIGRATION_LOCK]);
  if (rows[0]?.free !== true) {
    onWaiting();
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  }
  return client;
}
