import { PEOPLE, Permission, type Actor } from '../../../platform/access/index.js';

export const OWN_CONVERSATIONS = new Permission({
  roles: PEOPLE,
  when: 'Conversations that their own account opened, whatever the role of others.',
  opens: [
    'Query.chatAllowance',
    'Query.conversation',
    'Query.conversations',
    'Mutation.conversationArchive',
    'Mutation.conversationCreate',
    'Mutation.conversationDelete',
    'Mutation.conversationExplain',
    'Mutation.conversationExplanationAcknowledge',
    'Mutation.conversationExport',
    'Mutation.conversationMarkRead',
    'Mutation.conversationRename',
    'Mutation.conversationUnarchive',
    'Mutation.messageSend',
    'Mutation.replyFeedbackGive',
    'Mutation.replyFeedbackWithdraw',
    'Mutation.replyRegenerate',
    'Mutation.replyStop',
    'Subscription.chatReply',
  ],
});

/** A conversation is private to the account that opened it, whatever the role of other accounts. */
export function mayUse<Owned extends { readonly accountId: number }>(
  actor: Actor,
  owned: Owned | null,
): owned is Owned {
  return owned?.accountId === actor.accountId;
}

/** Customers talk about themselves alone; staff may name a customer. */
export const talksAboutSelf = (actor: Actor): boolean => actor.role === 'CUSTOMER';

/** Only the customer acknowledges an explanation; staff who read it cannot do so for them. */
export const mayAcknowledge = (actor: Actor): boolean => actor.role === 'CUSTOMER';
