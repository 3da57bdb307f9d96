/** Cached answers: a person's own, and narratives that several people may read. */
export { AnswerCache } from './answer-cache.js';
export { Narratives, type NarrativeKey } from './narratives.js';
