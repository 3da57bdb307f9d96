import { registerEnumType } from 'type-graphql';
import { STAGE_FACTORS, type StageFactor } from './life-stage-features.js';
import { factorText, UNKNOWN_STAGE_TEXT } from './life-stage-texts.js';
import { CONFIDENCE_FROM, type StageConfidence, type StageUnknown } from './stage-estimate.js';

export const LifeStageBasisEnum = { CORRECTION: 'CORRECTION', MODEL: 'MODEL' } as const;
registerEnumType(LifeStageBasisEnum, {
  name: 'LifeStageBasis',
  description: 'Whose word a stage of life is.',
  valuesConfig: {
    CORRECTION: { description: 'Somebody said so, and it still holds.' },
    MODEL: { description: 'The likeliest by the model.' },
  },
});

export const LifeStageConfidenceEnum = {
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
} as const satisfies { readonly [Name in StageConfidence]: Name };
registerEnumType(LifeStageConfidenceEnum, {
  name: 'LifeStageConfidence',
  description: 'How sure the model is, by the probability of the likeliest stage.',
  valuesConfig: {
    HIGH: { description: `A probability of ${CONFIDENCE_FROM.HIGH} or more.` },
    MEDIUM: { description: `A probability of ${CONFIDENCE_FROM.MEDIUM} or more, and less than that.` },
    LOW: { description: `A probability below ${CONFIDENCE_FROM.MEDIUM}: more often wrong than right.` },
  },
});

export const LifeStageUnknownEnum = {
  NO_SPENDING: 'NO_SPENDING',
  NO_MODEL: 'NO_MODEL',
  FIGURES_OUT_OF_RANGE: 'FIGURES_OUT_OF_RANGE',
} as const satisfies { readonly [Name in StageUnknown]: Name };
registerEnumType(LifeStageUnknownEnum, {
  name: 'LifeStageUnknown',
  description: 'Why a model says nothing of a stage of life.',
  valuesConfig: {
    NO_SPENDING: { description: UNKNOWN_STAGE_TEXT.NO_SPENDING.en },
    NO_MODEL: { description: UNKNOWN_STAGE_TEXT.NO_MODEL.en },
    FIGURES_OUT_OF_RANGE: { description: UNKNOWN_STAGE_TEXT.FIGURES_OUT_OF_RANGE.en },
  },
});

export const LifeStageFactorEnum = Object.fromEntries(STAGE_FACTORS.map((factor) => [factor, factor])) as {
  readonly [Name in StageFactor]: Name;
};
registerEnumType(LifeStageFactorEnum, {
  name: 'LifeStageFactor',
  description:
    'What a model tells a stage of life from: spending by category over a year, and what the card company knows.',
  valuesConfig: Object.fromEntries(
    STAGE_FACTORS.map((factor) => {
      const { ko, en } = factorText(factor);
      return [factor, { description: `${en} (${ko}).` }];
    }),
  ),
});
