import type { QuestionTopic } from '../../understanding/index.js';
import type { PublishedRow } from '../knowledge-row.js';
import type { Shadow } from '../matching/shadowed-intents.js';

/** Past questions that a replay asks again at most. */
export const MOST_REPLAYED = 2_000;
/** How many unanswered questions are reviewed, the latest ones. */
export const MOST_UNANSWERED = 500;
/** Examples, or groups, that are shown at most. */
export const MOST_SHOWN = 50;

/** A question that would be answered differently; its words are masked. */
export interface ChangeExample {
  readonly question: string;
  readonly before: PublishedRow | null;
  readonly after: PublishedRow | null;
}

export interface ReplayReport {
  readonly replayed: number;
  readonly answeredBefore: number;
  readonly answeredAfter: number;
  readonly newlyAnswered: number;
  readonly noLongerAnswered: number;
  readonly answeredOtherwise: number;
  readonly examples: readonly ChangeExample[];
  /** Questions about the askers themselves that the draft would answer the same for everybody; should be empty. */
  readonly shadows: readonly Shadow[];
}

/** Questions on the same subject that nothing answers. */
export interface UnansweredGroup {
  /** The latest of them; its words are masked. */
  readonly question: string;
  readonly count: number;
  /** How many people asked them. */
  readonly askers: number;
  /** The topic that models gave most of them; null when none did. */
  readonly topic: QuestionTopic | null;
  readonly intent: string | null;
  /** The nearest published entry, though not near enough; null when none shares a word. */
  readonly nearest: PublishedRow | null;
  readonly lastAskedAt: Date;
}
