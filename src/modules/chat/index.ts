/** Chat owns conversations, their messages and the replies to these: how a reply is queued, written under a lease,
 *  streamed with sequence numbers to any number of readers on any node, stopped and stored. It requests customer data
 *  from neighbouring modules as the account that asked, and computes no figures itself. */
import type { Entities } from '../../platform/room.js';
import { ChainHeadEntity, ComplianceRecordEntity, ComplianceTextEntity } from './record/index.js';
import { ConversationEntity, ConversationTextEntity } from './conversations/index.js';
import { MessageEntity, ShownItemEntity } from './messages/index.js';
import { knowledgeEntities } from './knowledge/index.js';
import { sentenceTask } from './gate/index.js';
import { chatTasks as questionTasks } from './understanding/index.js';
import { FeedbackEntity, ReplyEntity, ReplyFactEntity, ReplyUnderstandingEntity } from './replies/index.js';

export { chatBackground } from './background.js';
export {
  complianceChain,
  exportLines,
  ExportFileError,
  readExport,
  VERIFIER_README,
  VERIFIER_SCRIPT,
  verifyLinks,
  verifyRecords,
  type Verification,
} from './record/index.js';
export type { ExplanationDuty } from './messages/index.js';
export { maskedText } from './facts/index.js';
export { glossaryTool } from './glossary/index.js';
export { createKnowledgeKeeping, type KnowledgeKeeping } from './knowledge/index.js';
export { createChat, type Chat } from './module.js';
export type { ChatObserver } from './replies/index.js';
/** Tasks that models are trained for here. */
export const chatTasks = [...questionTasks, sentenceTask];
export const chatEntities: Entities = [
  ConversationEntity,
  MessageEntity,
  ReplyEntity,
  ReplyFactEntity,
  ReplyUnderstandingEntity,
  ComplianceRecordEntity,
  ComplianceTextEntity,
  ChainHeadEntity,
  ShownItemEntity,
  FeedbackEntity,
  ConversationTextEntity,
  ...knowledgeEntities,
];
export { conversationPolicy } from './access/index.js';
export { compliancePolicy } from './record/index.js';
export { feedbackPolicy } from './replies/index.js';
export { replayPolicy } from './replay/index.js';
export { knowledgePolicy } from './knowledge/index.js';
