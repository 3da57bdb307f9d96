import type { Intent, Slots } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { Understanding, Understood } from '../understanding/index.js';

/** One thing that is asked, with what the question and the turns before it say about it. */
export interface PlannedAsk {
  readonly intent: Intent;
  readonly slots: Slots;
}

/** What has to be looked up for a question. */
export interface Plan {
  /** In the order in which they were asked; none where nothing is asked that can be answered here. */
  readonly asks: readonly PlannedAsk[];
  /** What carries over from the turns before, such as `신용대출, 금리 연 5%`; null where the question stands alone. */
  readonly carried: Localized | null;
  /** The question in the words of the one that it continues, where it names no more than another subject. */
  readonly wording?: string;
  /** Whose data is asked for. */
  readonly whose: 'SELF' | 'OTHER';
  /** What is asked of somebody else; it is looked up for nobody. */
  readonly ofOther?: PlannedAsk;
}

/** A loan of the customer, as people may refer to it. */
export interface KnownLoan {
  /** Its place among the open loans, from 1. */
  readonly place: number;
  readonly name: Localized;
}

/** A question to plan for. */
export interface Question {
  readonly text: string;
  readonly understood: Understood | null;
  /** The answer, for earlier questions: later ones may point at its subject. */
  readonly answer?: string;
}

/** The likeliest intents of a text that follows a question of an intent. */
export type ReadAfter = Understanding['readAfter'];

export interface Planning {
  readonly question: Question;
  /** The questions before, the oldest first; their plans follow from them. */
  readonly before?: readonly Question[];
  readonly loans?: readonly KnownLoan[];
  /** Whether the asker works for the institution. Only then can a question get an intent for staff. */
  readonly isStaff?: boolean;
  /** Today in Korea, from which months and quarters are counted. */
  readonly today: string;
  /** Reads a question as a continuation of an intent; when left out, questions are read by themselves. */
  readonly readAfter?: ReadAfter;
}
