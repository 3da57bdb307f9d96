import type { Localized } from '../../../platform/text.js';
import { AI_NOTICE, FIXED_NOTICE } from './ai-notice.texts.js';

export { AI_NOTICE } from './ai-notice.texts.js';

/** Provider and model of replies in fixed words. */
export const EXPLAINER = { provider: 'moa', model: 'explanation' } as const;

/** The notice shown beside a reply of this model. */
export const noticeFor = (model: string | null): Localized => (model === EXPLAINER.model ? FIXED_NOTICE : AI_NOTICE);
