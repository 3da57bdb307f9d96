/**
 * What people of an institution have the chat answer: intents, which programs know by a code, and FAQs. Both are written
 * as drafts, proposed by one and published by another who is certainly somebody else, and answer only then, by how near a question is to those they name. Answers about somebody come
 * from what he uploaded himself, never from the answer's own words. Past questions show what a draft would change and
 * what nothing answers, with every word masked that could tell who asked.
 */
import type { Entities } from '../../../platform/room.js';
import { FaqEntity } from './editing/faq.entity.js';
import { InstitutionContactEntity } from './contacts/institution-contact.entity.js';
import { IntentEntity } from './editing/intent.entity.js';
import { UnansweredQuestionEntity } from './asked-before/unanswered-question.entity.js';

export { answerFromKnowledge } from './answering/answerer.js';
export { FILES_GONE } from './answering/answering.js';
export { createKnowledge, createKnowledgeKeeping, type KnowledgeKeeping } from './module.js';
export { NO_UPLOADS, type LatestUpload } from './upload-field.js';

export const knowledgeEntities: Entities = [
  IntentEntity,
  FaqEntity,
  InstitutionContactEntity,
  UnansweredQuestionEntity,
];
export { glossaryTool } from './glossary/index.js';
export * as knowledgePolicy from './knowledge.policy.js';
