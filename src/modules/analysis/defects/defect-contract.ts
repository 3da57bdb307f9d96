import { IMAGE_FIGURES, type ImageFigures } from '../../../platform/images/index.js';
import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';

const COLUMNS: Readonly<Record<keyof ImageFigures, Omit<FeatureColumn, 'name' | 'nullable'>>> = {
  lightMean: {
    description: { ko: '사진의 평균 밝기', en: 'Mean lightness of the picture' },
    unit: 'grey of 255',
    min: 0,
    max: 255,
  },
  lightSpread: {
    description: { ko: '밝기의 표준편차', en: 'Standard deviation of its lightness' },
    unit: 'grey of 255',
    min: 0,
    max: 128,
  },
  edgeMean: {
    description: { ko: '이웃한 화소 사이의 평균 밝기 차이', en: 'Mean difference of neighbouring pixels' },
    unit: 'grey of 255',
    min: 0,
    max: 255,
  },
  proportion: {
    description: { ko: '가로세로 비의 자연로그', en: 'Natural logarithm of width over height' },
    unit: 'log',
    min: -20,
    max: 20,
  },
};

/** The features of an image that drift is measured by. The model itself reads the picture. */
export const DEFECT_CONTRACT = featureContract(
  'IMAGE_DEFECT',
  1,
  IMAGE_FIGURES.map((name) => Object.assign({ name, nullable: false }, COLUMNS[name])),
);

export const tableOf = (rows: readonly ImageFigures[]): FeatureTable => ({
  columns: IMAGE_FIGURES,
  values: Float64Array.from(rows.flatMap((row) => IMAGE_FIGURES.map((name) => row[name]))),
});
