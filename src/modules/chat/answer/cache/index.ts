/** Answers that are told again: a person's own, and narratives that several may read. */
export { AnswerCache } from './answer-cache.js';
export { Narratives, type NarrativeKey } from './narratives.js';
