/** What a reply is made from: facts worded by the rooms that know them, a prompt for models, a narration for when there is
 *  none, and the answer that writes itself from them. Whoever asks brings the facts, the tools and the model. */
export { LeakGuard } from './leak-guard.js';
export { ModelAnswer, type ModelAnswerParts } from './model-answer.js';
export { narration } from './narration.js';
export { OwnAnswer } from './own-answer.js';
export { buildPrompt, INSTRUCTIONS } from './prompt.js';
export { injectionVerdicts } from './verdicts.js';
export { AnswerCache, Narratives } from './cache/index.js';
export { answerFromAttachments, type FileFindings } from './attachments.js';
export { AnswerComposer } from './answer-composer.js';
export { placesOf, textOf } from './blocks.js';
export { TableQueries, type AskableTables } from './table-query.js';
export { tellFindings } from './telling.js';
