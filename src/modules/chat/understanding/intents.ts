export { INTENTS, type Intent } from '../../../platform/assistant/index.js';

/** The label of what is about none of them; it is never told as an intent. */
export const OUT_OF_SCOPE = 'OUT_OF_SCOPE';
