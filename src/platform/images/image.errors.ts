import type { Localized } from '../text.js';
import { problemTexts, type ImageProblem } from './image.texts.js';

export type { ImageProblem };

/** An image that cannot be judged, with a text that says what to do. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused';
  readonly texts: Localized;
  readonly problem: ImageProblem;

  constructor(problem: ImageProblem, options?: ErrorOptions) {
    super(problemTexts[problem].en, options);
    this.problem = problem;
    this.texts = problemTexts[problem];
  }
}
