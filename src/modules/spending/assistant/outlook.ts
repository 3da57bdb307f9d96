import {
  said,
  saidWon,
  saysAny,
  typedFacts,
  type Fact,
  type Finding,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { inflationPercent, type Dashboard } from '../dashboard/index.js';
import type { SpendingOutlook, WonBand } from '../outlook/index.js';
import { quarterText } from '../source/index.js';
import { askedDashboard } from './asked-dashboard.js';
import { MONTHS_A_QUARTER } from './quarter-facts.js';
import { inflationFacts } from './real-finding.js';
import { SPENDING_FOLLOW_UPS } from './spending.texts.js';
import type { SpendingToolParts } from './tool-parts.js';

const PRICE_WORDS = /물가|인플레|\b(?:inflation|prices|cpi)\b/i;

const SPENDING_WORDS = /소비|지출|카드값|얼마나?\s*(?:쓸|쓰)|\b(?:spend|spending)\b/i;

const NO_FORECAST: Localized = {
  ko: '앞으로의 금리, 물가, 소비, 신용점수가 어떻게 될지는 예측할 수 없습니다.',
  en: 'I cannot predict what rates, prices, spending or credit scores will be.',
};
const INSTEAD: readonly Localized[] = [
  said(
    '금리나 소득이 바뀌는 경우를 말씀해 주시면, 그때의 상환액과 한도를 계산해 드립니다.',
    'Name a change of rate or income, and the payments and limit it would mean are worked out.',
  ),
  said(
    '지금까지의 추이는 등록된 자료로 보여 드릴 수 있습니다.',
    'How things have gone so far is told from what is on record.',
  ),
];

type OutlookToolParts = Pick<SpendingToolParts, 'dashboards' | 'outlooks'>;

/** What the customer may spend next quarter; null when too few quarters in a row are known. */
export async function nextSpending(
  { outlooks }: Pick<SpendingToolParts, 'outlooks'>,
  { caller, customerId, today }: ToolContext,
): Promise<Finding | null> {
  const [outlook] = await outlooks.list(caller, [customerId]);
  return outlook ? foundOf(outlook, today) : null;
}

/**
 * What is known where no series can answer: for questions about spending, what the customer may spend next quarter when
 * there are enough quarters; for questions about prices, recorded prices; and nothing that would be guessed.
 */
export const spendingOutlook =
  (parts: OutlookToolParts) =>
  async (context: ToolContext): Promise<Finding> => {
    if (saysAny(context, SPENDING_WORDS) && !saysAny(context, PRICE_WORDS)) {
      const found = await nextSpending(parts, context);
      if (found) return found;
    }
    const asked = saysAny(context, PRICE_WORDS) ? await askedDashboard(parts, context) : null;
    const known = asked && pricesSoFar(asked.dashboard);
    return {
      facts: known?.facts ?? [],
      lead: known ? said(`${NO_FORECAST.ko} ${known.said.ko}`, `${NO_FORECAST.en} ${known.said.en}`) : NO_FORECAST,
      advice: INSTEAD,
      followUps: [
        SPENDING_FOLLOW_UPS.trend,
        said('금리가 1%p 오르면 어떻게 되나요?', 'What if my rate rose by one point?'),
      ],
    };
  };

/** The band of expected spending, `band80`. */
const BAND_PERCENT = 80;
const SPENDING_OUTLOOK_SOURCE = said(
  '고객님의 분기별 카드 소비로 계산한 추정',
  'estimated from your own quarters of card spending',
);

function foundOf({ quarter, medianWon, band80, quarters, isYearBefore }: SpendingOutlook, today: string): Finding {
  const fact = typedFacts('SPENDING', SPENDING_OUTLOOK_SOURCE, today, quarterText(quarter));
  const [when, median, sum] = [quarterText(quarter), saidWon(medianWon), saidWon(MONTHS_A_QUARTER * medianWon)];
  return {
    facts: [
      fact.money(
        'outlook.median',
        said('다음 분기 예상 월평균 소비', 'expected spending a month, next quarter'),
        medianWon,
      ),
      fact.money('outlook.sum', said('석 달이면', 'over three months'), MONTHS_A_QUARTER * medianWon),
      ...(band80 ? bandFacts(fact, band80) : []),
      fact.count(
        'outlook.quarters',
        said('근거가 된 분기', 'quarters it rests on'),
        quarters,
        'THING',
        said(`${quarters}개`, String(quarters)),
      ),
    ],
    lead: said(
      `${when.ko} 카드 소비는 월평균 ${median.ko}(석 달이면 ${sum.ko}) 정도로 추정됩니다.${band80 ? ` 80% 구간은 월평균 ${saidWon(band80.lowWon).ko}에서 ${saidWon(band80.highWon).ko}입니다.` : ''}`,
      `Your card spending in ${when.en} is estimated at ${median.en} a month (${sum.en} over its three months).${band80 ? ` The 80% band is ${saidWon(band80.lowWon).en} to ${saidWon(band80.highWon).en} a month.` : ''}`,
    ),
    shown: ['outlook.median', ...(band80 ? ['outlook.low', 'outlook.high'] : []), 'outlook.quarters'],
    assumed: isYearBefore
      ? [said('지난해 같은 분기만큼 쓸 때', 'as much as in the same quarter a year before')]
      : [said('지금까지의 흐름이 이어질 때', 'your quarters going on as they have')],
    followUps: [SPENDING_FOLLOW_UPS.trend],
  };
}

const bandFacts = (fact: ReturnType<typeof typedFacts>, { lowWon, highWon }: WonBand): Fact[] => [
  fact.money('outlook.low', said('80% 구간 하한(월평균)', '80% band, lower end, a month'), lowWon),
  fact.money('outlook.high', said('80% 구간 상한(월평균)', '80% band, upper end, a month'), highWon),
  fact.percent(
    'outlook.bandShare',
    said('구간이 실제 값을 담을 확률', 'chance that the band holds the actual figure'),
    BAND_PERCENT,
  ),
];

function pricesSoFar(dashboard: Dashboard): { readonly facts: Finding['facts']; readonly said: Localized } | null {
  const rise = inflationPercent(dashboard, 'YEAR_BEFORE');
  if (rise === null) return null;
  const when = quarterText(dashboard.quarter);
  return {
    facts: inflationFacts(dashboard, rise),
    said: said(
      `지금까지 기록된 소비자물가는 ${when.ko}까지 1년 동안 ${Number(rise)}% 올랐습니다.`,
      `Consumer prices on record rose by ${Number(rise)}% in the year to ${when.en}.`,
    ),
  };
}
