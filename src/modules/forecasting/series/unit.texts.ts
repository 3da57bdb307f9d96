import type { Localized } from '../../../platform/text.js';

/** Units that are stored as a word; any other is written as it is in both languages. */
const UNIT_WORDS: Readonly<Record<string, Localized>> = { index: { ko: '지수', en: 'index' } };

/** The unit of a series, in words that people read. */
export const unitText = (unit: string): Localized => UNIT_WORDS[unit] ?? { ko: unit, en: unit };
/** Whether figures stand without their unit in a sentence: `119.16`, and not `119.16 index`. */
export const isBareUnit = (unit: string): boolean => Object.hasOwn(UNIT_WORDS, unit);
