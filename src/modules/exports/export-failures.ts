import { UpstreamFailure } from '../../platform/errors/index.js';
import { ObjectTooLarge } from '../../platform/storage/index.js';
import { hasCode } from '../../platform/system-error.js';
import { TableError } from '../../platform/tables/index.js';
import type { ExportFailure } from './export.entity.js';
import { DISK_FULL, GIVEN_UP, STORE_AWAY, TOO_LARGE } from './export-failures.texts.js';

/** Attempts after which an export is given up. */
export const MAX_ATTEMPTS = 5;
/** Seconds before the second attempt; each later one waits twice as long. */
const FIRST_DELAY_SECONDS = 5;

export const delaySeconds = (attempts: number): number => FIRST_DELAY_SECONDS * 2 ** (attempts - 1);

/** Why an export is not tried again; null when it is. */
export function failureOf(error: unknown, attempts: number): ExportFailure | null {
  if (error instanceof ObjectTooLarge) return TOO_LARGE;
  if (attempts < MAX_ATTEMPTS) return null;
  if (hasCode(error, 'ENOSPC') || (error instanceof TableError && error.code === 'DISK_FULL')) return DISK_FULL;
  return error instanceof UpstreamFailure ? STORE_AWAY : GIVEN_UP;
}
