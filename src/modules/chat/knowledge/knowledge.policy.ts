import { ADMINISTRATORS, Permission, STAFF } from '../../../platform/access/index.js';

export const WRITE_KNOWLEDGE = new Permission({
  roles: STAFF,
  when: 'Intents, answers and contacts of their institution.',
  opens: [
    'Query.faqs',
    'Query.institutionContacts',
    'Query.intentReplay',
    'Query.intents',
    'Query.unansweredQuestions',
    'Mutation.faqCreate',
    'Mutation.faqPropose',
    'Mutation.faqReject',
    'Mutation.faqUpdate',
    'Mutation.intentCreate',
    'Mutation.intentPropose',
    'Mutation.intentReject',
    'Mutation.intentUpdate',
  ],
});

export const PUBLISH_KNOWLEDGE = new Permission({
  roles: ADMINISTRATORS,
  when: 'Intents, answers and contacts of their institution. What answers customers was proposed by another person, neither of whom made the account of the other.',
  opens: [
    'Mutation.faqPublish',
    'Mutation.faqRetire',
    'Mutation.institutionContactsSet',
    'Mutation.intentPublish',
    'Mutation.intentRetire',
  ],
});
