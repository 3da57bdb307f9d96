/**
 * What people of an institution have the chat answer: intents, which programs know by a code, and FAQs. Both are written
 * as drafts, proposed by one person and published by an independent one, and only then answer questions near to those
 * they name. Figures about people come from their own uploads, never from the answer's own words. Past questions show
 * what a draft would change and what nothing answers, with every word masked that could identify the asker.
 */
import type { Entities } from '../../../platform/room.js';
import { FaqEntity } from './editing/faq.entity.js';
import { InstitutionContactEntity } from './contacts/institution-contact.entity.js';
import { IntentEntity } from './editing/intent.entity.js';
import { UnansweredQuestionEntity } from './asked-before/unanswered-question.entity.js';

export { answerFromKnowledge } from './answering/answerer.js';
export { FILES_GONE } from './answering/answering.js';
export { commonWords } from './matching/common-words.js';
export { masked } from './matching/masking.js';
export { createKnowledge, createKnowledgeKeeping, type ChatKnowledge, type KnowledgeKeeping } from './module.js';
export { NO_UPLOADS, type LatestUpload } from './upload-field.js';

export const knowledgeEntities: Entities = [
  IntentEntity,
  FaqEntity,
  InstitutionContactEntity,
  UnansweredQuestionEntity,
];
export * as knowledgePolicy from './knowledge.policy.js';
