import type { ExportFailure } from './export.entity.js';

export const TOO_MANY_ATTEMPTS: ExportFailure = {
  code: 'INTERRUPTED',
  message: {
    ko: '내보내기가 여러 번 중단되어 그만두었습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The export was interrupted several times and has been given up. Try again later.',
  },
};
export const TOO_LARGE: ExportFailure = {
  code: 'TOO_LARGE',
  message: {
    ko: '파일이 20GB를 넘어 내보내지 못했습니다. 관리자에게 문의하거나 Parquet 형식을 사용해 주세요.',
    en: 'The file would be larger than 20 GB. Use Parquet, or have it written on the machine by `moa export`.',
  },
};
export const DISK_FULL: ExportFailure = {
  code: 'DISK_FULL',
  message: {
    ko: '작업할 디스크 공간이 부족합니다. 잠시 뒤 다시 시도하거나 관리자에게 알려 주세요.',
    en: 'There is too little disk space to work in. Try again later, or tell the administrator.',
  },
};
export const STORE_UNREACHABLE: ExportFailure = {
  code: 'STORE_AWAY',
  message: {
    ko: '파일 저장소에 연결할 수 없어 내보내지 못했습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The store of files could not be reached. Try again later.',
  },
};
