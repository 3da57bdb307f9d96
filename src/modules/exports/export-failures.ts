import { UpstreamFailure } from '../../platform/errors/index.js';
import { ObjectTooLarge } from '../../platform/storage/index.js';
import { hasCode } from '../../platform/system-error.js';
import { TableError } from '../../platform/tables/index.js';
import type { ExportFailure } from './export.entity.js';
import { DISK_FULL, TOO_MANY_ATTEMPTS, STORE_UNREACHABLE, TOO_LARGE } from './export-failures.texts.js';

/** Why an export is not tried again; null when it is. */
export function failureOf(error: unknown, isLast: boolean): ExportFailure | null {
  if (error instanceof ObjectTooLarge) return TOO_LARGE;
  if (!isLast) return null;
  if (hasCode(error, 'ENOSPC') || (error instanceof TableError && error.code === 'DISK_FULL')) return DISK_FULL;
  return error instanceof UpstreamFailure ? STORE_UNREACHABLE : TOO_MANY_ATTEMPTS;
}
