import type { AnalysisFailure } from './analysis.entity.js';

export const TOO_MANY_ATTEMPTS: AnalysisFailure = {
  code: 'INTERRUPTED',
  message: {
    ko: '분석이 여러 번 중단되어 그만두었습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The analysis was interrupted several times and has been given up. Try again later.',
  },
};
export const DAMAGED: AnalysisFailure = {
  code: 'FILE_DAMAGED',
  message: {
    ko: '보관된 파일이 손상되어 분석할 수 없습니다. 파일을 다시 올려 주세요.',
    en: 'The stored file is damaged and cannot be analysed. Upload it again.',
  },
};
export const NO_MODEL: AnalysisFailure = {
  code: 'NO_MODEL',
  message: {
    ko: '불량을 판별할 모델이 아직 없습니다. 관리자가 모델을 학습해 승격하면 다시 시도해 주세요.',
    en: 'No model that tells defects is in service. Try again once administrators have trained one and put it in service.',
  },
};
export const STORE_UNREACHABLE: AnalysisFailure = {
  code: 'STORE_AWAY',
  message: {
    ko: '파일 저장소에 연결할 수 없어 분석하지 못했습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The store of files could not be reached. Try again later.',
  },
};
