import { z } from 'zod';
import {
  CATEGORY_PARENTS,
  said,
  tool,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { PeerAttribute, PeerComparison, PeerFigure } from '../peers/index.js';
import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../source/index.js';
import { peerLead } from './peer-lead.texts.js';
import { ASKS_LESS, COMPARES, SPENDING_FOLLOW_UPS, NO_FIGURES, PEERS } from './spending.texts.js';
import { categorySlot, quarterSlot, type SpendingToolParts } from './tool-parts.js';
import { formatNumber } from '../../../platform/amount.texts.js';

const ALIKE = ['AGE_BAND', 'SEX'] as const;
/** Categories shown besides the total: those the customer spends most on. */
const LARGEST = 5;

/** Compares the customer with people of the same age band and sex. Groups too small to show are widened or left out. */
export const peerTool = ({ peers }: Pick<SpendingToolParts, 'peers'>): Tool =>
  tool({
    name: 'peer_comparison',
    description:
      'How the customer’s card spending, all of it or one category, compares with people of the same age band and sex: the middle and the mean of the group, and how many percent of it spend less.',
    parameters: z.object({ quarter: quarterSlot, category: categorySlot }),
    answers: ['PEER_COMPARISON'],
    topic: 'PEERS',
    title: { ko: '비슷한 고객과의 비교', en: 'People alike' },
    async run(context, { quarter, category }) {
      const asked = await comparisonOf({ peers }, context, quarter ?? null);
      if (!asked) return { facts: [], lead: NO_FIGURES };
      return peerFinding(asked, category, context);
    },
  });

/** The comparison of the requested quarter, or of the newest one where that has no figures. */
export async function comparisonOf(
  { peers }: Pick<SpendingToolParts, 'peers'>,
  { caller, customerId }: Pick<ToolContext, 'caller' | 'customerId'>,
  quarter: string | null,
): Promise<PeerComparison | null> {
  const rowOf = async (of: string | null) => (await peers.listRows(caller, [customerId], ALIKE, of))[0] ?? null;
  const row = (await rowOf(quarter)) ?? (quarter === null ? null : await rowOf(null));
  return peers.comparison(caller, row, ALIKE, null);
}

/** The answer of a comparison, in total or for one category. */
export function peerFinding(
  comparison: PeerComparison,
  category: CategoryName | undefined,
  context: Pick<ToolContext, 'said'>,
): Finding {
  const { quarter, unavailable, figures, group } = comparison;
  const compared = category && comparedFor(category, figures);
  const of = compared && figures.get(compared);
  const figure = of ?? figures.get('TOTAL');
  if (unavailable !== null || !figure || !group) return { facts: [nobody(quarter)], lead: TOO_FEW_PEERS, shown: [] };
  const what = compared ? CATEGORIES[compared].text : said('카드 이용액', 'card spending');
  const people = said(`${formatNumber(group.size)}명`, `${formatNumber(group.size)} people`);
  const facts = typedFacts('PEERS', PEERS, quarter);
  const largest = of ? [] : largestOf(comparison);
  return {
    facts: [
      ...figureFacts(COMPARED_FACT_ID, figure, quarter, of ? what : undefined),
      facts.money(
        'peers.gap',
        said('가운데 값과의 차이', 'away from the middle by'),
        Math.abs(figure.amountWon - figure.medianWon),
      ),
      facts.count('peers.size', said('비교한 고객 수', 'People compared with'), group.size, 'PERSON', people),
      ...largest.flatMap((each) =>
        figureFacts(`peers.${each.category}`, each, quarter, CATEGORIES[each.category].text),
      ),
    ],
    lead: withYesOrNo(context, peerLead(context, figure, what, peopleAlike(group.groupBy)), {
      holds: figure.amountWon > figure.medianWon,
      asks: COMPARES,
      contrary: ASKS_LESS,
    }),
    shown: ['peers.amount', 'peers.median', 'peers.mean', 'peers.percentile', 'peers.size'],
    ...(category && category !== compared && { assumed: [insteadOf(compared)] }),
    ...(largest.length > 0 ? pictures(largest, quarter) : {}),
    followUps: [SPENDING_FOLLOW_UPS.saving, SPENDING_FOLLOW_UPS.top, SPENDING_FOLLOW_UPS.trend],
  };
}

/** The category, or else the wider one of which it is a part, that is compared; undefined where neither is. */
function comparedFor(category: CategoryName, figures: PeerComparison['figures']): CategoryName | undefined {
  const wider = CATEGORY_NAMES.MAJOR.find((name) => name === CATEGORY_PARENTS[category]);
  return [category, wider].find((name) => name !== undefined && figures.has(name));
}

/** What is compared where the category that was asked for is not. */
function insteadOf(compared: CategoryName | undefined): Localized {
  if (compared === undefined)
    return said(
      '세부 업종은 비교 자료가 없어 전체 이용액',
      'all card spending, since finer categories are not compared',
    );
  const { ko, en } = CATEGORIES[compared].text;
  return said(
    `세부 업종은 비교 자료가 없어 ${ko} 전체`,
    `all spending on ${en.toLowerCase()}, since finer categories are not compared`,
  );
}

type CategoryPeers = PeerFigure & { readonly category: CategoryName };

export const categoryPeers = ({ figures }: PeerComparison): CategoryPeers[] =>
  CATEGORY_NAMES.MAJOR.flatMap((category) => {
    const figure = figures.get(category);
    return figure ? [{ ...figure, category }] : [];
  });

const largestOf = (comparison: PeerComparison): CategoryPeers[] =>
  categoryPeers(comparison)
    .toSorted((one, other) => other.amountWon - one.amountWon)
    .slice(0, LARGEST);

/** The slot of what the answer compares; those of single categories beside it follow it. */
const COMPARED_FACT_ID = 'peers';
/** How people ask for figures of those alike; the mean of a whole group is rarely called by its label. */
const CALLS = {
  mean: ['평균', '보통 얼마', 'average', 'mean', 'typical'],
  percentile: [
    '몇 번째',
    '몇 등',
    '몇 퍼센트',
    '상위',
    '하위',
    '백분위',
    '순위',
    'percentile',
    'rank',
    'top',
    'bottom',
  ],
} as const;

function figureFacts(id: string, figure: PeerFigure, quarter: string, of?: Localized): Fact[] {
  const facts = typedFacts('PEERS', PEERS, quarter, of);
  const calls = id === COMPARED_FACT_ID ? CALLS : { mean: [], percentile: [] };
  const own = said('고객님의 최근 6개월 월평균 카드 이용액', 'Your card spending a month, over six months');
  return [
    facts.money(`${id}.amount`, of ? said('고객님 월평균', 'you, a month') : own, figure.amountWon),
    facts.money(
      `${id}.median`,
      of
        ? said('비슷한 고객의 가운데 값', 'in the middle of people alike')
        : said('비슷한 고객의 가운데 값', 'In the middle of people alike'),
      figure.medianWon,
    ),
    {
      ...facts.money(`${id}.mean`, said('비슷한 고객의 평균', 'Mean of people alike'), figure.meanWon),
      calls: calls.mean,
    },
    {
      ...facts.percent(
        `${id}.percentile`,
        said('고객님보다 적게 쓰는 비슷한 고객의 비율', 'Of people alike spend less'),
        figure.percentile,
      ),
      calls: calls.percentile,
    },
  ];
}

const ATTRIBUTES: Readonly<Record<PeerAttribute, Localized>> = {
  AGE_BAND: said('연령대', 'age band'),
  SEX: said('성별', 'sex'),
  GRADE: said('회원 등급', 'member grade'),
  LIFE_STAGE: said('생애 단계', 'stage of life'),
  REGION: said('지역', 'region'),
};

/** The people compared with, by what they have in common. */
function peopleAlike(groupBy: readonly PeerAttribute[]): Localized {
  const names = groupBy.map((attribute) => ATTRIBUTES[attribute]);
  if (names.length === 0) return said('전체 고객', 'all customers');
  return said(
    `같은 ${names.map(({ ko }) => ko).join('·')} 고객`,
    `people of the same ${names.map(({ en }) => en).join(' and ')}`,
  );
}

function pictures(largest: readonly CategoryPeers[], quarter: string): Pick<Finding, 'table' | 'chart'> {
  const [you, them] = [said('고객님', 'You'), said('비슷한 고객의 가운데 값', 'Middle of people alike')];
  const title = said('업종별 월평균 비교', 'A month by category, compared');
  return {
    table: {
      title,
      columns: [said('업종', 'Category'), you, them],
      rows: largest.map(({ category }) => [
        { text: CATEGORIES[category].text },
        { fact: `peers.${category}.amount` },
        { fact: `peers.${category}.median` },
      ]),
    },
    chart: {
      title,
      ...({ kind: 'BAR', unit: 'WON' } as const),
      points: largest.map(({ category }) => CATEGORIES[category].text),
      series: [
        { name: you, values: largest.map(({ amountWon }) => amountWon) },
        { name: them, values: largest.map(({ medianWon }) => medianWon) },
      ],
      origin: { source: PEERS, asOf: quarter },
    },
  };
}

const TOO_FEW_PEERS: Localized = {
  ko: '비교할 수 있을 만큼 비슷한 고객이 모이지 않아, 남들과의 비교는 알려 드릴 수 없습니다.',
  en: 'There are too few similar people, so no comparison can be shown.',
};

const nobody = (quarter: string): Fact =>
  typedFacts('PEERS', PEERS, quarter).words(
    'peers.unavailable',
    said('비슷한 고객과의 비교', 'People alike'),
    said('비교할 수 있을 만큼 비슷한 고객이 모이지 않음', 'too few people alike to compare with'),
  );
