import type { AnswersKept } from '../../models/index.js';
import type { AnswerChange, AnswerComparison, AnswerOutcome } from './answer-outcome.js';

export interface ReplayRequest {
  /** The candidate; null to compare what was answered with what this program answers now. */
  readonly modelVersionId: number | null;
  readonly questions: number;
  readonly examples: number;
}

/** A question that is answered differently; its words are masked. */
export interface ReplayedAnswer extends AnswerComparison {
  readonly question: string;
  readonly askedAt: Date;
  readonly before: AnswerOutcome;
  readonly after: AnswerOutcome;
}

export interface AnswersReplay extends AnswersKept {
  readonly changed: number;
  readonly byChange: Readonly<Record<AnswerChange, number>>;
  /** The worst first, then the latest. */
  readonly examples: readonly ReplayedAnswer[];
}
