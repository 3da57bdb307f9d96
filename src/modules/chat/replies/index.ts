/** Replies from the queue to their last token: who writes them (leases), how their text is framed, told and kept, and
 *  how any number of readers follow it. */
export type { AbandonedReply, ClaimedReply, Lease } from './lease.repository.js';
export { LeaseRepository } from './lease.repository.js';
export { announceEnd } from './ending.js';
export type { Answer, AnswerEvent, Composer } from './answer.js';
export {
  allOf,
  type AnswerEvidence,
  type EndedReply,
  type EndingHook,
  type Place,
  type ToldFact,
} from './ending-hook.js';
export type { ChatObserver } from './observer.js';
export { ReplyEntity } from './reply.entity.js';
export { ReplyFactEntity } from './reply-fact.entity.js';
export { ReplyFactRepository, type KeptFact } from './reply-fact.repository.js';
export { ReplyFollower, type Followed } from './reply-follower.js';
export { hasEnded, ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';
export { ReplyRepository, type NewReply } from './reply.repository.js';
export type { ReplyRow, ReplyStanding } from './reply.row.js';
export { ReplyWorker, type WorkerParts } from './reply-worker.js';
export { createSweep } from './sweep.js';
