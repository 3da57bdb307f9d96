import { Refusal, UpstreamFailure } from '../../../platform/errors/index.js';
import type { CandidateText, ModelServing, ModelTaskName } from '../../models/index.js';
import type { ServedClassifier } from './asked.js';
import { LocalUnderstanding, type QuestionModels } from './local-understanding.js';
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
    const models = await servedModels(this.serving, institutionId);
    const made = this.#made.get(institutionId);
    if (made && isSame(made.models, models)) return made.understanding;
    const understanding = new LocalUnderstanding(models);
    this.#made.set(institutionId, { models, understanding });
    return understanding;
  }
}

/** The models that serve an institution, each null where none can be served now. */
async function servedModels(
  serving: Pick<ModelServing, 'servingText'>,
  institutionId: number,
): Promise<QuestionModels> {
  const [topic, intent, emotion, danger, subject] = await Promise.all([
    servedClassifier(serving, 'CHAT_TOPIC', institutionId),
    servedClassifier(serving, 'CHAT_INTENT', institutionId),
    servedClassifier(serving, 'CHAT_EMOTION', institutionId),
    servedClassifier(serving, 'CHAT_DANGER', institutionId),
    servedClassifier(serving, 'CHAT_SUBJECT', institutionId),
  ]);
  return { topic, intent, emotion, danger, subject };
}

/** Which of the models of questions a task trains. */
const MODEL_OF: Partial<Readonly<Record<ModelTaskName, keyof QuestionModels>>> = {
  CHAT_TOPIC: 'topic',
  CHAT_INTENT: 'intent',
  CHAT_EMOTION: 'emotion',
  CHAT_DANGER: 'danger',
  CHAT_SUBJECT: 'subject',
};

/** The understanding of an institution with a candidate in the place of the model in service; null for other tasks. */
export async function understandingWith(
  serving: Pick<ModelServing, 'servingText'>,
  institutionId: number,
  { task, classifier, version }: CandidateText,
): Promise<Understanding | null> {
  const name = MODEL_OF[task];
  if (name === undefined) return null;
  return new LocalUnderstanding({ ...(await servedModels(serving, institutionId)), [name]: { classifier, version } });
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
  one.danger?.classifier === other.danger?.classifier &&
  one.subject?.classifier === other.subject?.classifier;
