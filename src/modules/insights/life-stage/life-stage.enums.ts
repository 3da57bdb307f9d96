import { enumType } from '../../../platform/graphql/index.js';
import { STAGE_FACTORS, type StageFactor } from './life-stage-features.js';
import { factorText, UNKNOWN_STAGE_TEXT } from './life-stage.texts.js';
import { CONFIDENCE_FROM, type StageConfidence, type StageUnknown } from './stage-estimate.js';

export const LifeStageBasisEnum = enumType('LifeStageBasis', 'Whose word a stage of life is.', {
  CORRECTION: 'Somebody said so, and it still holds.',
  MODEL: 'The likeliest by the model.',
});

export const LifeStageConfidenceEnum = enumType<StageConfidence>(
  'LifeStageConfidence',
  'How sure the model is, by the probability of the likeliest stage.',
  {
    HIGH: `A probability of ${CONFIDENCE_FROM.HIGH} or more.`,
    MEDIUM: `A probability of ${CONFIDENCE_FROM.MEDIUM} or more, and less than that.`,
    LOW: `A probability below ${CONFIDENCE_FROM.MEDIUM}: more often wrong than right.`,
  },
);

export const LifeStageUnknownEnum = enumType<StageUnknown>(
  'LifeStageUnknown',
  'Why the model gives no stage of life.',
  {
    NO_SPENDING: UNKNOWN_STAGE_TEXT.NO_SPENDING.en,
    NO_MODEL: UNKNOWN_STAGE_TEXT.NO_MODEL.en,
    FIGURES_OUT_OF_RANGE: UNKNOWN_STAGE_TEXT.FIGURES_OUT_OF_RANGE.en,
  },
);

export const LifeStageFactorEnum = enumType(
  'LifeStageFactor',
  'What a model predicts a stage of life from: spending by category over a year, and what the card company knows.',
  Object.fromEntries(
    STAGE_FACTORS.map((factor) => {
      const { ko, en } = factorText(factor);
      return [factor, `${en} (${ko}).`];
    }),
  ) as Record<StageFactor, string>,
);
