import type { BoundFigure } from '../figures/told-text.js';
import type { GateFact } from '../gate-fact.js';

/** What was done to one text. */
export interface ReleaseCounts {
  readonly bound: number;
  /** Figures, or sentences with figures, that no fact carries. */
  readonly refused: number;
  readonly unknownSlots: number;
  /** Contacts, and wishes for secrets. */
  readonly contacts: number;
  /** Sentences that were not shown as the model wrote them: nothing bore them out. */
  readonly leftOut: number;
  /** Sentences that a second look let through, and those that came in other words. */
  readonly verified: number;
  readonly rewritten: number;
  /** Letters and signs that the model wrote, blanks aside; a slot that was filled counts as its words. */
  readonly letters: number;
  /** Those of them that were withheld. */
  readonly withheldLetters: number;
  readonly sentences: number;
  /** Sentences that were withheld, or that something was withheld of. */
  readonly brokenSentences: number;
}

/** Takes a model's text in pieces and gives it on as far as it may be read, with its slots filled. */
export interface Release {
  readonly mode: 'SENTENCES' | 'TOKENS';
  /** Facts may come at any time; those that came first keep their names. */
  add(facts: readonly GateFact[]): void;
  /** The text that may be shown now. */
  push(text: string): string;
  /** What is still held back, once no more text of this step comes; more may come while `waiting` is no null. */
  end(): string;
  /** Resolves, never rejects, when a second look is over: then more may be shown. Null while none is under way. */
  readonly waiting: Promise<void> | null;
  /** What may be shown since the second look that is over. */
  settled(): string;
  /** Text that is shown between two steps of a model. */
  skip(text: string): void;
  /** All text so far is void. */
  restart(): void;
  readonly bound: readonly BoundFigure[];
  readonly counts: ReleaseCounts;
}
