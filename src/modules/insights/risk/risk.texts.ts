import type { Locale, Localized } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName } from '../../spending/index.js';
import type { RiskFactor } from './risk-features.js';
import { BAND_SHARES, type RiskBand } from './risk-output.js';
import type { RiskUnknown } from './risk-answer.js';

const OTHER_FACTORS: Readonly<Record<Exclude<RiskFactor, CategoryName>, Localized>> = {
  TOTAL: { ko: '카드 사용액', en: 'Card spending' },
  CHANGE: { ko: '카드 사용액의 변화', en: 'Change of card spending' },
  UNSTEADY: { ko: '카드 사용액의 변동', en: 'Unsteady spending' },
  CREDIT_SHARE: { ko: '신용카드 비중', en: 'Share of credit cards' },
  CREDIT_CHANGE: { ko: '신용카드 비중의 변화', en: 'Change of the share of credit cards' },
  CAN_WAIT: { ko: '미룰 수 있는 소비의 비중', en: 'Share of what can wait' },
  CAN_WAIT_CHANGE: { ko: '미룰 수 있는 소비의 변화', en: 'Change of the share of what can wait' },
  GRADE: { ko: '회원등급', en: 'Grade of the card member' },
  TENURE: { ko: '카드 이용 기간', en: 'Time as a card member' },
};

/** A factor in a few words; categories by their own names. */
export function riskFactorText(factor: RiskFactor): Localized {
  return factor in OTHER_FACTORS
    ? OTHER_FACTORS[factor as keyof typeof OTHER_FACTORS]
    : CATEGORIES[factor as CategoryName].text;
}

/** What a factor does, as what would be so without it. `points` is in percentage points, with its sign. */
export function riskReasonText(factor: RiskFactor, points: number, locale: Locale): string {
  const name = riskFactorText(factor)[locale];
  const by = Math.abs(points).toFixed(1);
  if (locale === 'ko') {
    return `${name}: 다른 고객들의 중간 수준이었다면 위험이 ${by}%p ${points > 0 ? '낮았을' : '높았을'} 것입니다.`;
  }
  return `${name}: were it as usual, the risk would be ${by} points ${points > 0 ? 'lower' : 'higher'}.`;
}

const percent = (share: number): string => (100 * share).toFixed(0);

export const BAND_TEXT: Readonly<Record<RiskBand, Localized>> = {
  HIGH: {
    ko: `학습한 고객 가운데 위험이 가장 높은 ${percent(BAND_SHARES.HIGH)}%에 해당합니다.`,
    en: `Among the ${percent(BAND_SHARES.HIGH)}% most at risk of those the model learnt from.`,
  },
  MEDIUM: {
    ko: `위험이 높은 ${percent(BAND_SHARES.MEDIUM)}% 안에 듭니다.`,
    en: `Among the ${percent(BAND_SHARES.MEDIUM)}% most at risk, below the highest band.`,
  },
  LOW: { ko: '나머지에 해당합니다.', en: 'Everybody else.' },
};

export const UNKNOWN_RISK_TEXT: Readonly<Record<RiskUnknown, Localized>> = {
  NO_SPENDING: {
    ko: '카드 이용 데이터가 없어 위험을 추정할 수 없습니다.',
    en: 'There is no card spending from which to estimate a risk.',
  },
  NO_MODEL: { ko: '지금 사용할 수 있는 추정 모델이 없습니다.', en: 'There is no model in service now.' },
  FIGURES_OUT_OF_RANGE: {
    ko: '카드 이용 데이터가 모델이 다루는 범위를 벗어나 추정하지 않았습니다.',
    en: 'The figures are beyond what the model knows, so it says nothing.',
  },
};

export const RISK_NOTICE: Localized = {
  ko: '직원이 참고하는 추정치입니다. 이 값만으로 승인, 거절, 한도, 금리를 정해서는 안 되며, 고객은 자동화된 평가에 대해 설명을 요구할 수 있습니다(신용정보법 제36조의2).',
  en: 'An estimate for staff. No approval, refusal, limit or rate may hang on it alone, and customers may ask for an explanation of automated evaluations (Credit Information Act, article 36-2).',
};
