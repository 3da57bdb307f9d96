import type { Intent, Slots } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { Guess, Understood } from '../understanding/index.js';

/** One thing that is asked, with what the question and the turns before it say of it. */
export interface PlannedAsk {
  readonly intent: Intent;
  readonly slots: Slots;
}

/** What has to be looked up for a question. */
export interface Plan {
  /** In the order in which they were asked; none where nothing is asked that anybody here can tell. */
  readonly asks: readonly PlannedAsk[];
  /** What carries over from the turns before, such as `신용대출, 금리 연 5%`; null where the question stands alone. */
  readonly carried: Localized | null;
  /** Whose data is asked for. */
  readonly whose: 'SELF' | 'OTHER';
}

/** A loan of the customer, as people may speak of it. */
export interface KnownLoan {
  /** Its place among the open loans, from 1. */
  readonly place: number;
  readonly name: Localized;
}

/** A question as a plan takes it. */
export interface Question {
  readonly text: string;
  readonly understood: Understood | null;
  /** What was answered, for questions before: later ones may point at what it spoke of. */
  readonly answer?: string;
}

/** The likeliest intents of a text that is read right after a plain question of another intent. */
export type ReadAfter = (text: string, after: Intent) => readonly Guess<string>[];

export interface Planning {
  readonly question: Question;
  /** The questions before, the oldest first; their plans follow from them. */
  readonly before?: readonly Question[];
  readonly loans?: readonly KnownLoan[];
  /** Whoever asks works for the institution: what is for staff may be asked of. Nobody else's question is taken for it. */
  readonly isStaff?: boolean;
  /** Today in Korea, by which months and quarters are told. */
  readonly today: string;
  /** What a question may ask where it goes on from an intent; left out, a question says it by itself. */
  readonly readAfter?: ReadAfter;
}
