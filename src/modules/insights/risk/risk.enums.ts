import { enumType } from '../../../platform/graphql/index.js';
import { RISK_FACTORS, type RiskFactor } from './risk-features.js';
import type { RiskBand } from './risk-output.js';
import { BAND_TEXT, riskFactorText, UNKNOWN_RISK_TEXT } from './risk.texts.js';
import type { RiskUnknown } from './risk-answer.js';

export const LoanRiskBandEnum = enumType<RiskBand>(
  'LoanRiskBand',
  'How a risk compares with that of the borrowers a model learnt from.',
  { HIGH: BAND_TEXT.HIGH.en, MEDIUM: BAND_TEXT.MEDIUM.en, LOW: BAND_TEXT.LOW.en },
);

export const LoanRiskUnknownEnum = enumType<RiskUnknown>('LoanRiskUnknown', 'Why no risk is given.', {
  NO_SPENDING: UNKNOWN_RISK_TEXT.NO_SPENDING.en,
  NO_MODEL: UNKNOWN_RISK_TEXT.NO_MODEL.en,
  FIGURES_OUT_OF_RANGE: UNKNOWN_RISK_TEXT.FIGURES_OUT_OF_RANGE.en,
});

export const LoanRiskFactorEnum = enumType(
  'LoanRiskFactor',
  'What a model predicts a risk from: a year of card spending.',
  Object.fromEntries(
    RISK_FACTORS.map((factor) => {
      const { ko, en } = riskFactorText(factor);
      return [factor, `${en} (${ko}).`];
    }),
  ) as Record<RiskFactor, string>,
);
