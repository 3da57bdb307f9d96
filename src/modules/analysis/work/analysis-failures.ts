import { UpstreamFailure } from '../../../platform/errors/index.js';
import { ImageRefused } from '../../../platform/images/index.js';
import { hasCode } from '../../../platform/system-error.js';
import { TABLE_ERROR_TEXTS, TableError, type TableErrorCode } from '../../../platform/tables/index.js';
import type { AnalysisFailure } from './analysis.entity.js';
import { DAMAGED, TOO_MANY_ATTEMPTS, NO_MODEL, STORE_UNREACHABLE } from './analysis-failures.texts.js';
import { NoModel } from './analyser.js';
import { ObjectDamaged } from './analysis-workspace.js';

/** Temporary errors: another attempt may succeed. */
const TEMPORARY_ERRORS: readonly TableErrorCode[] = ['CRASHED', 'DISK_FULL'];

function isTemporary(error: unknown): boolean {
  if (error instanceof ImageRefused) return error.problem === 'BUSY';
  return !(error instanceof TableError) || TEMPORARY_ERRORS.includes(error.code);
}

/** Why an analysis is not tried again; null when it is. */
export function failureOf(thrown: unknown, isLast: boolean): AnalysisFailure | null {
  if (thrown instanceof NoModel) return NO_MODEL;
  // The disk may also be full before the table is read, while its file is fetched, and after, while rows are stored.
  const error = hasCode(thrown, 'ENOSPC') ? new TableError('DISK_FULL', TABLE_ERROR_TEXTS.DISK_FULL) : thrown;
  if (error instanceof ObjectDamaged) return DAMAGED;
  if (isTemporary(error) && !isLast) return null;
  if (error instanceof TableError) return { code: error.code, message: error.text };
  if (error instanceof ImageRefused) return { code: error.problem, message: error.texts };
  return error instanceof UpstreamFailure ? STORE_UNREACHABLE : TOO_MANY_ATTEMPTS;
}
