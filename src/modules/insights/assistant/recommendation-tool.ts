import { z } from 'zod';
import { koreanDate } from '../../../platform/clock.js';
import {
  said,
  saidWon,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import {
  comparedText,
  largestParts,
  partText,
  UNCERTAINTY,
  WITHHELD_TEXT,
  type RecommendationList,
  type RecommendationRow,
} from '../recommendations/index.js';
import type { InsightsToolParts } from './tool-parts.js';

const RECOMMENDATION_TOOL_SOURCE: Localized = {
  ko: '상품 조건과 카드 이용 자료로 계산',
  en: 'computed from terms of products and card spending',
};
const MAX_PRODUCTS = 3;
/** Reasons that a person reads in a chat. */
const REASONS = 3;
const ASKS_GAIN = /이득|얼마|챙기|아끼|혜택|도움|how much|gain|better off|save|benefit/i;
const RECOMMENDATION_FOLLOW_UPS = [
  said('가장 많이 쓴 업종은 무엇인가요?', 'Which category did I spend most on?'),
  said('어디에서 줄이면 좋을까요?', 'Where could I save?'),
];

/**
 * Cards and accounts that would bring the customer more than they cost. Customers in hardship get no recommendation.
 */
export const recommendationTool = ({ recommendations }: Pick<InsightsToolParts, 'recommendations'>): Tool =>
  tool({
    name: 'recommendations',
    description:
      'Cards and accounts that would bring the customer more than they cost as they spend, with the gain in a year and the reasons, the best first; or why nothing is recommended.',
    parameters: z.object({}),
    answers: ['RECOMMENDATION'],
    topic: 'FINDING',
    title: { ko: '맞는 상품', en: 'Products that fit' },
    isSelling: true,
    async run(context): Promise<Finding> {
      const [list] = await recommendations.recommend(context.caller, [context.customerId], MAX_PRODUCTS);
      return list ? recommendationFinding(list, context) : { facts: [] };
    },
  });

export function recommendationFinding(list: RecommendationList, context: Pick<ToolContext, 'said'>): Finding {
  const { items, withheld, held, asOf } = list;
  const [best] = items;
  if (!best)
    return { facts: [], lead: WITHHELD_TEXT[withheld ?? 'NOTHING_OFFERED'], followUps: RECOMMENDATION_FOLLOW_UPS };
  const { nameKo, nameEn } = best.product;
  const gain = saidWon(best.gainWon);
  const name = said(
    `지금 소비에는 ‘${nameKo}’ 상품이 가장 잘 맞고, 1년에 ${gain.ko} 이득입니다.`,
    `“${nameEn}” suits your spending best: it would leave you ${gain.en} a year better off.`,
  );
  const amount = said(
    `‘${nameKo}’ 상품을 쓰면 1년에 ${gain.ko} 이득입니다.`,
    `With “${nameEn}” you would be ${gain.en} a year better off.`,
  );
  return {
    facts: [...items.flatMap((item) => itemFacts(item, koreanDate(asOf))), ...partFacts(best, koreanDate(asOf))],
    lead: saysAny(context, ASKS_GAIN) ? amount : name,
    shown: items.flatMap(({ rank }) => [`recommendation.${rank}.gain`, `recommendation.${rank}.net`]),
    assumed: [
      held
        ? said(
            `이용 중인 ${withParticle(held.product.nameKo, '과/와')}의 비교`,
            `a comparison with the ${held.product.nameEn} you use`,
          )
        : said('이용 중인 카드를 몰라 혜택도 연회비도 없는 경우', 'no card in use, since none is on record'),
      said('지난 한 해처럼 소비하시는 경우', 'the spending of the past year going on'),
    ],
    advice: [...largestParts(best.entry.value, REASONS).map(partText), held ? comparedText(held) : UNCERTAINTY].slice(
      0,
      REASONS,
    ),
    followUps: RECOMMENDATION_FOLLOW_UPS,
  };
}

/** The parts of the best product's gain: its reasons, as facts. */
function partFacts({ product, entry }: RecommendationRow, day: string): Fact[] {
  const facts = typedFacts('FINDING', RECOMMENDATION_TOOL_SOURCE, day, said(product.nameKo, product.nameEn));
  const span = typedFacts('FINDING', RECOMMENDATION_TOOL_SOURCE, day).words(
    'recommendation.span',
    said('살펴본 소비', 'spending looked at'),
    said('최근 네 분기', 'the last four quarters'),
  );
  const parts = largestParts(entry.value, REASONS).map((part, place) =>
    facts.money(`recommendation.part.${place + 1}`, said('혜택이나 비용', 'benefit or cost'), Math.abs(part.won)),
  );
  return [...parts, span];
}

function itemFacts({ rank, product, gainWon, entry }: RecommendationRow, day: string): Fact[] {
  const facts = typedFacts('FINDING', RECOMMENDATION_TOOL_SOURCE, day, said(product.nameKo, product.nameEn));
  const id = (part: string): string => `recommendation.${rank}.${part}`;
  const { netWon, lowWon, highWon } = entry.value;
  return [
    facts.money(id('gain'), said('1년 이득', 'better off in a year by'), gainWon),
    facts.money(id('net'), said('연회비를 뺀 1년 혜택', 'benefits of a year after the fee'), netWon),
    facts.money(id('low'), said('낮게 보면', 'at least'), lowWon),
    facts.money(id('high'), said('높게 보면', 'at most'), highWon),
  ];
}
