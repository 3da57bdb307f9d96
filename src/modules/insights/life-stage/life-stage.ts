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
