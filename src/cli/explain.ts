import { Refusal } from '../platform/errors/index.js';
import { messageOf } from '../platform/system-error.js';

/** Errors whose message is written for the person at the terminal. */
const FOR_PEOPLE = [
  'CliError',
  'ConfigError',
  'EmbeddedPostgresError',
  'HolidayFileError',
  'PriceIndexFileError',
  'RuleFileError',
  'ProductFileError',
  'ScoreRateFileError',
];

/** What system and PostgreSQL codes mean when a start fails on them. */
const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers there. Is the server running, and is its address right?',
  ENOTFOUND: 'The host name is not known. Is the address right?',
  ETIMEDOUT: 'The server does not answer. Is the address right, and the way to it open?',
  EADDRINUSE: 'Another program listens there. Stop it, or set PORT to another port (0 takes any that is free).',
  ENOSPC: 'The disk is full.',
  EROFS: 'What lies there can be read and not written.',
  EACCES: 'This process may not do that. Ports below 1024 need more rights.',
  '28P01': 'PostgreSQL refuses the password. Is DATABASE_URL right?',
  '28000': 'PostgreSQL refuses the login. Is DATABASE_URL right?',
  '3D000': 'The database does not exist. Create it, or mend DATABASE_URL.',
  '42P01': 'The database lacks a table of Moa. Run "moa migrate".',
  '42501': 'The role of DATABASE_URL lacks a right that is needed.',
};

/** What to print when a command fails: words for what is expected to go wrong, the stack for what is not. */
export function explain(error: unknown): string {
  if (error instanceof Refusal) return error.problems.map(({ message }) => message.en).join('\n');
  if (!(error instanceof Error)) return String(error);
  if (FOR_PEOPLE.includes(error.name)) return error.message;
  const meaning = MEANINGS[codeOf(error) ?? ''];
  return meaning === undefined ? (error.stack ?? error.message) : `${firstMessageOf(error)}\n${meaning}`;
}

/** Several addresses tried make an AggregateError with an empty message. */
export const firstMessageOf = (error: unknown): string =>
  messageOf(error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error);

/** The code of a system or PostgreSQL error, or of its cause; null when there is none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('driverError' in error && error.driverError) return codeOf(error.driverError);
  return 'cause' in error ? codeOf(error.cause) : null;
}
