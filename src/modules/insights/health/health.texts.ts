import type { Locale, Localized } from '../../../platform/text.js';
import type { MissingFigure } from './health-figures.js';
import type { HealthPart } from './health-scale.js';
import { formatNumber } from '../../../platform/amount.texts.js';

interface PartText {
  readonly name: Localized;
  /** What the figure is, in a sentence. */
  readonly meaning: Localized;
}

export const PART_TEXT: Readonly<Record<HealthPart, PartText>> = {
  SAVING_RATE: {
    name: { ko: '저축률', en: 'Saving rate' },
    meaning: {
      ko: '소득 가운데 매달 저축하는 비율입니다. 최근 6개월의 중앙값으로 계산합니다.',
      en: 'What is put by each month, of income: the median of the last six months.',
    },
  },
  DEBT_SERVICE: {
    name: { ko: '소득 대비 대출 상환액', en: 'Debt service to income' },
    meaning: {
      ko: '모든 금융기관 대출의 1년 원리금 상환액을 연소득으로 나눈 비율입니다. 다른 기관의 상환액은 기록된 만큼 반영합니다. 규제상 DSR과는 산정 방식이 다릅니다.',
      en: 'A year of payments on debts of all institutions, as far as they are on record, of yearly income. It is not the DSR of regulation.',
    },
  },
  CARD_UTILISATION: {
    name: { ko: '카드 한도 사용률', en: 'Use of the card limit' },
    meaning: {
      ko: '월말 카드 사용 잔액을 카드 한도로 나눈 비율입니다. 잔액 기록이 없으면 한 달 신용카드 사용액으로 계산합니다. 30% 이하이면 만점입니다.',
      en: 'What is owed on cards at the end of the month, of the limit; without such a record, credit card spending of a month. Up to 30% costs nothing.',
    },
  },
  LIQUIDITY: {
    name: { ko: '비상 자금', en: 'Reserves' },
    meaning: {
      ko: '바로 쓸 수 있는 자금으로 버틸 수 있는 개월 수입니다.',
      en: 'For how many months of outgoings the money at hand would last.',
    },
  },
  ARREARS: {
    name: { ko: '연체', en: 'Arrears' },
    meaning: {
      ko: '이 기관 대출, 다른 기관 채무, 카드 대금 가운데 가장 오래 밀린 것의 연체 일수입니다.',
      en: 'Days that the oldest missed payment is late, on loans here, debts elsewhere or cards.',
    },
  },
};

/** What is missing, as it stands in a list. */
const MISSING_TEXT: Readonly<Record<MissingFigure, Localized>> = {
  INCOME: { ko: '연소득', en: 'yearly income' },
  SAVING: { ko: '월 저축액', en: 'monthly saving' },
  LOANS: { ko: '대출 정보', en: 'loans' },
  CARD_SPENDING: { ko: '신용카드 사용액', en: 'credit card spending' },
  CARD_LIMIT: { ko: '신용카드 한도', en: 'credit card limit' },
  LIQUID_ASSETS: { ko: '유동 자산', en: 'money at hand' },
  OUTGOINGS: { ko: '월 지출액', en: 'monthly outgoings' },
};

/** Why a figure is not known; null when it is. */
export function missingText(missing: readonly MissingFigure[], locale: Locale): string | null {
  if (missing.length === 0) return null;
  const names = missing.map((each) => MISSING_TEXT[each][locale]).join(', ');
  return locale === 'ko' ? `알려지지 않은 항목: ${names}` : `Not known: ${names}.`;
}

/** Why there is no score. Weights are whole or have two decimals. */
export function noScoreText(knownWeight: number, leastKnownWeight: number, locale: Locale): string {
  return locale === 'ko'
    ? `점수를 내려면 항목 비중의 ${leastKnownWeight}% 이상을 알아야 하지만 현재 ${knownWeight}%만 알려져 있습니다.`
    : `A score takes ${leastKnownWeight}% of the weight of its parts; ${knownWeight}% is known.`;
}

/** To be shown beside a score. */
export const SCORE_NOTICE: Localized = {
  ko: '이 점수는 스스로 살펴보기 위한 참고 자료입니다. 신용점수가 아니며 대출 심사나 금리 결정에 쓰이지 않습니다.',
  en: 'This is for your own orientation. It is no credit score, and decides about no loan and no rate.',
};

export const statedBoundsText = (name: string, least: number, mostWon: number): Localized => ({
  ko: `${name}: ${formatNumber(least)}원에서 ${formatNumber(mostWon)}원 사이여야 합니다.`,
  en: `${name} must be between ${least} and ${mostWon} won.`,
});
