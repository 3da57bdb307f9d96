import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/index.js';

/** Why an intent or an FAQ was not changed. */
export enum KnowledgeErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  INTENT_NOT_FOUND = 'INTENT_NOT_FOUND',
  FAQ_NOT_FOUND = 'FAQ_NOT_FOUND',
  KNOWLEDGE_CHANGED = 'KNOWLEDGE_CHANGED',
  KNOWLEDGE_RETIRED = 'KNOWLEDGE_RETIRED',
  KNOWLEDGE_LIMIT = 'KNOWLEDGE_LIMIT',
  INTENT_CODE_TAKEN = 'INTENT_CODE_TAKEN',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(KnowledgeErrorCode, {
  name: 'KnowledgeErrorCode',
  description: 'Why an intent or an FAQ was not changed. New codes may join.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    INTENT_NOT_FOUND: { description: 'There is no such intent, or it is not one of your institution.' },
    FAQ_NOT_FOUND: { description: 'There is no such FAQ, or it is not one of your institution.' },
    KNOWLEDGE_CHANGED: { description: 'Somebody has changed it since it was read: read it again.' },
    KNOWLEDGE_RETIRED: { description: 'It is retired already.' },
    KNOWLEDGE_LIMIT: { description: 'The institution has as many as it may: retire one first.' },
    INTENT_CODE_TAKEN: { description: 'Another intent of the institution has this code.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('KnowledgeError', { implements: UserError, description: 'Why an intent or an FAQ was not changed.' })
export class KnowledgeError extends UserError {
  @Field(() => KnowledgeErrorCode, { description: 'The reason, for programs.' })
  code!: KnowledgeErrorCode;
}
