import type { ModelEvent } from '../../../platform/llm/index.js';
import type { AnswerEvidence } from './writing/ending-hook.js';
import type { ClaimedReply } from './writing/lease.repository.js';

/** One step of an answer, in the order of a model's: `start delta* (restart delta*)* finish`. */
export type AnswerEvent = Exclude<ModelEvent, { readonly type: 'tool_calls' }>;

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
  compose(reply: ClaimedReply): Promise<Answer>;
}
