import { IMAGE_FIGURES, type ImageFigures } from '../../../platform/images/index.js';
import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';
import { DEFECT_FEATURE_TEXTS } from './defect.texts.js';

const DEFECT_COLUMN_TEXTS: Readonly<Record<keyof ImageFigures, Omit<FeatureColumn, 'name' | 'nullable'>>> = {
  lightMean: {
    description: DEFECT_FEATURE_TEXTS.lightMean,
    unit: 'grey of 255',
    min: 0,
    max: 255,
  },
  lightSpread: {
    description: DEFECT_FEATURE_TEXTS.lightSpread,
    unit: 'grey of 255',
    min: 0,
    max: 128,
  },
  edgeMean: {
    description: DEFECT_FEATURE_TEXTS.edgeMean,
    unit: 'grey of 255',
    min: 0,
    max: 255,
  },
  proportion: {
    description: DEFECT_FEATURE_TEXTS.proportion,
    unit: 'log',
    min: -20,
    max: 20,
  },
};

/** The features of an image that drift is measured by. The model itself reads the picture. */
export const DEFECT_CONTRACT = featureContract(
  'IMAGE_DEFECT',
  1,
  IMAGE_FIGURES.map((name) => Object.assign({ name, nullable: false }, DEFECT_COLUMN_TEXTS[name])),
);

export const tableOf = (rows: readonly ImageFigures[]): FeatureTable => ({
  columns: IMAGE_FIGURES,
  values: Float64Array.from(rows.flatMap((row) => IMAGE_FIGURES.map((name) => row[name]))),
});
