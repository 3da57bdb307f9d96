import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Config } from './config/config.js';
import type { Database } from './database/index.js';
import type { EventLog } from './event-log/index.js';
import type { Jobs } from './jobs/index.js';
import type { ObjectStore, ObjectStores } from './storage/index.js';

/** What every room may use. The composition root builds it once, from configuration. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly eventLog: EventLog;
  readonly jobs: Jobs;
  /** Files that people upload. */
  readonly objects: ObjectStore;
  /** Objects by what they are; `raw` is `objects`. */
  readonly stores: ObjectStores;
}
