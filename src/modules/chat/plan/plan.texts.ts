import type { Slots } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

const KINDS: Readonly<Record<NonNullable<Slots['kind']>, Localized>> = {
  CREDIT: { ko: '신용대출', en: 'the personal loan' },
  MORTGAGE: { ko: '주택담보대출', en: 'the mortgage' },
  JEONSE: { ko: '전세자금대출', en: 'the jeonse loan' },
  OVERDRAFT: { ko: '마이너스통장', en: 'the overdraft' },
  AUTO: { ko: '자동차대출', en: 'the car loan' },
  CARD: { ko: '카드론', en: 'the card loan' },
  BUSINESS: { ko: '사업자대출', en: 'the business loan' },
};

/** What carries over, as a clause; null where nothing has words of its own. */
export function carriedText(slots: Slots, loanName: Localized | undefined): Localized | null {
  const parts: Localized[] = [
    ...(loanName ? [loanName] : slots.kind ? [KINDS[slots.kind]] : []),
    ...(slots.quarter ? [quarterName(slots.quarter)] : []),
    ...(slots.annualRatePercent === undefined
      ? []
      : [{ ko: `금리 연 ${slots.annualRatePercent}%`, en: `a rate of ${slots.annualRatePercent}%` }]),
  ];
  if (parts.length === 0) return null;
  return { ko: parts.map(({ ko }) => ko).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function quarterName(quarter: string): Localized {
  const [year = '', number = ''] = quarter.split('Q');
  return { ko: `${year}년 ${number}분기`, en: `Q${number} ${year}` };
}

/** Figures of the question that the answer does not take into account. */
export const leftOutText = (figures: readonly string[]): Localized => ({
  ko: `말씀하신 ${figures.map((figure) => `‘${figure}’`).join(', ')}은(는) 이 답에 반영하지 못했습니다.`,
  en: `This does not take ${figures.map((figure) => `“${figure}”`).join(' and ')} into account.`,
});

/** A question for the loan with the most or least of something, for answers that put that one first. */
export const extremeWording = (measure: 'RATE' | 'BALANCE' | 'MATURITY', isMost: boolean): Localized =>
  EXTREME_WORDINGS[measure][isMost ? 'most' : 'least'];

const EXTREME_WORDINGS = {
  RATE: {
    most: { ko: '금리가 가장 높은 대출은?', en: 'Which loan has the highest rate?' },
    least: { ko: '금리가 가장 낮은 대출은?', en: 'Which loan has the lowest rate?' },
  },
  BALANCE: {
    most: { ko: '잔액이 가장 많은 대출은?', en: 'Which loan has the largest balance?' },
    least: { ko: '잔액이 가장 적은 대출은?', en: 'Which loan has the smallest balance?' },
  },
  MATURITY: {
    most: { ko: '만기가 가장 늦은 대출은?', en: 'Which loan has the latest maturity?' },
    least: { ko: '만기가 가장 빠른 대출은?', en: 'Which loan has the earliest maturity?' },
  },
} as const;

/** Questions for a part of the next payment. */
export const INSTALMENT_PART_WORDINGS = {
  INTEREST: { ko: '다음 상환액 중 이자는 얼마예요?', en: 'How much of the next payment is interest?' },
  PRINCIPAL: { ko: '다음 상환액 중 원금은 얼마예요?', en: 'How much of the next payment is principal?' },
} as const;
