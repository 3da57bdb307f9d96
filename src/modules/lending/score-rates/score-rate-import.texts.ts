import type { Localized } from '../../../platform/text.js';

export const noSuchInstitutionText = (code: string): Localized => ({
  ko: `등록되지 않은 기관입니다: ${code}`,
  en: `There is no institution ${code}.`,
});
