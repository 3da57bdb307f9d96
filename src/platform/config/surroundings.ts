import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** The process's environment over the `.env` file of the working folder, if there is one. */
export function surroundings(): RawEnvironment {
  return { ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}), ...process.env };
}
