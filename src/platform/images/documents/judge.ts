import type { Decoded } from '../decode.js';
import type { ImageVerdict, OpenDocumentModel, Run } from '../open-model.js';
import { documentFeatures } from './features/document-features.js';
import { heatOf } from './heat.js';
import { unfamiliarity } from './unfamiliarity.js';

/** Judges a photograph of a document: what is wrong with it, if anything, and where. */
export async function judgeDocument(image: Decoded, model: OpenDocumentModel, run: Run): Promise<ImageVerdict> {
  const { names, values, maps } = documentFeatures(image);
  const wrong = names.findIndex((name, place) => name !== model.columns[place]);
  if (wrong >= 0 || names.length !== model.columns.length)
    throw new Error(`the model was made for other features: ${names[wrong] ?? model.columns[names.length]}`);
  const { probabilities = new Float32Array() } = await run(values, [1, values.length]);
  const scores = Object.fromEntries(model.labels.map((label, place) => [label, probabilities[place] ?? 0]));
  const [label, confidence] = Object.entries(scores).reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return {
    label,
    confidence,
    scores,
    score: 1 - (scores['GOOD'] ?? 0),
    figures: {},
    isUnknown: unfamiliarity(values, model.familiar) > model.familiar.limit,
    heat: heatOf(maps, scores),
  };
}
