import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/index.js';

/** Why an intent or an FAQ was not changed. */
export enum KnowledgeErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  INTENT_NOT_FOUND = 'INTENT_NOT_FOUND',
  FAQ_NOT_FOUND = 'FAQ_NOT_FOUND',
  KNOWLEDGE_CHANGED = 'KNOWLEDGE_CHANGED',
  KNOWLEDGE_RETIRED = 'KNOWLEDGE_RETIRED',
  KNOWLEDGE_PUBLISHED = 'KNOWLEDGE_PUBLISHED',
  KNOWLEDGE_NOT_PROPOSED = 'KNOWLEDGE_NOT_PROPOSED',
  KNOWLEDGE_NEEDS_ANOTHER = 'KNOWLEDGE_NEEDS_ANOTHER',
  KNOWLEDGE_NOT_INDEPENDENT = 'KNOWLEDGE_NOT_INDEPENDENT',
  FIGURE_OF_CUSTOMER = 'FIGURE_OF_CUSTOMER',
  FIGURE_WITHOUT_SOURCE = 'FIGURE_WITHOUT_SOURCE',
  CONTACT_NOT_LISTED = 'CONTACT_NOT_LISTED',
  CLAIM_NOT_ALLOWED = 'CLAIM_NOT_ALLOWED',
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
    KNOWLEDGE_PUBLISHED: { description: 'It answers as its draft is already: there is nothing to propose.' },
    KNOWLEDGE_NOT_PROPOSED: { description: 'Nobody has proposed it as it is now.' },
    KNOWLEDGE_NEEDS_ANOTHER: { description: 'Whoever proposed it cannot publish it.' },
    KNOWLEDGE_NOT_INDEPENDENT: {
      description: 'The account that proposed it and this one come from one administrator, and may be one person.',
    },
    FIGURE_OF_CUSTOMER: { description: "An answer tells a figure as the customer's own, which everybody would read." },
    FIGURE_WITHOUT_SOURCE: { description: 'An answer names figures, and `source` does not say where they come from.' },
    CONTACT_NOT_LISTED: { description: 'An answer names a contact that is none of `institutionContacts`.' },
    CLAIM_NOT_ALLOWED: { description: 'An answer promises that a loan is granted or that a gain is sure.' },
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
