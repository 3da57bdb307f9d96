export { INTENTS, type Intent } from '../../../platform/assistant/index.js';

/** The label of questions with none of them; it is never reported as an intent. */
export const OUT_OF_SCOPE = 'OUT_OF_SCOPE';
