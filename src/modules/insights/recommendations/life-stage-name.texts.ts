import type { Localized } from '../../../platform/text.js';
import { LIFE_STAGE_TEXT } from '../life-stage/index.js';

/** Stages of life by the source's code, with the one that no model predicts. */
const NAME_BY_LIFE_STAGE: Readonly<Record<string, Localized>> = {
  TEEN: { ko: '십대', en: 'teenager' },
  ...LIFE_STAGE_TEXT,
};

/** A stage of life in words; a code that nobody knows stands for itself. */
export const lifeStageText = (code: string): Localized => NAME_BY_LIFE_STAGE[code] ?? { ko: code, en: code };
