import type { ModelServing } from '../../../models/index.js';
import { servedClassifier } from '../../understanding/index.js';
import { BY_STRUCTURE, classifierOf, type SentenceClassifier } from './sentence-classifier.js';

/** A classifier with the version that it answers as; null where structure alone decides. */
export interface ServedSentences {
  readonly classifier: SentenceClassifier;
  readonly version: string | null;
}

/** The classifier of sentences that serves an institution, or the rules of structure where none can be served. */
export async function servedSentences(
  serving: Pick<ModelServing, 'servingText'>,
  institutionId: number,
): Promise<ServedSentences> {
  const served = await servedClassifier(serving, 'CHAT_SENTENCE', institutionId);
  if (!served) return BY_RULES;
  return { classifier: classifierOf(served.classifier), version: served.version };
}

export const BY_RULES: ServedSentences = { classifier: BY_STRUCTURE, version: null };
