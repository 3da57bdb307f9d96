import type { Localized } from '../../../platform/text.js';

/** Stands where a figure stood that no fact carries, where tokens go out before their sentence is whole. */
export const UNRECORDED: Localized = { ko: '(확인되지 않은 수치)', en: '(figure not on record)' };
/** Stands where an e-mail address, a link or the wish for a secret stood, there. */
export const WITHHELD: Localized = { ko: '(표시하지 않는 정보)', en: '(withheld)' };
