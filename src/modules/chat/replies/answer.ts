import type { ModelEvent } from '../../../platform/llm/index.js';
import type { AnswerPart } from './parts/index.js';
import type { AnswerEvidence } from './writing/ending-hook.js';
import type { ClaimedReply } from './writing/lease.repository.js';

/**
 * One step of an answer, in a model's order: `start delta* (restart delta*)* finish`, with parts among the deltas. A
 * further `start` voids nothing: another author writes from there on.
 * The deltas alone are the complete answer. A part states how much of the following text says the same, in UTF-16
 * units; 0 when left out.
 */
export type AnswerEvent =
  | Exclude<ModelEvent, { readonly type: 'tool_calls' }>
  | { readonly type: 'part'; readonly part: AnswerPart; readonly reads?: number };

/** An answer that is ready to be written: no model has been called for it yet. */
export interface Answer {
  /**
   * Writes it, once. It yields exactly what a customer reads.
   * @throws UpstreamFailure, or the signal's reason once it has aborted.
   */
  stream(signal: AbortSignal): AsyncIterable<AnswerEvent>;
  /** The evidence for the text yielded so far. Requested once the reply ends, however it ends. */
  evidence(): AnswerEvidence;
}

/** Turns a question into an answer, from what the asker may know about the customer. */
export interface Composer {
  /** @param emit shows a part at once, before the answer is ready: what is being looked up. */
  compose(reply: ClaimedReply, emit: (part: AnswerPart) => void): Promise<Answer>;
}
