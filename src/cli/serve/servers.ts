import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../platform/config/index.js';
import { checkDatabase } from '../../platform/database/index.js';
import { checkRedis } from '../../platform/redis/index.js';
import { messageOf } from '../../platform/system-error.js';
import { CliError, type CliContext } from '../command.js';
import { codeOf, firstMessageOf } from '../explain.js';

/** A server that is started together with this program gets this long to answer. */
const START_TIMEOUT_MS = 5_000;
const PAUSE_MS = 500;

/** A server that a variable names. */
interface Server {
  readonly variable: 'DATABASE_URL' | 'REDIS_URL';
  readonly name: 'PostgreSQL' | 'Redis';
  readonly url: string;
  readonly answers: (url: string) => Promise<void>;
}

/** @throws CliError in one line when the database does not let this program in. */
export async function requireDatabase({ database: { url } }: Config, context: Pick<CliContext, 'say'>): Promise<void> {
  if (url === null) return;
  await requireAnswer({ variable: 'DATABASE_URL', name: 'PostgreSQL', url, answers: checkDatabase }, context);
}

/**
 * Redis that goes away later is tried for in the background; one that is not there at the start is a wrong setting.
 * @throws CliError in one line when it does not let this program in.
 */
export async function requireRedis({ redis: { url } }: Config, context: Pick<CliContext, 'say'>): Promise<void> {
  if (url === null) return;
  await requireAnswer({ variable: 'REDIS_URL', name: 'Redis', url, answers: checkRedis }, context);
}

async function requireAnswer(server: Server, { say }: Pick<CliContext, 'say'>): Promise<void> {
  const end = performance.now() + START_TIMEOUT_MS;
  for (let tried = 1; ; tried += 1) {
    try {
      await server.answers(server.url);
      return;
    } catch (error) {
      const { words, mayPass } = whyNot(server, error);
      if (!mayPass || performance.now() + PAUSE_MS > end) throw new CliError(words, { cause: error });
      if (tried === 1) say(`${server.name} at ${placeOf(server.url)} does not answer yet; waiting for it`);
      await delay(PAUSE_MS);
    }
  }
}

/** Host and port, which may be shown; a URL may hold a password, which may not. */
function placeOf(url: string): string {
  const { host } = new URL(url);
  return decodeURIComponent(host);
}

/** Codes of the system for a server that may yet come: nothing listens, no such name, no answer, a connection cut. */
const AWAY = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'];
/** PostgreSQL is starting or stopping, or has no connection left. */
const BUSY = ['57P01', '57P02', '57P03', '53300'];
/** PostgreSQL's classes for a wrong password and for a login that is not let in. */
const LOGIN = ['28P01', '28000'];
const LOGIN_WORDS = /WRONGPASS|NOAUTH|NOPERM|SASL|password/;
const TIMEOUT_WORDS = /timeout|terminated/i;

function whyNot({ variable, name, url }: Server, error: unknown): { words: string; mayPass: boolean } {
  const [code, message] = [codeOf(error) ?? '', firstMessageOf(error)];
  const place = placeOf(url);
  const say = (words: string, mayPass = false) => ({ words: `${variable}: ${words}`, mayPass });
  if (code === 'ENOTFOUND') return say(`the host of ${place} is not known. Mend the address.`, true);
  if (AWAY.includes(code) || TIMEOUT_WORDS.test(message))
    return say(`${name} does not answer at ${place}. Start it there, or mend the address.`, true);
  if (BUSY.includes(code)) return say(`${name} at ${place} takes no connections now (${message}). Try again.`, true);
  if (LOGIN.includes(code) || LOGIN_WORDS.test(message))
    return say(`${name} at ${place} refuses the login. Mend the user or the password.`);
  if (code === '3D000') return say(`${name} at ${place} has no database of that name. Create it, or mend the name.`);
  return say(`${name} at ${place} cannot be used: ${messageOf(error)}`);
}
