import { refuse } from '../../../platform/errors/index.js';
import type { ModelTaskName } from '../task/index.js';
import { noModelText } from './model-unavailable.texts.js';

/** Code of the refusal returned when no model can answer. */
export const MODEL_UNAVAILABLE = 'MODEL_UNAVAILABLE';

/** Why a model gives no answer. */
export interface Unavailable {
  readonly task: ModelTaskName;
  readonly reason: string;
  /** The column at fault; null when it is about the whole model. */
  readonly column: string | null;
}

/** @throws Refusal MODEL_UNAVAILABLE; the details name task, reason and column. */
export function modelUnavailable({ task, reason, column }: Unavailable): never {
  const at = column === null ? '' : `, ${column}`;
  return refuse(MODEL_UNAVAILABLE, noModelText(task, reason, at), null, { task, reason, column });
}
