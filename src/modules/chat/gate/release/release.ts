import type { BoundFigure } from '../figures/released-text.js';
import type { GateFact } from '../gate-fact.js';

/** What was done to one text. */
export interface ReleaseCounts {
  readonly bound: number;
  /** Figures, or sentences with figures, that no fact carries. */
  readonly refused: number;
  readonly unknownSlots: number;
  /** Contacts, and requests for secrets. */
  readonly contacts: number;
  /** Sentences that were not shown as the model wrote them: nothing supported them. */
  readonly leftOut: number;
  /** Sentences that a second look let through, and those that were rephrased. */
  readonly verified: number;
  readonly rewritten: number;
  /** Non-blank characters that the model wrote; a filled slot counts as its words. */
  readonly letters: number;
  /** Letters that were withheld. */
  readonly withheldLetters: number;
  readonly sentences: number;
  /** Sentences that were withheld in whole or in part. */
  readonly brokenSentences: number;
}

/** Takes a model's text in pieces and releases it as far as it may be read, with its slots filled. */
export interface Release {
  readonly mode: 'SENTENCES' | 'TOKENS';
  /** Facts may come at any time; those that came first keep their names. */
  add(facts: readonly GateFact[]): void;
  /** The text that may be shown now. */
  push(text: string): string;
  /** Releases held text once this step has no more; more may follow while `waiting` is not null. */
  end(): string;
  /** Resolves, never rejects, when a second look is over: then more may be shown. Null while none is running. */
  readonly waiting: Promise<void> | null;
  /** The text that may be shown after a finished second look. */
  settled(): string;
  /** Text that is shown between two steps of a model. */
  skip(text: string): void;
  /** All text so far is void. */
  restart(): void;
  readonly bound: readonly BoundFigure[];
  readonly counts: ReleaseCounts;
}
