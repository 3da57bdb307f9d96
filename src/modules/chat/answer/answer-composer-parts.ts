import type { Clock } from '../../../platform/clock.js';
import type { LanguageModel } from '../../../platform/llm/index.js';
import type { Answerer } from '../plan/index.js';
import type { AskedForecasts, FactSource, Tool } from '../../../platform/assistant/index.js';
import type { AnswerCache, Narratives } from './cache/index.js';
import type { ServedSentences } from '../gate/index.js';
import type { MessageRepository } from '../messages/index.js';
import type { Understandings } from '../understanding/index.js';

export interface AnswerComposerParts {
  readonly messages: MessageRepository;
  readonly facts: FactSource;
  readonly clock: Clock;
  readonly model: LanguageModel;
  /** Lookups that an answer may use beside the facts. */
  readonly tools?: readonly Tool[];
  /** Whether an account has tokens left today; always true when left out. Fixed words use none. */
  readonly hasTokens?: (accountId: number) => Promise<boolean>;
  /** Answerers that are tried, in this order, after the safety checks and before a model. */
  readonly answerers?: readonly Answerer[];
  /** Repeats a model's answer to the same question; when left out, the model is called every time. */
  readonly answers?: AnswerCache;
  /** Presents forecasts to messages that ask for one; when left out, such a message is answered like any other. */
  readonly forecasts?: Pick<AskedForecasts, 'reply'>;
  /** Shares narratives of forecasts; when left out, each is written for one reader only. */
  readonly narratives?: Narratives;
  /** Time limit of models for one answer, in milliseconds. */
  readonly answerMs?: number;
  /** Reviews doubtful sentences, with the facts; they are not reviewed when left out. */
  readonly verifier?: LanguageModel | null;
  /** Whether to show whole sentences, or tokens as they arrive; sentences by default. */
  readonly release?: 'SENTENCES' | 'TOKENS';
  /** The sentence classifier in service; structural rules when left out. */
  readonly sentences?: (institutionId: number) => Promise<ServedSentences>;
  /** Models that understand questions; only word rules apply when left out. */
  readonly understandings?: Understandings;
}
