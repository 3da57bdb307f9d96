import type { Locale, Localized } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName } from '../../spending/index.js';
import type { AnomalyRuleCode, AnomalyUnit, RuleParameter } from './rules/anomaly-rule.js';
import { formatNumber } from '../../../platform/amount.texts.js';

interface RuleText {
  /** A few words. */
  readonly title: Localized;
  /** What the rule looks for, for staff. */
  readonly looksFor: Localized;
  /** What it found, for the customer: it states and does not urge. */
  readonly found: Localized;
}

export const RULE_TEXT: Readonly<Record<AnomalyRuleCode, RuleText>> = {
  TOTAL_SPIKE: {
    title: { ko: '카드 사용액 급증', en: 'Much more spending' },
    looksFor: {
      ko: '분기 말까지 6개월의 월평균 카드 사용액이 직전 분기들의 중앙값에서 크게 벗어나고, 금액과 배수로도 충분히 커진 분기를 찾습니다.',
      en: 'Quarters whose monthly spending, the mean of six months, is far above the median of those before, and by enough in won and in proportion.',
    },
    found: {
      ko: '월평균 카드 사용액이 평소보다 많았습니다.',
      en: 'Monthly card spending was higher than usual.',
    },
  },
  CATEGORY_SHARE_JUMP: {
    title: { ko: '업종 비중 급증', en: 'One category takes over' },
    looksFor: {
      ko: '한 업종의 비중이 직전 분기들의 중앙값에서 크게 벗어나고, 금액도 충분히 늘어난 분기를 찾습니다.',
      en: 'Quarters in which one category takes a far larger share than the median of those before, and far more won.',
    },
    found: {
      ko: '한 업종이 전체 사용액에서 차지하는 비중이 평소보다 컸습니다.',
      en: 'One category took a larger share of spending than usual.',
    },
  },
  CATEGORY_FROM_ZERO: {
    title: { ko: '새로운 업종의 큰 사용액', en: 'A large amount in a new category' },
    looksFor: {
      ko: '직전 분기들에 사용이 없던 업종에서 평소 사용액에 견줄 만한 금액이 나온 분기를 찾습니다.',
      en: 'Quarters in which a category without any spending before takes an amount that counts beside all usual spending.',
    },
    found: {
      ko: '그동안 사용하지 않던 업종에서 큰 금액이 사용되었습니다.',
      en: 'A category without spending before took a large amount.',
    },
  },
  CARD_SPLIT_INVERSION: {
    title: { ko: '신용·체크 비중 역전', en: 'The other card took over' },
    looksFor: {
      ko: '신용카드와 체크카드 가운데 늘 한쪽을 주로 쓰던 고객이 다른 쪽을 주로 쓴 분기를 찾습니다.',
      en: 'Quarters in which a customer who always used one of credit and check card used the other.',
    },
    found: {
      ko: '주로 쓰던 카드와 다른 종류의 카드를 더 많이 사용하셨습니다.',
      en: 'The other kind of card was used more than the usual one.',
    },
  },
  CARD_SPLIT_SHIFT: {
    title: { ko: '신용·체크 비중 변화', en: 'Spending moved to the other card' },
    looksFor: {
      ko: '신용카드 비중이 직전 분기들의 중앙값에서 크게 벗어난 분기를 찾습니다. 다른 카드를 쓰기 시작했을 때 나타납니다.',
      en: 'Quarters in which the share of the credit card is far from the median of those before, as when a second card comes into use.',
    },
    found: {
      ko: '신용카드와 체크카드의 사용 비중이 평소와 달랐습니다.',
      en: 'Spending was divided between credit and check card otherwise than usual.',
    },
  },
  MIX_CHANGE: {
    title: { ko: '소비 구성 변화', en: 'Spending on other things' },
    looksFor: {
      ko: '총액과 관계없이 최근 두 분기에 그전 어느 분기보다도 비중이 커진 업종이 많은 고객을 찾습니다. 값은 늘어난 비중의 합(%p)입니다.',
      en: 'Customers whose last two quarters went to categories that never took so much before, whatever the total. The value is the sum of their gains, in points.',
    },
    found: {
      ko: '최근 두 분기의 소비 구성이 이전과 달라졌습니다.',
      en: 'The last two quarters were spent on other things than before.',
    },
  },
  CATEGORY_BEGUN: {
    title: { ko: '새로 자리 잡은 업종', en: 'A new category that stays' },
    looksFor: {
      ko: '이전에 사용이 없던 업종에서 최근 두 분기 모두 의미 있는 비중으로 사용한 고객을 찾습니다.',
      en: 'Customers who spent nothing on a category before, and a share that matters in both of the last two quarters.',
    },
    found: {
      ko: '이전에 사용하지 않던 업종을 두 분기 연속 사용하셨습니다.',
      en: 'A category without spending before has been used in two quarters in a row.',
    },
  },
  CATEGORY_ENDED: {
    title: { ko: '사용이 끊긴 업종', en: 'A category that ended' },
    looksFor: {
      ko: '꾸준히 사용하던 업종의 사용이 최근 두 분기 모두 없는 고객을 찾습니다.',
      en: 'Customers who used a category in every quarter before, and not at all in the last two.',
    },
    found: {
      ko: '꾸준히 사용하시던 업종의 사용이 두 분기 연속 없었습니다.',
      en: 'A category that was always used has not been used in two quarters in a row.',
    },
  },
  CATEGORY_DRIFT: {
    title: { ko: '꾸준히 늘어난 업종', en: 'A category that keeps growing' },
    looksFor: {
      ko: '한 분기에 급증하지는 않았지만 여러 분기에 걸쳐 꾸준히 늘어난 업종을 찾습니다. 값은 그동안 늘어난 비중(%p)입니다.',
      en: 'Categories that grew quarter by quarter without a jump. The value is how many points its share has grown.',
    },
    found: {
      ko: '한 업종의 사용액이 여러 분기에 걸쳐 꾸준히 늘었습니다.',
      en: 'Spending on one category has grown quarter by quarter.',
    },
  },
  SUMS_DO_NOT_MATCH: {
    title: { ko: '합계 불일치', en: 'Sums do not match' },
    looksFor: {
      ko: '이전 분기에는 맞던 신용·체크 합계나 업종 합계가 총액과 맞지 않는 분기를 찾습니다. 고객이 아니라 데이터를 살피는 규칙입니다.',
      en: 'Quarters in which both cards, or the categories, no longer fit the total as they did before. It is about the data.',
    },
    found: {
      ko: '항목별 금액의 합계가 총액과 맞지 않습니다.',
      en: 'The parts of the quarter do not make up its total.',
    },
  },
  UNLIKE_ITS_PAST: {
    title: { ko: '과거와 다른 소비', en: 'Unlike the past as a whole' },
    looksFor: {
      ko: '더 이상 쓰이지 않는 규칙입니다. 총액, 업종 구성, 카드 비중이 함께 과거와 달라진 분기를 모델 점수로 찾았습니다.',
      en: 'A rule that finds nothing any more. It found quarters in which total, categories and cards together were unlike the past, by the score of a model.',
    },
    found: {
      ko: '소비가 전체적으로 과거와 달랐습니다.',
      en: 'Spending as a whole was unlike the past.',
    },
  },
};

