import type { Localized } from '../../../platform/text.js';
import { CATEGORIES } from '../../spending/index.js';
import { HEALTH_PARTS, PART_TEXT, type HealthUnit } from '../health/index.js';
import type { SpendingDifference } from './ranking/counterfactual.js';
import type { Condition } from './products/product.js';
import type { RankingCriterion } from './ranking/ranking.js';
import type { ValuePart } from './ranking/valuation.js';
import type { Withheld } from './ranking/withheld-reason.js';
import { formatNumber, wonText } from '../../../platform/amount.texts.js';

const percent = (bp: number): string => `${(bp / 100).toFixed(2).replace(/\.?0+$/, '')}%`;

/** Telephone numbers of the Credit Counseling & Recovery Service and the Inclusive Finance call centre. */
const DEBT_HELP: Localized = {
  ko: '부담되시는 일이 있다면 신용회복위원회(1600-5500)와 서민금융콜센터(1397)에서 무료로 상담받으실 수 있습니다.',
  en: 'If it weighs on you, the Credit Counseling & Recovery Service (1600-5500) and the Inclusive Finance call centre (1397) advise free of charge.',
};
export const WITHHELD_TEXT: Readonly<Record<Withheld, Localized>> = {
  IN_ARREARS: {
    ko: `지금은 상품을 권해 드리지 않습니다. 납입이 늦어진 대출을 먼저 살펴 주세요. ${DEBT_HELP.ko}`,
    en: `Nothing is recommended now: a payment is overdue and comes first. ${DEBT_HELP.en}`,
  },
  IN_DISTRESS: {
    ko: `지금은 상품을 권해 드리지 않습니다. 상환이나 카드 대금의 부담이 큰 것으로 보입니다. ${DEBT_HELP.ko}`,
    en: `Nothing is recommended now: payments seem hard to bear. ${DEBT_HELP.en}`,
  },
  SITUATION_UNKNOWN: {
    ko: '상환 상황을 확인할 수 없어 지금은 상품을 권해 드리지 않습니다.',
    en: 'Nothing is recommended now, since it is not known how repayments stand.',
  },
  NO_SPENDING: {
    ko: '카드 이용 내역이 없어 혜택을 계산할 수 없습니다.',
    en: 'No card spending is known, so no benefit can be computed.',
  },
  NOTHING_OFFERED: { ko: '지금 안내해 드릴 상품이 없습니다.', en: 'There is nothing on offer now.' },
  NOTHING_PAYS: {
    ko: '지금의 소비로는 연회비보다 혜택이 큰 상품이 없습니다.',
    en: 'Nothing on offer would bring you more than it costs, as you spend now.',
  },
  NOTHING_BETTER: {
    ko: '지금의 소비로는 이용 중인 카드보다 혜택이 큰 상품이 없습니다.',
    en: 'Nothing on offer would bring you more than the card you use, as you spend now.',
  },
};

/** What a figure rests on, and what may make it turn out otherwise. */
export const UNCERTAINTY: Localized = {
  ko: '최근 네 분기의 월평균 카드 이용액이 앞으로 1년간 그대로이고 모든 카드 소비를 이 상품으로 하신다고 보고 계산한 금액입니다. 이용이 없는 달은 평균에 들어 있지 않고, 달마다 이용액이 다르면 월 한도 때문에 실제 혜택이 줄 수 있습니다. 낮은 값과 높은 값은 혜택이 가장 적은 분기와 가장 많은 분기가 1년 내내 이어질 때의 금액입니다. 예금 이자와 가입 심사 결과는 반영하지 않았습니다.',
  en: 'Computed as if the monthly spending of the last four quarters went on for a year, all of it with this product. Months without card use are not in those means, and where months differ, monthly caps give less. The low and high figures are what the quarter that brings least, and the one that brings most, would come to in a whole year. Interest on savings and the result of an application are not included.',
};

