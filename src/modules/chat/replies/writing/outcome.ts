import type { FinishReason, ModelUsage } from '../../../../platform/llm/index.js';
import type { Outcome } from './lease.repository.js';
import { ReplyFailureCode, ReplyFinishReason, ReplyState } from '../reply-state.js';

const UNFINISHED = { failureCode: null, finishReason: null, promptTokens: null, completionTokens: null };

const FINISH_REASONS: Readonly<Record<FinishReason, ReplyFinishReason>> = {
  stop: ReplyFinishReason.STOP,
  length: ReplyFinishReason.LENGTH,
  content_filter: ReplyFinishReason.CONTENT_FILTER,
};

/** The reader stopped the reply. */
export const STOPPED: Outcome = { ...UNFINISHED, state: ReplyState.STOPPED };

/** The process that wrote the reply died, or shut down before it finished. */
export const INTERRUPTED: Outcome = {
  ...UNFINISHED,
  state: ReplyState.INTERRUPTED,
  failureCode: ReplyFailureCode.WRITER_LOST,
};

export const failed = (failureCode: ReplyFailureCode): Outcome => ({
  ...UNFINISHED,
  state: ReplyState.FAILED,
  failureCode,
});

/** The model finished, or reached its limit. */
export const completed = (reason: FinishReason, usage: ModelUsage | null): Outcome => ({
  state: ReplyState.COMPLETED,
  failureCode: null,
  finishReason: FINISH_REASONS[reason],
  promptTokens: usage?.promptTokens ?? null,
  completionTokens: usage?.completionTokens ?? null,
});
