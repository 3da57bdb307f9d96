import type { ModelServing } from '../../../models/index.js';
import { servedClassifier } from '../../understanding/index.js';
import { BY_STRUCTURE, classifierOf, type SentenceClassifier } from './sentence-classifier.js';

/** A classifier with its version; null where only structure decides. */
export interface ServedSentences {
  readonly classifier: SentenceClassifier;
  readonly version: string | null;
}

/** The sentence classifier that serves an institution, or the structural rules where none is available. */
export async function servedSentences(
  serving: Pick<ModelServing, 'servingText'>,
  institutionId: number,
): Promise<ServedSentences> {
  const served = await servedClassifier(serving, 'CHAT_SENTENCE', institutionId);
  if (!served) return BY_RULES;
  return { classifier: classifierOf(served.classifier), version: served.version };
}

export const BY_RULES: ServedSentences = { classifier: BY_STRUCTURE, version: null };
