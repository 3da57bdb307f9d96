import { UpstreamFailure } from '../../platform/errors/index.js';
import { ObjectTooLarge } from '../../platform/storage/index.js';
import { hasCode } from '../../platform/system-error.js';
import { TableError } from '../../platform/tables/index.js';
import type { ExportFailure } from './export.entity.js';

/** After so many attempts an export is given up. */
export const MAX_ATTEMPTS = 5;
/** Seconds before the second attempt; each later one waits twice as long. */
const FIRST_DELAY_SECONDS = 5;

export const delaySeconds = (attempts: number): number => FIRST_DELAY_SECONDS * 2 ** (attempts - 1);

export const GIVEN_UP: ExportFailure = {
  code: 'INTERRUPTED',
  message: {
    ko: '내보내기가 여러 번 중단되어 그만두었습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The export was interrupted several times and has been given up. Try again later.',
  },
};
const TOO_LARGE: ExportFailure = {
  code: 'TOO_LARGE',
  message: {
    ko: '파일이 20GB를 넘어 내보내지 못했습니다. 관리자에게 문의하거나 Parquet 형식을 사용해 주세요.',
    en: 'The file would be larger than 20 GB. Use Parquet, or have it written on the machine by `moa export`.',
  },
};
const DISK_FULL: ExportFailure = {
  code: 'DISK_FULL',
  message: {
    ko: '작업할 디스크 공간이 부족합니다. 잠시 뒤 다시 시도하거나 관리자에게 알려 주세요.',
    en: 'There is too little disk space to work in. Try again later, or tell whoever runs the server.',
  },
};
const STORE_AWAY: ExportFailure = {
  code: 'STORE_AWAY',
  message: {
    ko: '파일 저장소에 연결할 수 없어 내보내지 못했습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The store of files could not be reached. Try again later.',
  },
};

/** Why an export is not tried again; null when it is. */
export function failureOf(error: unknown, attempts: number): ExportFailure | null {
  if (error instanceof ObjectTooLarge) return TOO_LARGE;
  if (attempts < MAX_ATTEMPTS) return null;
  if (hasCode(error, 'ENOSPC') || (error instanceof TableError && error.code === 'DISK_FULL')) return DISK_FULL;
  return error instanceof UpstreamFailure ? STORE_AWAY : GIVEN_UP;
}
