import { UpstreamFailure } from '../../../platform/errors/index.js';
import { ImageRefused } from '../../../platform/images/index.js';
import { hasCode } from '../../../platform/system-error.js';
import { TABLE_ERROR_TEXTS, TableError, type TableErrorCode } from '../../../platform/tables/index.js';
import type { AnalysisFailure } from './analysis.entity.js';
import { NoModel } from './analyser.js';
import { ObjectDamaged } from './analysis-workspace.js';

/** Temporary errors: another attempt may succeed. */
const PASSING: readonly TableErrorCode[] = ['CRASHED', 'DISK_FULL'];

export const GIVEN_UP: AnalysisFailure = {
  code: 'INTERRUPTED',
  message: {
    ko: '분석이 여러 번 중단되어 그만두었습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The analysis was interrupted several times and has been given up. Try again later.',
  },
};
const DAMAGED: AnalysisFailure = {
  code: 'FILE_DAMAGED',
  message: {
    ko: '보관된 파일이 손상되어 분석할 수 없습니다. 파일을 다시 올려 주세요.',
    en: 'The stored file is damaged and cannot be analysed. Upload it again.',
  },
};
const NO_MODEL: AnalysisFailure = {
  code: 'NO_MODEL',
  message: {
    ko: '불량을 판별할 모델이 아직 없습니다. 관리자가 모델을 학습해 승격하면 다시 시도해 주세요.',
    en: 'No model that tells defects is in service. Try again once administrators have trained one and put it in service.',
  },
};
const STORE_AWAY: AnalysisFailure = {
  code: 'STORE_AWAY',
  message: {
    ko: '파일 저장소에 연결할 수 없어 분석하지 못했습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The store of files could not be reached. Try again later.',
  },
};

function isPassing(error: unknown): boolean {
  if (error instanceof ImageRefused) return error.problem === 'BUSY';
  return !(error instanceof TableError) || PASSING.includes(error.code);
}

/** Why an analysis is not tried again; null when it is. */
export function failureOf(thrown: unknown, isLast: boolean): AnalysisFailure | null {
  if (thrown instanceof NoModel) return NO_MODEL;
  // The disk may also be full before the table is read, while its file is fetched, and after, while rows are stored.
  const error = hasCode(thrown, 'ENOSPC') ? new TableError('DISK_FULL', TABLE_ERROR_TEXTS.DISK_FULL) : thrown;
  if (error instanceof ObjectDamaged) return DAMAGED;
  if (isPassing(error) && !isLast) return null;
  if (error instanceof TableError) return { code: error.code, message: error.text };
  if (error instanceof ImageRefused) return { code: error.problem, message: error.texts };
  return error instanceof UpstreamFailure ? STORE_AWAY : GIVEN_UP;
}
