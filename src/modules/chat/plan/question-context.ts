import type { Caller } from '../../../platform/access/index.js';
import type { ModelUsage } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import type { Enclosed } from '../messages/index.js';
import type { ClaimedReply, PlacedWritten, Verdict } from '../replies/index.js';
import type { Understood } from '../understanding/index.js';
import type { Turn } from '../facts/index.js';
import type { Question, ReadAfter } from './plan.types.js';
import type { Fact } from '../../../platform/assistant/index.js';

/** A question with all that is known of it before it is answered. */
export interface QuestionContext {
  readonly reply: ClaimedReply;
  /** Who asks: all lookups run as this account. */
  readonly caller: Caller;
  /** The customer that the conversation is about; null when there is none. */
  readonly customerId: number | null;
  readonly question: string;
  /** A forecast that the message asks for; absent for an ordinary question. */
  readonly forecast?: Enclosed['forecast'];
  /** Files that the message is about; none when absent. */
  readonly attachments?: Enclosed['attachments'];
  /** Whether a different reply to the same message is wanted. */
  readonly isRegenerated?: boolean;
  readonly history: readonly Turn[];
  /** The questions of the history as the local models understand them, for plans that continue them. */
  readonly before?: readonly Question[];
  readonly locale: Locale;
  /** Today in Korea. */
  readonly today: string;
  /** Whether the facts belong to the asker, who then sees no one else's. Staff ask about customers. */
  readonly isOwn: boolean;
  /** How the local models understand it; null where there are none. */
  readonly understood: Understood | null;
  /** Applies the local models to other words, such as a part of the question; left out where there are none. */
  readonly understand?: (text: string) => Understood | null;
  /** Reads words that continue a question of an intent; left out where there are no local models. */
  readonly readAfter?: ReadAfter;
}

/** An answer in our own words. Its figures are correct already: the gate only finds where they are. */
export interface FixedWords {
  readonly text: string;
  /** Attachments to the text, in the order of their places. The text is complete without them. */
  readonly parts?: readonly PlacedWritten[];
  readonly facts?: readonly Fact[];
  readonly versions?: Readonly<Record<string, string>>;
  readonly verdicts?: readonly Verdict[];
  /** Tokens that a model used for these words; null where unknown, absent where no model was asked. */
  readonly usage?: ModelUsage | null;
  /** The rest of the question, answered after these words; null for nothing. */
  readonly beside?: Pick<QuestionContext, 'question' | 'understood'> | null;
  /** Whether they answer a question about a file of the asker's, which may say more than these words. */
  readonly isOfFile?: boolean;
}

/** Answers a question without a model, or leaves it to the next. Called in order; the first answer wins. */
export type Answerer = (asked: QuestionContext) => Promise<FixedWords | null> | FixedWords | null;
