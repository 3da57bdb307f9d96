import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why an intent or an FAQ was not changed. */
export const KnowledgeErrorCode = enumType(
  'KnowledgeErrorCode',
  'Why an intent or an FAQ was not changed. New codes may join.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    INTENT_NOT_FOUND: 'There is no such intent, or it is not one of your institution.',
    FAQ_NOT_FOUND: 'There is no such FAQ, or it is not one of your institution.',
    KNOWLEDGE_CHANGED: 'Somebody has changed it since it was read: read it again.',
    KNOWLEDGE_RETIRED: 'It is retired already.',
    KNOWLEDGE_PUBLISHED: 'It answers as its draft is already: there is nothing to propose.',
    KNOWLEDGE_NOT_PROPOSED: 'Nobody has proposed it as it is now.',
    KNOWLEDGE_NEEDS_ANOTHER: 'The account that proposed it cannot publish it.',
    KNOWLEDGE_NOT_INDEPENDENT:
      'The account that proposed it and this one come from one administrator, and may be one person.',
    FIGURE_OF_CUSTOMER: "An answer presents a figure as the customer's own, which everybody would read.",
    FIGURE_WITHOUT_SOURCE: 'An answer names figures, and `source` does not say where they come from.',
    CONTACT_NOT_LISTED: 'An answer names a contact that is none of `institutionContacts`.',
    CLAIM_NOT_ALLOWED: 'An answer promises that a loan is granted or that a gain is sure.',
    KNOWLEDGE_LIMIT: 'The institution has as many as it may: retire one first.',
    INTENT_CODE_TAKEN: 'Another intent of the institution has this code.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

export type KnowledgeErrorCode = keyof typeof KnowledgeErrorCode;

@ObjectType('KnowledgeError', { implements: UserError, description: 'Why an intent or an FAQ was not changed.' })
export class KnowledgeError extends UserError {
  @Field(() => KnowledgeErrorCode, { description: 'The reason, for programs.' })
  code!: KnowledgeErrorCode;
}
