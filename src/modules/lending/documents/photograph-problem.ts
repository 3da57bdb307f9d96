import type { ImageInspection, ImageProblem } from '../../../platform/images/index.js';

/** Why a better photograph of a paper is asked for. */
const PHOTOGRAPH_PROBLEMS = ['BLUR', 'LOW_RESOLUTION', 'CUT', 'GLARE', 'UNREADABLE'] as const;
export type PhotographProblem = (typeof PHOTOGRAPH_PROBLEMS)[number];

/** The verdict must be likelier than not: a customer is not sent away on a guess. Confidence is calibrated. */
const LEAST_CONFIDENCE = 0.5;
/** What is wrong with the picture itself; other findings say nothing about how well it reads. */
const UNREADABLE: readonly ImageProblem[] = ['DAMAGED', 'TOO_SMALL', 'EMPTY'];

/**
 * Why a photograph should be taken again; null when it reads well, or when the model does not know such images.
 * Shadows, stains and scratches are reported by the model, too, and leave a paper readable.
 */
export function photographProblem({
  label,
  confidence,
  isUnknown,
}: Pick<ImageInspection, 'label' | 'confidence' | 'isUnknown'>): PhotographProblem | null {
  if (isUnknown || confidence < LEAST_CONFIDENCE) return null;
  return PHOTOGRAPH_PROBLEMS.find((problem) => problem === label) ?? null;
}

/** The same for a photograph that could not be judged. */
export const problemOfRefused = (problem: ImageProblem): PhotographProblem | null =>
  UNREADABLE.includes(problem) ? 'UNREADABLE' : null;
