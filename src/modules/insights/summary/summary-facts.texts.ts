import type { Localized } from '../../../platform/text.js';
import { formatNumber } from '../../../platform/amount.texts.js';

export const SPENDING_SOURCE: Localized = { ko: '분기별 카드 소비 자료', en: 'quarterly card spending' };

export const REAL_SOURCE: Localized = {
  ko: '분기별 카드 소비 자료와 소비자물가지수',
  en: 'quarterly card spending and the consumer price index',
};

export const PEER_SOURCE: Localized = { ko: '비슷한 고객의 카드 소비 통계', en: 'card spending of people alike' };

export const HEALTH_SOURCE: Localized = { ko: '재무 건강 점수', en: 'health score' };

export const ANOMALY_SOURCE: Localized = { ko: '이상 소비 점검', en: 'checks for unusual spending' };

export const MONTHLY_MEAN: Localized = {
  ko: '분기 말까지 6개월 중 카드를 쓴 달의 월평균 카드 소비',
  en: 'mean card spending of the months with card use in the 6 months to the end of the quarter',
};

export const SINCE_PREVIOUS: Localized = {
  ko: '직전 분기(3개월이 겹침) 대비',
  en: 'since the quarter before, with which it shares 3 months,',
};

export const SINCE_YEAR: Localized = { ko: '1년 전 같은 분기 대비', en: 'since the same quarter a year before' };

export const NO_DATA_BEFORE: Localized = {
  ko: '비교할 분기의 자료가 없습니다.',
  en: 'there are no figures of that quarter',
};

export const NO_SPENDING_BEFORE: Localized = {
  ko: '비교할 분기에 소비가 없었습니다.',
  en: 'nothing was spent in that quarter',
};

export const NO_PRICE_INDEX: Localized = {
  ko: '소비자물가지수가 등록되지 않았습니다.',
  en: 'no consumer price index is loaded',
};

export const changeWonText = (ko: string, en: string): Localized => ({ ko: `${ko} 증감액`, en: `change ${en}` });

export const changePercentText = (ko: string, en: string): Localized => ({
  ko: `${ko} 증감률`,
  en: `change ${en} in percent`,
});

export const realChangeText = (ko: string, en: string): Localized => ({
  ko: `${ko} 실질 증감률`,
  en: `real change ${en} in percent`,
});

export const NO_ITEM: Localized = { ko: '해당하는 항목이 없습니다.', en: 'there is no such category' };

export const RISEN_MOST: Localized = { ko: '가장 많이 늘어난 항목', en: 'the category that rose most' };

export const FALLEN_MOST: Localized = { ko: '가장 많이 줄어든 항목', en: 'the category that fell most' };

export const SPEND_LESS_SHARE: Localized = {
  ko: '비슷한 고객 100명 중 나보다 적게 쓰는 사람',
  en: 'of 100 people alike, those who spend less',
};

export const PEOPLE_COMPARED: Localized = { ko: '비교한 고객 수', en: 'people compared with' };

export const TOO_FEW_PEOPLE: Localized = {
  ko: '비교해도 되는 비슷한 고객이 충분하지 않습니다.',
  en: 'too few similar people',
};

export const aboutPeopleText = (people: number): Localized => ({
  ko: `약 ${formatNumber(people)}명`,
  en: `about ${formatNumber(people)} people`,
});

export const HEALTH_SCORE: Localized = { ko: '재무 건강 점수', en: 'health score' };

export const TOO_LITTLE_KNOWN: Localized = { ko: '확인된 정보가 부족합니다.', en: 'too little is known' };

export const pointsText = (score: string): Localized => ({ ko: `${score}점`, en: `${score} points` });

export const UNUSUAL_FINDINGS: Localized = { ko: '평소와 다른 소비', en: 'unusual findings' };

export const findingsText = (unusual: number): Localized => ({ ko: `${unusual}건`, en: String(unusual) });
