import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config.js';
import { scrub, scrubLine } from './scrub.js';

/**
 * Logs JSON lines to standard output. What is logged passes `scrub`, and the finished line `scrubLine`, which also
 * reaches messages and the bindings of child loggers. A request's own lines come from `log.child({ requestId })`.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => scrub(fields) as Record<string, unknown>,
      },
      // The default serializer would copy what a driver hung on its error; `scrub` has described it already.
      serializers: { err: (described: unknown) => described },
      hooks: { streamWrite: scrubLine },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}
