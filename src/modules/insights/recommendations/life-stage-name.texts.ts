import type { Localized } from '../../../platform/text.js';

/** Stages of life by the source's code; Korean names are those of its specification. */
const NAMES: Readonly<Record<string, Localized>> = {
  TEEN: { ko: '십대', en: 'teenager' },
  UNI: { ko: '대학생', en: 'at university' },
  NEW_JOB: { ko: '사회초년생', en: 'first years at work' },
  NEW_WED: { ko: '신혼', en: 'newly married' },
  CHILD_BABY: { ko: '자녀 영유아', en: 'with a child below school age' },
  CHILD_TEEN: { ko: '자녀 의무교육', en: 'with a child in compulsory education' },
  CHILD_UNI: { ko: '자녀 대학생', en: 'with a child at university' },
  GOLLIFE: { ko: '중년기타', en: 'middle age without children at home' },
  SECLIFE: { ko: '2nd Life', en: 'second life, after the first career' },
  RETIR: { ko: '은퇴', en: 'retired' },
};

/** A stage of life in words; a code that nobody knows stands for itself. */
export const lifeStageText = (code: string): Localized => NAMES[code] ?? { ko: code, en: code };
