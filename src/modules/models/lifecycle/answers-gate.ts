import type { Gate } from '../record/index.js';
import type { CandidateText } from './candidate-models.js';

/** How past questions would be answered with a model that is to be put in service. */
export interface AnswersKept {
  /** Questions that were asked again. */
  readonly replayed: number;
  /** Those whose answer would lose help, a refusal, or all its figures. */
  readonly worse: number;
}

/** Asks past questions of an institution again with a candidate. Null for models that answer no questions. */
export type AnswersCheck = (candidate: CandidateText, institutionId: number) => Promise<AnswersKept | null>;

/** No past question may be answered worse than by the version in service. Without any, the gate does not apply. */
export const answersKeptGate = ({ replayed, worse }: AnswersKept): Gate => ({
  gate: 'ANSWERS_KEPT',
  passed: replayed === 0 ? null : worse === 0,
  value: replayed === 0 ? null : worse,
  bound: 0,
  of: 'questions',
});
