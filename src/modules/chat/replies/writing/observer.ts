import type { ReplyState } from '../reply-state.js';

/** Receives metrics about replies. Every callback is optional. */
export interface ChatObserver {
  /** Seconds from the question's arrival to the first text of its reply. */
  readonly firstText?: (seconds: number) => void;
  /** Replies that this process is writing now. */
  readonly active?: (replies: number) => void;
  readonly ended?: (state: ReplyState) => void;
}
