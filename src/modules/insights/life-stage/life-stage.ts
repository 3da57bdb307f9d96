import type { Localized } from '../../../platform/text.js';

/**
 * The nine stages of life that the source's specification lists, by its own codes. TEEN, which a later file has too, is
 * none of them: the specification does not know it, and age bands begin at 20, so nothing could be learnt of it.
 */
export const LIFE_STAGES = [
  'UNI',
  'NEW_JOB',
  'NEW_WED',
  'CHILD_BABY',
  'CHILD_TEEN',
  'CHILD_UNI',
  'GOLLIFE',
  'SECLIFE',
  'RETIR',
] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

const CODES: ReadonlySet<unknown> = new Set(LIFE_STAGES);

/** Whether a code of the source is one of the nine. */
export function isLifeStage(code: unknown): code is LifeStage {
  return CODES.has(code);
}

/** Korean names are those of the source's specification. */
export const LIFE_STAGE_TEXT: Readonly<Record<LifeStage, Localized>> = {
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
