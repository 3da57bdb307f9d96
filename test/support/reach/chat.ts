import { not, type Reach } from './reach.js';

const STAFF = not('for staff or administrators alone, and no question of a customer');
const ITSELF = not('the conversation itself, which the asker has before them');

/** What the rooms of chat and models show. */
export const CHAT_REACH: Reach = {
  fields: {
    'Query.answersReplay': STAFF,
    'Query.chatAllowance': ITSELF,
    'Query.conversation': ITSELF,
    'Query.conversations': ITSELF,
    'Query.node': not('anything by its id, which has a field of its own'),
    'Query.complianceRecords': STAFF,
    'Query.complianceVerify': STAFF,
    'Query.faqs': STAFF,
    'Query.intents': STAFF,
    'Query.intentReplay': STAFF,
    'Query.feedbackByIntent': STAFF,
    'Query.feedbackSummary': STAFF,
    'Query.institutionContacts': STAFF,
    'Query.unansweredQuestions': STAFF,
    'Query.modelDocument': STAFF,
    'Query.modelVersion': STAFF,
    'Query.models': STAFF,
  },
  types: {
    ChatAllowance: ITSELF,
    Conversation: ITSELF,
    Message: ITSELF,
    Reply: ITSELF,
  },
};
