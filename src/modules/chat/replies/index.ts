/** Replies from the queue to their last token: who writes them (leases), how their text is framed, streamed and stored,
 *  and how any number of readers follow it. */
export { type ClaimedReply, LeaseRepository } from './writing/lease.repository.js';
export type { Answer, AnswerEvent, Composer } from './answer.js';
export { allOf, type AnswerEvidence, type EndingHook, type CitedFact } from './writing/ending-hook.js';
export type { ChatObserver } from './writing/observer.js';
export {
  type AnswerPart,
  filledPart,
  inOrder,
  type Piece,
  type PlacedPart,
  type PlacedWritten,
  type WrittenPart,
  wordedPart,
  type WordedPart,
} from './parts/index.js';
export { ReplyActionResolver, ReplyPartResolver } from './parts/reply-part.resolver.js';
export { ReplyEntity } from './reply.entity.js';
export { ReplyFactEntity } from './reply-fact.entity.js';
export { ReplyFactRepository } from './reply-fact.repository.js';
export { hasEnded, ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';
export { ReplyRepository } from './reply.repository.js';
export type { ReplyRow } from './reply-row.js';
export { REPLY_QUEUED, REPLY_STOP } from './writing/notify-channels.js';
export { ReplyWorker } from './writing/reply-worker.js';
export { createSweep } from './writing/sweep.js';
export { FeedbackEntity, type FeedbackReason, type FeedbackVerdict, createFeedback } from './feedback/index.js';
export { failureText } from './reply-failure.texts.js';
export { ReplyStopper } from './reply-stopper.js';
export { RUNNING_MAX, WAITING_MAX } from './waiting-line.js';
export { ReplyStream } from './reply-stream.service.js';
export { ReplyResolver, ChatReplyResolver } from './reply.resolver.js';
export { ReplyService } from './reply.service.js';
export { ChatError, ReplyType } from './reply.types.js';
export { type Evidence, type EvidenceFact, isFromCache, KEPT_FACTS_MAX, type Verdict } from './evidence.js';
export { EXPLAINER, noticeFor } from './ai-notice.js';
export { ReplyUnderstandingRepository } from './understood/reply-understanding.repository.js';
export { ReplyUnderstandingResolver } from './understood/reply-understanding.resolver.js';
export { ReplyUnderstandingEntity } from './understood/reply-understanding.entity.js';
export { QuestionEmotionEnum, QuestionTopicEnum } from './understood/reply-understanding.types.js';
export { feedbackPolicy } from './feedback/index.js';
