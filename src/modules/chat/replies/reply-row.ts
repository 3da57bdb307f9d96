import type { PlacedPart } from './parts/index.js';
import type { ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';

/** A reply as the API returns it. */
export interface ReplyRow {
  readonly __typename: 'Reply';
  readonly id: string;
  readonly key: number;
  readonly conversationKey: number;
  readonly messageKey: number;
  readonly accountId: number;
  readonly state: ReplyState;
  readonly text: string;
  readonly finishReason: ReplyFinishReason | null;
  readonly failureCode: ReplyFailureCode | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly stopRequestedAt: Date | null;
  /** Its place among the replies of its account that wait in line, 1 for the first; null when it waits for none. */
  readonly queuePosition: number | null;
}

/** The state of a reply that a follower polls. */
export interface PolledReply {
  readonly accountId: number;
  readonly state: ReplyState;
  /** Events stored so far, not counting the end. */
  readonly frames: number;
  /** Its writer is dead, or it has waited too long for one. */
  readonly isOverdue: boolean;
  /** Its place in its account's line; null when it waits for no other reply. */
  readonly queuePosition: number | null;
}

/** The text and parts of a reply. */
export interface ReplyBody {
  readonly replyKey: number;
  readonly text: string;
  readonly parts: readonly PlacedPart[];
}
