import type { Locale } from '../../platform/text.js';
import type { ImageRow } from './analysis-row.js';
import { labelText } from './image-labels.texts.js';
import type { ImageInspectionType } from './image.types.js';

/** A verdict as it is returned, and the file that it is about. */
export interface InspectedImage extends ImageInspectionType {
  readonly fileKey: number;
}

const probability = (value: number): string => value.toFixed(4);

export function toInspection({ fileKey, found }: ImageRow, locale: Locale): InspectedImage {
  const { label, confidence, isUnknown, score, modelVersion, width, height } = found;
  const scores = Object.entries(found.scores)
    .sort(([, one], [, other]) => other - one)
    .map(([each, value]) => ({ label: each, name: labelText(each)[locale], probability: probability(value) }));
  return {
    fileKey,
    label,
    isUnknown,
    scores,
    modelVersion,
    width,
    height,
    name: labelText(label)[locale],
    confidence: probability(confidence),
    defectProbability: probability(score),
  };
}