export const RANKING_TEXT: Localized = {
  ko: '받으실 수 있는 상품 가운데, 1년 동안의 혜택에서 연회비를 뺀 금액이 큰 순서입니다. 판매 수수료나 금융회사의 이익, 제휴 관계는 순서에 전혀 쓰이지 않습니다.',
  en: 'Of the products you may have, by the benefits of a year less the annual fee, the most first. Commissions, margins and partnerships take no part in it.',
};
export const RANKING_FORMULA =
  'net = 12/n · Σ over n quarters Σ over benefits min(monthlyCap, floor(monthly spending · rate)) + Σ bonuses that fit − annual fee; gain = net − net of the card in use, 0 where it is not known; all in won a year';
export const CRITERION_TEXT: Readonly<Record<RankingCriterion, Localized>> = {
  ELIGIBLE: {
    ko: '가입 조건을 모두 갖춘 것으로 확인되는 상품만 보여 드립니다.',
    en: 'Only products whose conditions are all known to hold are shown.',
  },
  PAYS: {
    ko: '혜택이 연회비보다 크고, 이용 중인 카드를 아는 경우 그 카드보다 나은 상품만 보여 드립니다.',
    en: 'Only products that bring more than they cost, and more than the card in use where it is known, are shown.',
  },
  NET_BENEFIT: { ko: '연간 순혜택이 큰 순서입니다.', en: 'The more net benefit in a year, the better.' },
  ANNUAL_FEE: { ko: '순혜택이 같으면 연회비가 적은 순서입니다.', en: 'Of two alike, the one with the lower fee.' },
  PRODUCT_CODE: { ko: '그래도 같으면 상품 코드 순서입니다.', en: 'Then by the code of the product.' },
};

/** One part of what a product is worth, with its won. */
export function partText(part: ValuePart): Localized {
  const amount = wonText(Math.abs(part.won));
  if (part.kind === 'FEE') return { ko: `연회비 ${amount.ko}`, en: `${amount.en} annual fee` };
  if (part.kind === 'BONUS') {
    const { nameKo, nameEn } = part.bonus;
    return { ko: `${nameKo}: 연 ${amount.ko} 상당`, en: `${nameEn}: worth ${amount.en} a year` };
  }
  const name = part.category === null ? ALL_CARD_SPENDING : CATEGORIES[part.category].text;
  const used = part.category === null ? name.ko : `${name.ko} 이용`;
  return { ko: `${used} 혜택 연 ${amount.ko}`, en: `${amount.en} a year back on ${lower(name.en)}` };
}

export const ALL_CARD_SPENDING: Localized = { ko: '모든 카드 이용', en: 'All card spending' };
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What would put a product first. */
export function differenceText({ category, changeWon }: SpendingDifference): Localized {
  const { text } = CATEGORIES[category];
  const amount = wonText(Math.abs(changeWon));
  return changeWon > 0
    ? {
        ko: `${text.ko} 이용액이 매달 ${amount.ko} 더 많았다면 이 상품이 첫 번째였을 것입니다.`,
        en: `With ${amount.en} a month more on ${lower(text.en)}, this product would come first.`,
      }
    : {
        ko: `${text.ko} 이용액이 매달 ${amount.ko} 더 적었다면 이 상품이 첫 번째였을 것입니다.`,
        en: `With ${amount.en} a month less on ${lower(text.en)}, this product would come first.`,
      };
}

/** The figure of the health score that is asked for, with its unit. */
function belowText({ healthPart, below }: Extract<Condition, { readonly kind: 'HEALTH_FIGURE_BELOW' }>): Localized {
  const units: Readonly<Record<HealthUnit, Localized>> = {
    PERCENT: { ko: `${below}%`, en: `${below}%` },
    MONTHS: { ko: `${below}개월`, en: below === 1 ? '1 month' : `${below} months` },
    DAYS: { ko: `${below}일`, en: below === 1 ? '1 day' : `${below} days` },
  };
  const [{ name }, amount] = [PART_TEXT[healthPart], units[HEALTH_PARTS[healthPart]]];
  return { ko: `${name.ko} ${amount.ko} 미만`, en: `${name.en} below ${amount.en}` };
}

