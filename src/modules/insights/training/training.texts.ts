import type { Localized } from '../../../platform/text.js';

export const SPLIT: Localized = {
  ko: '고객별 무작위 분할: 학습 60%, 중단 판단 10%, 보정 10%, 평가 20%',
  en: 'by customer, at random: 60 % training, 10 % early stopping, 10 % calibration, 20 % test',
};

/** Names of figures in the report of a model. */
export const CALIBRATION_ERROR: Localized = { ko: '보정 오차(ECE)', en: 'expected calibration error' };
export const MEAN_F1: Localized = { ko: '단계별 F1의 평균', en: 'mean F1 over classes' };
export const ACCURACY: Localized = { ko: '정확도', en: 'accuracy' };
export const IMPROVEMENT: Localized = { ko: '기준 대비 개선', en: 'improvement on the baseline' };
export const KS_STATISTIC: Localized = { ko: 'KS 통계량', en: 'KS statistic' };
export const PRECISION_RECALL_AREA: Localized = { ko: 'PR-AUC(평균 정밀도)', en: 'PR AUC (average precision)' };
export const BRIER_SCORE: Localized = { ko: '브라이어 점수(낮을수록 좋음)', en: 'Brier score (lower is better)' };

/** What groups of people are compared by. */
export const SEX: Localized = { ko: '성별', en: 'sex' };
export const REGION: Localized = { ko: '지역', en: 'region' };
export const AGE_BAND: Localized = { ko: '연령대', en: 'age band' };
