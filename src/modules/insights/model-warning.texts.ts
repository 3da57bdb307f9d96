import type { Localized } from '../../platform/text.js';

/** The warning on answers of a model whose input has drifted from its training data. */
export const DRIFTED: Localized = {
  ko: '최근 입력 자료가 모델이 학습한 자료와 크게 달라져 이 결과의 신뢰도가 낮을 수 있습니다. 참고용으로만 봐 주세요.',
  en: 'Recent figures differ widely from those that the model learnt from, so this result may be unreliable. Take it as a hint only.',
};

/** The warning on answers of a version that stands in for the one in service. */
export const STANDS_IN: Localized = {
  ko: '현재 사용 중인 모델의 파일에 문제가 있어 이전 버전의 모델로 계산한 결과입니다.',
  en: 'The file of the model in service cannot be used, so an earlier version answered.',
};
