/**
 * The event log holds streams that are written once and followed by any number of readers, on any node, over any number
 * of reconnects: events carry sequence numbers 1, 2, 3, … without a gap, one fenced writer appends at a time, and a
 * reader states its position and gets the rest exactly once. Logs are bounded and expire: they carry work in progress;
 * the lasting record is in the database.
 */
export type {
  AppendOptions,
  EventLog,
  EventLogSettings,
  EventLogUse,
  LogPage,
  OpenedLog,
  Sequenced,
} from './event-log.js';
export { EVENT_LOG_DEFAULTS, MAX_EVENTS_PER_APPEND } from './event-log.js';
export { LogEnded, LogExpired, LogGap, SequenceMismatch, SlowReader, StaleWriter } from './event-log.errors.js';
export { InProcessEventLog } from './in-process-event-log.js';
export { RedisEventLog } from './redis-event-log.js';
