import { registerEnumType } from 'type-graphql';
import { RISK_FACTORS, type RiskFactor } from './risk-features.js';
import type { RiskBand } from './risk-output.js';
import { BAND_TEXT, riskFactorText, UNKNOWN_RISK_TEXT } from './risk-texts.js';
import type { RiskUnknown } from './risk-answer.js';

export const LoanRiskBandEnum = {
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
} as const satisfies { readonly [Name in RiskBand]: Name };
registerEnumType(LoanRiskBandEnum, {
  name: 'LoanRiskBand',
  description: 'How a risk compares with that of the borrowers a model learnt from.',
  valuesConfig: {
    HIGH: { description: BAND_TEXT.HIGH.en },
    MEDIUM: { description: BAND_TEXT.MEDIUM.en },
    LOW: { description: BAND_TEXT.LOW.en },
  },
});

export const LoanRiskUnknownEnum = {
  NO_SPENDING: 'NO_SPENDING',
  NO_MODEL: 'NO_MODEL',
  FIGURES_OUT_OF_RANGE: 'FIGURES_OUT_OF_RANGE',
} as const satisfies { readonly [Name in RiskUnknown]: Name };
registerEnumType(LoanRiskUnknownEnum, {
  name: 'LoanRiskUnknown',
  description: 'Why no risk is told.',
  valuesConfig: {
    NO_SPENDING: { description: UNKNOWN_RISK_TEXT.NO_SPENDING.en },
    NO_MODEL: { description: UNKNOWN_RISK_TEXT.NO_MODEL.en },
    FIGURES_OUT_OF_RANGE: { description: UNKNOWN_RISK_TEXT.FIGURES_OUT_OF_RANGE.en },
  },
});

export const LoanRiskFactorEnum = Object.fromEntries(RISK_FACTORS.map((factor) => [factor, factor])) as {
  readonly [Name in RiskFactor]: Name;
};
registerEnumType(LoanRiskFactorEnum, {
  name: 'LoanRiskFactor',
  description: 'What a model tells a risk from: a year of card spending.',
  valuesConfig: Object.fromEntries(
    RISK_FACTORS.map((factor) => {
      const { ko, en } = riskFactorText(factor);
      return [factor, { description: `${en} (${ko}).` }];
    }),
  ),
});
