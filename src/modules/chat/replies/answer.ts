import type { ModelEvent } from '../../../platform/llm/index.js';
import type { AnswerPart } from './parts/index.js';
import type { AnswerEvidence } from './writing/ending-hook.js';
import type { ClaimedReply } from './writing/lease.repository.js';

/**
 * One step of an answer, in the order of a model's: `start delta* (restart delta*)* finish`, with parts among the deltas. A
 * further `start` voids nothing: from there on another writes.
 * The deltas alone are a complete reading. A part says of itself how much of the text that follows says the same, in
 * UTF-16 units; nothing where left out.
 */
export type AnswerEvent =
  | Exclude<ModelEvent, { readonly type: 'tool_calls' }>
  | { readonly type: 'part'; readonly part: AnswerPart; readonly reads?: number };

/** An answer that is ready to be written: nothing of it has been asked of a model yet. */
export interface Answer {
  /**
   * Writes it, once. What it yields is what a customer reads, as it stands.
   * @throws UpstreamFailure, or the signal's reason once it has aborted.
   */
  stream(signal: AbortSignal): AsyncIterable<AnswerEvent>;
  /** What the text yielded so far rests on. Asked once the reply ends, however it ends. */
  evidence(): AnswerEvidence;
}

/** Turns a question into an answer, with what its asker may know of the customer. */
export interface Composer {
  /** @param tell shows a part at once, before the answer is ready: what is being looked up. */
  compose(reply: ClaimedReply, tell: (part: AnswerPart) => void): Promise<Answer>;
}
