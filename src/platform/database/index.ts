/** PostgreSQL: one pool, shared by TypeORM (entities, migrations, transactions) and hand-written named statements. */
export { ADVISORY_LOCKS, MIGRATION_LOCK, takeLock, tryLock } from './advisory-locks.js';
export { checkDatabase } from './database-health.js';
export { readSnapshot } from './read-snapshot.js';
export { bulkTransaction, maintain, type BulkTransaction } from './bulk.js';
export {
  createDatabase,
  isUniqueViolation,
  sqlState,
  type Database,
  type Queryable,
  type Transaction,
} from './database.js';
export { createDataSource, type Schema } from './data-source.js';
export { limitLiteral } from './limit.js';
export { listen, type Listener, type ListenerOptions } from './listener.js';
export {
  project,
  projectJson,
  type Column,
  type FieldColumns,
  type JsonProjection,
  type Projection,
  type RowColumns,
} from './columns.js';
export { selectionStatement, statement, type Statement } from './statement.js';
export { batched, type BatchRun, type BatchOptions } from './batched.js';
export { nestedDatabase } from './nested-database.js';
export { columnTypes } from './types.js';
