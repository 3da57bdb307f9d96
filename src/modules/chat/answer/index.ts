/** What a reply is made from: facts worded by the rooms that know them, a prompt for models, and a narration for when
 *  there is none. All of it is pure; whoever asks brings the facts. */
export type { Fact, FactSource, FactTopic, Turn } from './fact.js';
export { AI_NOTICE } from './ai-notice.js';
export { narrate } from './narration.js';
export { buildPrompt, PROMPT_CHARACTERS, type PromptParts } from './prompt.js';
