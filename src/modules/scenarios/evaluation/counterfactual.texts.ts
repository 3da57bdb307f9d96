import { capitalized, type Locale, type Localized } from '../../../platform/text.js';
import type { Change, Counterfactual, Lever, NoChangeReason } from './counterfactual.js';
import { inUnit } from './scenario.texts.js';

interface LeverText {
  readonly name: Localized;
  /** How far it reaches, and why no further. */
  readonly reach: Localized;
  /** What is done, with an amount in won, as it is said before another thing that is done, and as a condition. */
  readonly and: (won: string) => string;
  readonly when: (won: string) => string;
  /** In English both are said alike. */
  readonly doing: (won: string) => string;
}

const FROM_MONEY_AT_HAND: Localized = {
  ko: '갚을 금액까지이며, 바로 쓸 수 있는 돈이 확인되면 그 금액까지입니다. 새로 빌려 갚는 것은 셈에 넣지 않습니다.',
  en: 'As much as is owed, and no more than the money at hand where that is known; to borrow for it is not counted.',
};
const HALF_OF_THE_REST: Localized = {
  ko: '꼭 필요한 지출을 뺀 나머지의 절반까지입니다. 그보다 더 줄이면 오래 지키기 어렵습니다.',
  en: 'Half of the spending beyond necessities: more is hardly kept up.',
};

export const LEVER_TEXT: Readonly<Record<Lever, LeverText>> = {
  PAY_ARREARS: {
    name: { ko: '연체금 상환', en: 'Pay what is overdue' },
    reach: FROM_MONEY_AT_HAND,
    and: (won) => `연체금 ${won}을 갚고`,
    when: (won) => `연체금 ${won}을 갚으면`,
    doing: (won) => `paying ${won} of what is overdue`,
  },
  PAY_CARD_ARREARS: {
    name: { ko: '연체된 카드 대금 상환', en: 'Pay overdue card bills' },
    reach: FROM_MONEY_AT_HAND,
    and: (won) => `연체된 카드 대금 ${won}을 갚고`,
    when: (won) => `연체된 카드 대금 ${won}을 갚으면`,
    doing: (won) => `paying ${won} of overdue card bills`,
  },
  PAY_CARD_BALANCE: {
    name: { ko: '카드 이용 잔액 상환', en: 'Pay down what is owed on cards' },
    reach: FROM_MONEY_AT_HAND,
    and: (won) => `카드 이용 잔액 ${won}을 갚고`,
    when: (won) => `카드 이용 잔액 ${won}을 갚으면`,
    doing: (won) => `paying off ${won} of what is owed on cards`,
  },
  CUT_CARD_SPENDING: {
    name: { ko: '신용카드 사용액 줄이기', en: 'Spend less by credit card' },
    reach: HALF_OF_THE_REST,
    and: (won) => `월 신용카드 사용액을 ${won} 줄이고`,
    when: (won) => `월 신용카드 사용액을 ${won} 줄이면`,
    doing: (won) => `spending ${won} less a month by credit card`,
  },
  CUT_OTHER_SPENDING: {
    name: { ko: '선택 지출 줄이기', en: 'Spend less beyond necessities' },
    reach: HALF_OF_THE_REST,
    and: (won) => `꼭 필요하지 않은 월 지출을 ${won} 줄이고`,
    when: (won) => `꼭 필요하지 않은 월 지출을 ${won} 줄이면`,
    doing: (won) => `spending ${won} less a month beyond necessities`,
  },
  RAISE_LIQUID_MONEY: {
    name: { ko: '바로 쓸 수 있는 돈 늘리기', en: 'Have more at hand' },
    reach: {
      ko: '여섯 달 동안 소득에서 지출과 상환액을 빼고 남는 돈까지입니다.',
      en: 'As much as six months of income leave after spending and repayments.',
    },
    and: (won) => `바로 쓸 수 있는 돈을 ${won} 늘리고`,
    when: (won) => `바로 쓸 수 있는 돈을 ${won} 늘리면`,
    doing: (won) => `having ${won} more at hand`,
  },
};

const NO_CHANGE: Readonly<Record<NoChangeReason, Localized>> = {
  GOOD_NEWS: { ko: '바꿀 필요가 없는 판정입니다.', en: 'There is nothing to change about this.' },
  OUT_OF_HAND: {
    ko: '직접 바꾸실 수 있는 금액만으로는 이 판정이 사라지지 않습니다.',
    en: 'No amount that you could change yourself makes this go away.',
  },
  FIGURES_UNKNOWN: {
    ko: '확인되지 않은 자료가 있어, 무엇을 바꾸면 이 판정이 사라지는지 말씀드릴 수 없습니다.',
    en: 'Some figures are not known, so it cannot be said what would make this go away.',
  },
};

/** What would take a label away, in a sentence; or why that cannot be said. */
export function counterfactualText({ changes, reason }: Counterfactual, locale: Locale): string {
  return changes === null ? NO_CHANGE[reason][locale] : changeText(changes, locale);
}

function changeText(changes: readonly Change[], locale: Locale): string {
  const amounts = changes.map(({ lever, byWon }) => ({ text: LEVER_TEXT[lever], won: inUnit(byWon, 'WON', locale) }));
  if (locale === 'ko') {
    const done = amounts.map(({ text, won }, index) => (index < amounts.length - 1 ? text.and(won) : text.when(won)));
    return `${done.join(' ')} 이 판정이 사라집니다.`;
  }
  const doing = amounts.map(({ text, won }) => text.doing(won)).join(' and ');
  return `${capitalized(doing)} would make this go away.`;
}
