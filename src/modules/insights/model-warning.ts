import type { Locale } from '../../platform/text.js';
import type { ModelName } from '../models/index.js';
import { DRIFTED, STANDS_IN } from './model-warning.texts.js';

/** Options of the field beside every `modelVersion`. */
export const MODEL_WARNING = {
  nullable: true,
  description:
    'To be shown beside it, in the language of the caller: what comes in now is far from what the model was trained on ' +
    '(population stability index above 0.25), so that its answer is doubtful; or the file of the version in service cannot ' +
    'be used, and an earlier one answered. Null otherwise. Drift is looked at every hour; the answer is not withheld.',
} as const;

export const modelWarning = (model: ModelName | null | undefined, locale: Locale): string | null =>
  model?.standsInFor ? STANDS_IN[locale] : model?.hasDrifted ? DRIFTED[locale] : null;
