import type { ReplyState } from '../reply-state.js';

/** Where figures about replies go. Every part is optional. */
export interface ChatObserver {
  /** Seconds from the question's arrival to the first text of its reply. */
  readonly firstText?: (seconds: number) => void;
  /** Replies that this process writes now. */
  readonly active?: (replies: number) => void;
  readonly ended?: (state: ReplyState) => void;
}
