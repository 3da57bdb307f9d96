import { Refusal, UpstreamFailure } from '../../../platform/errors/index.js';
import type { ModelServing, ModelTaskName } from '../../models/index.js';
import { LocalUnderstanding, type QuestionModels, type ServedClassifier } from './local-understanding.js';
import type { Understanding } from './understood.js';

/** The understanding of each institution, which may have put its own models in service. */
export interface Understandings {
  /** A model that cannot be served leaves its part to words. */
  of(institutionId: number): Promise<Understanding>;
}

/** Understands by the versions in service, and checks for new ones as often as the models room does. */
export class ServedUnderstanding implements Understandings {
  /** The newest of each institution, by the versions it was made of. */
  readonly #made = new Map<number, { readonly models: QuestionModels; readonly understanding: Understanding }>();

  constructor(private readonly serving: Pick<ModelServing, 'servingText'>) {}

  async of(institutionId: number): Promise<Understanding> {
    const [topic, intent, emotion, danger] = await Promise.all([
      servedClassifier(this.serving, 'CHAT_TOPIC', institutionId),
      servedClassifier(this.serving, 'CHAT_INTENT', institutionId),
      servedClassifier(this.serving, 'CHAT_EMOTION', institutionId),
      servedClassifier(this.serving, 'CHAT_DANGER', institutionId),
    ]);
    const models = { topic, intent, emotion, danger };
    const made = this.#made.get(institutionId);
    if (made && isSame(made.models, models)) return made.understanding;
    const understanding = new LocalUnderstanding(models);
    this.#made.set(institutionId, { models, understanding });
    return understanding;
  }
}

/** The model that serves an institution; null where none can be served now. */
export async function servedClassifier(
  serving: Pick<ModelServing, 'servingText'>,
  task: ModelTaskName,
  institutionId: number,
): Promise<ServedClassifier | null> {
  try {
    const { classifier, model } = await serving.servingText(task, institutionId);
    return { classifier, version: model.version };
  } catch (error) {
    // The models room has reported what is wrong; a reply does not wait until it is fixed.
    if (error instanceof Refusal || error instanceof UpstreamFailure) return null;
    throw error;
  }
}

const isSame = (one: QuestionModels, other: QuestionModels): boolean =>
  one.topic?.classifier === other.topic?.classifier &&
  one.intent?.classifier === other.intent?.classifier &&
  one.emotion?.classifier === other.emotion?.classifier &&
  one.danger?.classifier === other.danger?.classifier;
