/** Who may use a conversation, and the words in which the chat refuses. */
export {
  refuseBlank,
  refuseBusy,
  refuseConflict,
  refuseConversation,
  refuseCrowd,
  refuseCustomer,
  refuseEnded,
  refuseFirst,
  refuseLine,
  refuseReply,
  refuseSiblings,
  refuseUnfinished,
} from './chat.refusals.js';
export { mayUse } from './conversation.policy.js';
export { ChatErrorCode } from './chat.errors.js';
