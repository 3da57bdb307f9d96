/** Composes answers: from facts worded by the modules that own them, with a prompt for models, or a narration without
 *  one. The caller supplies the facts, the tools and the model. */
export { LeakGuard } from './leak-guard.js';
export { ModelAnswer, type ModelAnswerParts } from './model-answer.js';
export { narration } from './narration.js';
export { FixedAnswer } from './fixed-answer.js';
export { buildPrompt, INSTRUCTIONS } from './prompt.js';
export { moodOf } from './tone.js';
export { injectionVerdicts } from './verdicts.js';
export { AnswerCache, Narratives } from './cache/index.js';
export { answerFromAttachments, type FileFindings } from './attachments.js';
export { AnswerComposer } from './answer-composer.js';
export { placesOf, textOf } from './blocks.js';
export { TableQueries, type AskableTables } from './table-query.js';
export { findingBlocks } from './findings/finding-blocks.js';
