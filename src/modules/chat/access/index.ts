/** Who may use a conversation, and the texts of chat refusals. */
export {
  refuseBlank,
  refuseBoth,
  refuseBusy,
  refuseConversation,
  refuseCrowd,
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
export { mayAcknowledge, mayUse, OWN_CONVERSATIONS, talksAboutSelf } from './conversation.policy.js';
export { ChatErrorCode } from './chat.errors.js';
export * as conversationPolicy from './conversation.policy.js';
