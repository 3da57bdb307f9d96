import { said } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { Frequency } from '../series/index.js';
import type { ForecastDirection } from './asked-direction.js';

const LAST_YEAR = said(
  '이 지표에서는 전년 같은 기간의 값보다 낫다고 확인된 방법이 없어, 전년 값을 그대로 쓴 것입니다.',
  'No method was shown to do better than last year’s figure here, so this is last year’s figure.',
);

/** That the baseline answers, and what it is. */
export const BY_BASELINE: Readonly<Record<Frequency, Localized>> = {
  MONTH: LAST_YEAR,
  QUARTER: LAST_YEAR,
  YEAR: LAST_YEAR,
  DAY: said(
    '이 지표에서는 마지막 한 주의 값보다 낫다고 확인된 방법이 없어, 그 주 같은 요일의 값을 그대로 쓴 것입니다.',
    'No method was shown to do better than the figures of the last week here, so this is the figure of the same weekday.',
  ),
};

export const FOLLOW_UP_RATES = said('금리가 1%p 오르면 어떻게 되나요?', 'What if my rate rose by one point?');
export const FOLLOW_UP_OUTLOOK = said('기준금리는 앞으로 어떻게 될까요?', 'What is the outlook for the base rate?');
export const COMPARED_TITLE = said('전망 비교', 'Forecasts compared');

const WAYS: Readonly<Record<ForecastDirection, Localized>> = {
  HIGHER: said('보다 높을', 'higher than'),
  LOWER: said('보다 낮을', 'lower than'),
  SAME: said('과 비슷할', 'about the same as'),
};

/** Which way a series is forecast to go from its last figure, in words alone. */
export const waySaid = (name: Localized, [last, end]: readonly [string, string], way: ForecastDirection): Localized =>
  said(
    `${withParticle(name.ko, '은/는')} ${end}에 마지막 값(${last})${WAYS[way].ko} 것으로 전망됩니다.`,
    `${name.en} is forecast to be ${WAYS[way].en} the last figure (${last}) in ${end}.`,
  );
