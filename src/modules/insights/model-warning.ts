import type { Locale } from '../../platform/text.js';
import type { ModelName } from '../models/index.js';

/** The warning on answers of a model whose input has drifted from its training data. */
const DRIFTED = {
  ko: '최근 입력 자료가 모델이 학습한 자료와 크게 달라져 이 결과의 신뢰도가 낮을 수 있습니다. 참고용으로만 봐 주세요.',
  en: 'Recent figures differ widely from those that the model learnt from, so this result may be unreliable. Take it as a hint only.',
};

/** The warning on answers of a version that stands in for the one in service. */
const STANDS_IN = {
  ko: '현재 사용 중인 모델의 파일에 문제가 있어 이전 버전의 모델로 계산한 결과입니다.',
  en: 'The file of the model in service cannot be used, so an earlier version answered.',
};

/** Of the field that goes beside every `modelVersion`. */
export const MODEL_WARNING = {
  nullable: true,
  description:
    'To be shown beside it, in the language of the caller: what comes in now is far from what the model was trained on ' +
    '(population stability index above 0.25), so that its answer is doubtful; or the file of the version in service cannot ' +
    'be used, and an earlier one answered. Null otherwise. Drift is looked at every hour; the answer is not withheld.',
} as const;

export const modelWarning = (model: ModelName | null | undefined, locale: Locale): string | null =>
  model?.standsInFor ? STANDS_IN[locale] : model?.hasDrifted ? DRIFTED[locale] : null;
