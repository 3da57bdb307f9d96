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
  /** What an answer may look up beside the facts. */
  readonly tools?: readonly Tool[];
  /** Whether an account has tokens left today; everybody has when left out. Our own words take none. */
  readonly hasTokens?: (accountId: number) => Promise<boolean>;
  /** Who may answer before a model is asked, after what safety demands, in this order. */
  readonly answerers?: readonly Answerer[];
  /** Tells again what a model answered to the very same; every answer is asked of the model when left out. */
  readonly answers?: AnswerCache;
  /** Tells forecasts to messages that ask for one; such a message is answered like any other when left out. */
  readonly forecasts?: Pick<AskedForecasts, 'tell'>;
  /** Where narratives of forecasts are shared; each is written for its reader alone when left out. */
  readonly narratives?: Narratives;
  /** How long models may take for one answer, in milliseconds. */
  readonly answerMs?: number;
  /** Who looks at sentences in doubt again, with the facts; nobody when left out. */
  readonly verifier?: LanguageModel | null;
  /** Whether whole sentences are shown, or tokens as they come; sentences when left out. */
  readonly release?: 'SENTENCES' | 'TOKENS';
  /** The classifier of sentences in service; rules of structure when left out. */
  readonly sentences?: (institutionId: number) => Promise<ServedSentences>;
  /** Nothing is understood beyond words when left out. */
  readonly understandings?: Understandings;
}
