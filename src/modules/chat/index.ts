/** Chat owns conversations, the messages in them and the replies to these: how a reply is queued, written under a
 *  lease, streamed with sequence numbers to any number of readers on any node, stopped, and kept. What it may tell of a
 *  customer it asks its neighbours for, as the account that asked; it computes no figure of its own. */
import type { Entities } from '../../platform/room.js';
import { ChainHeadEntity, ComplianceRecordEntity, ComplianceTextEntity } from './compliance/index.js';
import { ConversationEntity } from './conversation.entity.js';
import { ToldEntity } from './explanation/index.js';
import { knowledgeEntities } from './knowledge/index.js';
import { FeedbackEntity } from './feedback/index.js';
import { MessageEntity } from './message.entity.js';
import { ReplyEntity, ReplyFactEntity } from './replies/index.js';
import { ReplyUnderstandingEntity } from './reply-understanding.entity.js';
import { ConversationTextEntity } from './search/index.js';

export type { Fact, FactSource, FactTopic } from './answer/index.js';
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
} from './compliance/index.js';
export type { CustomerDirectory } from './conversation.service.js';
export type { ExplanationDuty } from './explanation/index.js';
export { createKnowledgeKeeping, type KnowledgeKeeping } from './knowledge/index.js';
export type { LatestUpload, UploadField, UploadResult } from './knowledge/index.js';
export { tool, type Tool, type ToolContext } from './tools/index.js';
export { createChat, type Chat, type ChatNeighbours } from './module.js';
export type { ChatObserver } from './replies/index.js';
export { chatTasks } from './understanding/index.js';
export const chatEntities: Entities = [
  ConversationEntity,
  MessageEntity,
  ReplyEntity,
  ReplyFactEntity,
  ReplyUnderstandingEntity,
  ComplianceRecordEntity,
  ComplianceTextEntity,
  ChainHeadEntity,
  ToldEntity,
  FeedbackEntity,
  ConversationTextEntity,
  ...knowledgeEntities,
];
