import type { Localized } from '../../platform/text.js';

export const DUPLICATE: Localized = {
  ko: '같은 번호의 행이 이 파일에 먼저 나왔습니다.',
  en: 'An earlier line of the file has the same number.',
};

export const CHANGED_MEANWHILE: Localized = {
  ko: '가져오는 동안 다른 사용자가 같은 고객이나 대출을 등록하거나 변경했습니다. 아무것도 반영하지 않았으니 다시 실행해 주세요.',
  en: 'Somebody registered or changed the same customers or loans during the import. Nothing was kept: run it again.',
};

export const noSuchInstitutionText = (code: string): Localized => ({
  ko: `등록되지 않은 기관입니다: ${code}`,
  en: `There is no institution ${code}.`,
});