export const PARAMETER_TEXT: Readonly<Record<RuleParameter, Localized>> = {
  minZ: { ko: '중앙값에서 벗어난 정도의 하한(강건 z)', en: 'Least distance from the median, in robust deviations' },
  leastLogSpread: { ko: '로그 사용액 변동 폭의 하한', en: 'Least deviation of the logarithm of spending' },
  leastSpreadPoints: { ko: '비중 변동 폭의 하한(%p)', en: 'Least deviation of a share, in percentage points' },
  minJumpPoints: { ko: '비중 증가 폭의 하한(%p)', en: 'Least rise of a share, in percentage points' },
  minTimes: { ko: '평소 월 사용액 대비 배수의 하한', en: 'Least amount, in usual monthly totals' },
  minExcessWon: { ko: '평소보다 늘어난 금액의 하한(원)', en: 'Least rise, in won a month' },
  highTimes: { ko: '심각도가 높음이 되는 배수', en: 'From how many usual monthly totals on it is grave' },
  usualFromPercent: { ko: '주로 쓰던 카드의 비중 하한(%)', en: 'Least share of the usual card, in percent' },
  nowToPercent: { ko: '이번 분기 그 카드의 비중 상한(%)', en: 'Most of its share now, in percent' },
  minShiftPoints: { ko: '비중 변화 폭의 하한(%p)', en: 'Least change of a share, in percentage points' },
  minGainPoints: { ko: '가장 늘어난 업종의 증가 폭 하한(%p)', en: 'Least gain of a category, in percentage points' },
  minSharePercent: { ko: '업종 비중의 하한(%)', en: 'Least share of the category, in percent' },
  minT: { ko: '증가 추세의 확실성(t 값) 하한', en: 'Least certainty of the slope, as its t value' },
  minCategories: { ko: '비중이 늘어난 업종 수의 하한', en: 'Least number of categories that gained' },
  leastGainPoints: { ko: '늘어난 것으로 세는 증가 폭(%p)', en: 'From what gain on a category counts, in points' },
  minRisePoints: { ko: '추세에 따른 비중 증가 폭의 하한(%p)', en: 'Least rise along the line, in percentage points' },
  minTimesBefore: { ko: '처음 비중 대비 배수의 하한', en: 'Least share now, in times that at first' },
  minTotalWon: { ko: '판단에 필요한 월 사용액(원)', en: 'Least spending to judge by, in won a month' },
  cardToleranceWon: { ko: '신용·체크 합계의 허용 오차(원)', en: 'Tolerance for the sum of both cards, in won' },
  minScore: { ko: '이상 점수의 하한(0~1)', en: 'Least score, from 0 to 1' },
  topPercent: { ko: '학습한 분기 가운데 상위 비율(%)', en: 'Of the most unusual quarters learnt from, in percent' },
  categoryToleranceWon: { ko: '업종 합계의 허용 오차(원)', en: 'Tolerance for the sum of categories, in won' },
};

