import { Refusal } from '../../platform/errors/index.js';
import type { ModelServing, ModelTaskName, ServedModel } from '../models/index.js';

/** What insights asks of models. */
export type ServedModels = Pick<ModelServing, 'serving'>;

/** The model in service; null when there is none to rely on, so that an answer can say so instead of failing. */
export async function servedOrNull(
  models: ServedModels,
  task: ModelTaskName,
  institutionId: number,
): Promise<ServedModel | null> {
  try {
    return await models.serving(task, institutionId);
  } catch (error) {
    if (error instanceof Refusal && error.problems[0].code === 'MODEL_UNAVAILABLE') return null;
    throw error;
  }
}
