import type { Caller } from '../../../platform/access/index.js';
import type { ModelUsage } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import type { Enclosed } from '../messages/index.js';
import type { ClaimedReply, PlacedSaid, Verdict } from '../replies/index.js';
import type { Understood } from '../understanding/index.js';
import type { Turn } from '../facts/index.js';
import type { Question } from './plan.types.js';
import type { Fact } from '../../../platform/assistant/index.js';

/** A question with all that is known of it before an answer is sought. */
export interface Asked {
  readonly reply: ClaimedReply;
  /** Who asks: whatever is looked up is looked up as this account. */
  readonly caller: Caller;
  /** The customer the conversation is about; null when it is about none. */
  readonly customerId: number | null;
  readonly question: string;
  /** A forecast that the message asks for; absent for an ordinary question. */
  readonly forecast?: Enclosed['forecast'];
  /** Files that the message is about; none when absent. */
  readonly attachments?: Enclosed['attachments'];
  /** Another reply to the same message is wanted: another answer than the one before. */
  readonly isAskedAnew?: boolean;
  readonly history: readonly Turn[];
  /** The questions of the history as the local models understand them, by which a plan remembers. */
  readonly before?: readonly Question[];
  readonly locale: Locale;
  /** Today in Korea. */
  readonly today: string;
  /** The facts are those of the person who asks, who then sees no one else's. Staff ask about customers. */
  readonly isOwn: boolean;
  /** What the local models make of it; null where there are none. */
  readonly understood: Understood | null;
  /** What the local models make of other words, such as a part of the question; left out where there are none. */
  readonly understand?: (text: string) => Understood | null;
}

/** An answer in words of our own. its figures are right by themselves: the gate only finds where they are. */
export interface OwnWords {
  readonly text: string;
  /** What stands beside the text, in the order of their places. The text is complete without. */
  readonly parts?: readonly PlacedSaid[];
  readonly facts?: readonly Fact[];
  readonly versions?: Readonly<Record<string, string>>;
  readonly verdicts?: readonly Verdict[];
  /** Tokens that a model took for what these words tell; null where it is not known, absent where none was asked. */
  readonly usage?: ModelUsage | null;
  /** What was asked beside what these words answer, and is answered after them; null for nothing. */
  readonly beside?: Pick<Asked, 'question' | 'understood'> | null;
}

/** Answers a question without a model, or leaves it to the next. Asked in order; the first who answers has answered. */
export type Answerer = (asked: Asked) => Promise<OwnWords | null> | OwnWords | null;