/** A condition in words. */
export function conditionText(condition: Condition, stageName: (code: string) => Localized): Localized {
  switch (condition.kind) {
    case 'CATEGORY_SHARE_AT_LEAST': {
      const { text } = CATEGORIES[condition.category];
      const share = percent(condition.shareBp);
      return { ko: `${text.ko} 비중 ${share} 이상`, en: `At least ${share} of spending on ${lower(text.en)}` };
    }
    case 'CATEGORY_AT_LEAST': {
      const { text } = CATEGORIES[condition.category];
      const least = wonText(condition.won);
      return { ko: `${text.ko} 월 ${least.ko} 이상 이용`, en: `At least ${least.en} a month on ${lower(text.en)}` };
    }
    case 'TOTAL_AT_LEAST':
      return {
        ko: `월 ${wonText(condition.won).ko} 이상 이용`,
        en: `At least ${wonText(condition.won).en} a month in all`,
      };
    case 'TOTAL_AT_MOST':
      return {
        ko: `월 ${wonText(condition.won).ko} 이하 이용`,
        en: `At most ${wonText(condition.won).en} a month in all`,
      };
    case 'CREDIT_SHARE_AT_LEAST':
      return {
        ko: `신용카드 비중 ${percent(condition.shareBp)} 이상`,
        en: `At least ${percent(condition.shareBp)} by credit card`,
      };
    case 'CREDIT_SHARE_AT_MOST':
      return {
        ko: `신용카드 비중 ${percent(condition.shareBp)} 이하`,
        en: `At most ${percent(condition.shareBp)} by credit card`,
      };
    case 'LIFE_STAGE_IN': {
      const names = condition.lifeStages.map(stageName);
      return {
        ko: `생애 단계: ${names.map(({ ko }) => ko).join(', ')}`,
        en: `Stage of life: ${names.map(({ en }) => en).join(', ')}`,
      };
    }
    case 'HEALTH_FIGURE_BELOW':
      return belowText(condition);
  }
}

/** What gains are measured by. */
export function comparedText(held: { readonly product: ProductNames; readonly netWon: number } | null): Localized {
  if (!held) {
    return {
      ko: '이용 중인 카드를 알 수 없어, 혜택도 연회비도 없는 경우와 비교했습니다. 이용 중인 카드를 알려 주시면 그 카드와 비교해 드립니다.',
      en: 'The card you use is not known, so gains are over having no benefits and no fee. Tell us the card and it is compared with.',
    };
  }
  const [net, { nameKo, nameEn }] = [wonText(Math.abs(held.netWon)), held.product];
  return held.netWon >= 0
    ? {
        ko: `이용 중인 ${nameKo}의 연간 순혜택 ${net.ko}과 비교했습니다.`,
        en: `Gains are over the ${nameEn} you use, which brings ${net.en} a year after its fee.`,
      }
    : {
        ko: `이용 중인 ${nameKo}는 연회비가 혜택보다 연 ${net.ko} 많으며, 이와 비교했습니다.`,
        en: `Gains are over the ${nameEn} you use, which costs ${net.en} a year more than it brings.`,
      };
}

interface ProductNames {
  readonly nameKo: string;
  readonly nameEn: string;
}

/** The share of others is shown in tenths, so that nobody's own answer can be derived from it. */
const TENTHS = 10;

/** How others who spend alike took a product. */
export function experienceText({
  people,
  interested,
}: {
  readonly people: number;
  readonly interested: number;
}): Localized {
  const percent = Math.round((TENTHS * interested) / people) * (100 / TENTHS);
  const round = Math.floor(people / TENTHS) * TENTHS;
  return {
    ko: `소비가 비슷한 고객 ${formatNumber(round)}명 이상이 이 상품을 안내받았고, 약 ${percent}%가 관심을 보였습니다.`,
    en: `Of more than ${formatNumber(round)} customers who spend alike and were shown it, about ${percent}% wanted to know more.`,
  };
}

export const recommendationCountText = (maxRecommendations: number): Localized => ({
  ko: `first 값은 1에서 ${maxRecommendations} 사이여야 합니다.`,
  en: `\`first\` must be between 1 and ${maxRecommendations}.`,
});
