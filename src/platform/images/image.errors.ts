import type { Localized } from '../text.js';
import { problemTexts } from './image.texts.js';

/** Why an image was not judged. */
export type ImageProblem =
  | 'EMPTY'
  | 'UNSUPPORTED_FORMAT'
  | 'TOO_MANY_BYTES'
  | 'TOO_MANY_PIXELS'
  | 'TOO_SMALL'
  | 'ANIMATED'
  | 'DAMAGED'
  | 'TOO_COMPLEX'
  | 'BUSY';

/** An image that is not judged, with words that say what to do. */
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
