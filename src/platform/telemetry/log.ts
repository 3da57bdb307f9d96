import { pino, stdTimeFunctions, type Logger } from 'pino';

/** Fields that never reach a log, wherever in a record they stand. */
const SECRET = ['password', 'accessToken', 'refreshToken', 'token', 'authorization', 'apiKey', 'jwtSecret'];

/** JSON lines on standard output. What might be a secret by its name is cut out of every record. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[cut]' },
  });
}