const ANOMALY_TEXT_DECIMALS = 4;

function figure(unit: AnomalyUnit, value: string, locale: Locale): string {
  const number = formatNumber(Number(value), ANOMALY_TEXT_DECIMALS);
  if (unit === 'PERCENT') return `${number}%`;
  if (unit === 'SCORE') return locale === 'ko' ? `점수 ${number}` : `score ${number}`;
  return locale === 'ko' ? `${number}원` : `KRW ${number}`;
}

/** What every figure of the source is; without it a finding reads as that of one month, or of three. */
const SIX_MONTHS: Localized = {
  ko: '분기의 수치는 분기 말까지 6개월 중 카드를 쓴 달의 월평균이며, 이웃한 분기와 3개월이 겹쳐 변화가 완만하게 나타납니다.',
  en: 'Figures of a quarter are a month’s mean over the months with card use in the six months to its end; neighbouring quarters share three of them, which damps changes.',
};

/** What was found, in words: the finding, the category, the figure, what was expected, and what figures are. */
export function explanationOf(
  found: {
    readonly rule: AnomalyRuleCode;
    readonly category: CategoryName | null;
    readonly unit: AnomalyUnit;
    readonly value: string;
    readonly expectedLow: string;
    readonly expectedHigh: string;
  },
  locale: Locale,
): string {
  const { rule, category, unit } = found;
  const [value, low, high] = [found.value, found.expectedLow, found.expectedHigh].map((each) =>
    figure(unit, each, locale),
  );
  const name = category && CATEGORIES[category].text[locale];
  const sentence = RULE_TEXT[rule].found[locale];
  // Parts that miss their total are a fault of the data whatever the figures are means of.
  const about = rule === 'SUMS_DO_NOT_MATCH' ? '' : ` ${SIX_MONTHS[locale]}`;
  return locale === 'ko'
    ? `${sentence} ${name ? `${name}: ` : ''}${value ?? ''} (예상 범위 ${low ?? ''}~${high ?? ''})${about && `.${about}`}`
    : `${sentence} ${name ? `${name}: ` : ''}${value ?? ''} (expected ${low ?? ''} to ${high ?? ''}).${about}`;
}
