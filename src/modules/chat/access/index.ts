/** Who may use a conversation, and the words in which the chat refuses. */
export {
  refuseBlank,
  refuseBoth,
  refuseBusy,
  refuseConflict,
  refuseConversation,
  refuseCrowd,
  refuseCustomer,
  refuseEnded,
  refuseFile,
  refuseFirst,
  refuseLine,
  refuseManyFiles,
  refuseMessage,
  refuseReply,
  refuseSiblings,
  refuseUnanalysed,
  refuseUnfinished,
  refuseVersions,
} from './chat.refusals.js';
export { mayUse } from './conversation.policy.js';
export { ChatErrorCode } from './chat.errors.js';
export * as conversationPolicy from './conversation.policy.js';
