import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineConfig } from '../../platform/config/index.js';
import {
  copyResultTable,
  ResultTableError,
  tableNameOf,
  type ResultTableErrorCode,
} from '../../platform/result-tables/index.js';
import type { PartFile } from '../../platform/tables/index.js';
import { formatNumber } from '../../platform/amount.texts.js';
import { messageOf } from '../../platform/system-error.js';
import { CliError } from '../command.js';
import { fromEngineText } from './analyse-engine.texts.js';

const ENGINE = /^engine:(.*)$/s;

export const isOfEngine = (pattern: string): boolean => ENGINE.test(pattern);

/**
 * A result table of the institution's own engine, as a file: `engine:schema.table`. It is read again each time, since
 * nothing says whether it has changed.
 * @throws CliError when no engine is set, or the pattern names no table.
 */
export function ofEngine(
  pattern: string,
  { engine, scratch }: { readonly engine: EngineConfig; readonly scratch: string },
): PartFile {
  const { url, timeoutMs, maxRows } = engine;
  if (url === null)
    throw new CliError(`${pattern} needs an engine: set MOA_ENGINE_URL to the address of its database.`);
  const name = tableNameOf(ENGINE.exec(pattern)?.[1] ?? '');
  if (name === null)
    throw new CliError(`${pattern} names no table: write engine:table or engine:schema.table, as the database has it.`);
  return {
    name: pattern,
    identity: JSON.stringify([pattern, new Date().toISOString()]),
    fetch: async (signal) => {
      await mkdir(scratch, { recursive: true });
      const path = join(scratch, 'fetched-from-engine.csv');
      const readAt = new Date();
      const copied = await copyResultTable(name, path, { url, timeoutMs, maxRows, signal }).catch((error: unknown) => {
        throw error instanceof ResultTableError
          ? new CliError(refusalText(pattern, error, engine), { cause: error })
          : error;
      });
      return {
        path,
        release: () => rm(path, { force: true }),
        notes: [{ code: 'FROM_ENGINE', message: fromEngineText(pattern, readAt, copied) }],
      };
    },
  };
}

function refusalText(pattern: string, { code, cause }: ResultTableError, { timeoutMs, maxRows }: EngineConfig): string {
  const texts: Readonly<Record<ResultTableErrorCode, string>> = {
    UNREACHABLE: `MOA_ENGINE_URL: no database answers there (${messageOf(cause)}). Check its host and port, and that it may be reached from here.`,
    NO_LOGIN: `MOA_ENGINE_URL: the database refuses the login (${messageOf(cause)}). Check its user, password and name.`,
    NO_TABLE: `${pattern} is not in the database of MOA_ENGINE_URL. Check the names of schema and table, small and capital letters included.`,
    NO_RIGHT: `${pattern} may not be read by the user of MOA_ENGINE_URL: grant it SELECT on the table and USAGE on its schema.`,
    TOO_SLOW: `${pattern} was not read within ${formatNumber(timeoutMs / 1_000)} s. Store the result as a table rather than a view, or raise MOA_ENGINE_TIMEOUT_MS.`,
    TOO_MANY_ROWS: `${pattern} has more than ${formatNumber(maxRows)} rows. Sum it up further in the engine, or raise MOA_ENGINE_MAX_ROWS.`,
    TOO_LARGE: `${pattern} is larger than 4 GiB as text. Sum it up further in the engine, or write it to files of a gigabyte.`,
    BROKEN_OFF: `${pattern}: the database of MOA_ENGINE_URL broke off (${messageOf(cause)}). Try again, or have its administrator look at its log.`,
    CANCELLED: `${pattern} was not read: the analysis was stopped.`,
  };
  return texts[code];
}
