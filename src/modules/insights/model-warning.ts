import type { Locale } from '../../platform/text.js';
import type { ModelName } from '../models/index.js';

/** What answers of a model say whose figures have moved away from its training. */
const DRIFTED = {
  ko: '최근 입력 자료가 모델이 학습한 자료와 크게 달라져 이 결과의 신뢰도가 낮을 수 있습니다. 참고용으로만 봐 주세요.',
  en: 'Recent figures differ widely from those that the model learnt from, so this result may be unreliable. Take it as a hint only.',
};

/** Of the field that goes beside every `modelVersion`. */
export const MODEL_WARNING = {
  nullable: true,
  description:
    'To be shown beside it, in the language of the caller: what comes in now is far from what the model was trained on ' +
    '(population stability index above 0.25), so that its answer is doubtful. Null otherwise. It is looked at every hour; ' +
    'the answer is not withheld.',
} as const;

export const modelWarning = (model: ModelName | null | undefined, locale: Locale): string | null =>
  model?.hasDrifted ? DRIFTED[locale] : null;
