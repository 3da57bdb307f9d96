import type { ImageFigures } from '../../../platform/images/index.js';
import type { Localized } from '../../../platform/text.js';
import type { GateBounds, TrainingData } from '../../models/index.js';

export const TITLE: Localized = { ko: '사진의 불량 여부', en: 'Defects in photographs' };

export const PURPOSE: Localized = {
  ko: '정상 사진만 보고 배운 뒤, 같은 종류의 사진에서 불량으로 보이는 곳을 표시합니다. 담보물이나 제품 사진을 사람이 확인할 때 돕는 용도이며, 이 결과만으로 거절하거나 가격을 정하지 않습니다.',
  en: 'Learns from photographs of good things alone, and shows where another of the same kind seems to have a defect. It helps people who look at photographs of collateral or goods; nothing is refused or priced by it alone.',
};

export const BOUNDS: GateBounds = {
  calibrationErrorMax: 0.15,
  subgroupGapMax: null,
  source: {
    ko: 'Moa 자체 기준: 판별력(AUC)의 95 % 구간 하한이 0.5보다 커야 하고, 확률 보정 오차는 0.15 이하여야 합니다. 평가용 사진은 보통 백 장 남짓이라 오차가 완벽한 모델에서도 0.1에 이를 수 있습니다. 사람을 판정하지 않으므로 집단 격차 기준은 두지 않습니다.',
    en: 'Moa: the lower end of the 95 % interval of the AUC is above 0.5, and the calibration error at most 0.15; a test has some hundred images, among which that of a perfect model may be 0.1. It judges nobody, so no gap between groups is bounded.',
  },
};

export const DATA_TEXTS: Pick<TrainingData, 'description' | 'split'> = {
  description: {
    ko: '폴더에 있는 사진: 정상 사진만 학습하고, 불량은 그 위에 그려 넣은 것으로 배웁니다.',
    en: 'Photographs of a folder: good ones alone are learnt from, with made-up defects drawn on them.',
  },
  split: {
    ko: '정상 사진의 5분의 1은 따로 두어 기준값을 정하고, 평가용 사진은 판별력과 확률을 재는 데만 씁니다.',
    en: 'a fifth of the good images is kept apart to set the threshold; those of the test measure it and set its probabilities',
  },
};

export const LIMITS: readonly Localized[] = [
  {
    ko: '확률은 평가용 사진에서처럼 불량이 섞여 있을 때의 값입니다. 실제로 불량이 드물다면 더 낮습니다.',
    en: 'Its probabilities hold where defects are as frequent as among the images of the test; where they are rarer, they are lower.',
  },
  {
    ko: '밝기만 보고 색은 보지 않습니다. 색만 다른 불량은 찾지 못합니다.',
    en: 'It sees lightness and no colour: a defect of colour alone is not found.',
  },
  {
    ko: '같은 카메라와 조명으로 찍은 같은 물건에만 쓸 수 있습니다. 다른 사진은 알 수 없음으로 답합니다.',
    en: 'It is for the same things before the same camera and lamp; of others it says that it does not know them.',
  },
];

/** What each figure of an image is that drift is measured by. */
export const DEFECT_FEATURE_TEXTS: Readonly<Record<keyof ImageFigures, Localized>> = {
  lightMean: { ko: '사진의 평균 밝기', en: 'Mean lightness of the picture' },
  lightSpread: { ko: '밝기의 표준편차', en: 'Standard deviation of its lightness' },
  edgeMean: { ko: '이웃한 화소 사이의 평균 밝기 차이', en: 'Mean difference of neighbouring pixels' },
  proportion: { ko: '가로세로 비의 자연로그', en: 'Natural logarithm of width over height' },
};

export const AUC_TITLE: Localized = { ko: '판별력(AUC)', en: 'Area under the ROC curve' };

export const PIXEL_AUC_TITLE: Localized = {
  ko: '불량 사진 안의 화소 판별력(AUC)',
  en: 'Area under the ROC curve of pixels inside defective images',
};

export const FOUND_SHARE_TITLE: Localized = {
  ko: '불량 중 찾아낸 비율',
  en: 'Share of defective images that are found',
};

export const FALSE_ALARM_SHARE_TITLE: Localized = {
  ko: '정상 중 불량이라 한 비율',
  en: 'Share of good images called defective',
};

export const DEFECT_KIND_TITLE: Localized = { ko: '불량의 종류', en: 'Kind of defect' };

export const CALIBRATION_ERROR_TITLE: Localized = { ko: '확률 보정 오차', en: 'Expected calibration error' };

/** What a model is compared with. */
export const GUESSING_TITLE: Localized = { ko: '무작위 추측', en: 'guessing' };

export const NOT_MEASURED: Localized = { ko: '측정하지 않음', en: 'not measured' };
