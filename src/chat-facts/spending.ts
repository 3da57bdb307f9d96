import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import {
  CATEGORIES,
  figureOf,
  moversOf,
  type CategoryFigure,
  type Dashboard,
  type PeerComparison,
  type Spending,
  type SpendingChange,
} from '../modules/spending/index.js';
import type { Localized } from '../platform/text.js';
import { factMaker, percent, won } from '../platform/assistant/index.js';

const SOURCE: Localized = { ko: '분기별 카드 이용 자료', en: 'quarterly card spending' };
const PEERS: Localized = { ko: '비슷한 고객의 카드 이용 통계', en: 'card spending of people alike' };
const ALIKE = ['AGE_BAND', 'SEX'] as const;
/** Categories told that rose most and that fell most. */
const MOVERS = 2;

const quarter = z
  .string()
  .regex(/^\d{4}Q[1-4]$/)
  .optional()
  .describe('Such as 2026Q3; the latest when absent.');

/** A quarter of the customer's card spending, and what changed. */
export function quarterTool({
  dashboards,
}: {
  readonly dashboards: Pick<Spending['dashboards'], 'listDashboards'>;
}): Tool {
  return tool({
    name: 'quarter_summary',
    description:
      'A quarter of the customer’s card spending: amount a month, change since the quarter and the year before, and the categories that rose and fell most.',
    parameters: z.object({ quarter }),
    topic: 'QUARTER',
    title: { ko: '분기 소비 요약', en: 'Quarter' },
    async run({ caller, customerId }, { quarter: asked = null }) {
      const [dashboard] = await dashboards.listDashboards(caller, [customerId], asked);
      return dashboard ? quarterFacts(dashboard) : [];
    },
  });
}

function quarterFacts(dashboard: Dashboard): Fact[] {
  const fact = factMaker('QUARTER', SOURCE, dashboard.quarter);
  const total = figureOf(dashboard, ({ totalWon }) => totalWon);
  const { risen, fallen } = moversOf(dashboard, 'MAJOR', 'PREVIOUS_QUARTER', MOVERS);
  const more = { ko: '늘어난 금액', en: 'rose by' };
  const less = { ko: '줄어든 금액', en: 'fell by' };
  return [
    fact(
      'quarter.total',
      { ko: '최근 6개월 월평균 카드 이용액', en: 'Card spending a month, over six months' },
      won(total.amountWon),
    ),
    ...changeFacts(
      'previous',
      total.sincePreviousQuarter,
      { ko: '직전 분기보다', en: 'Since the quarter before' },
      dashboard,
    ),
    ...changeFacts('year', total.sinceYearBefore, { ko: '1년 전 같은 분기보다', en: 'Since a year before' }, dashboard),
    ...risen.flatMap((figure) => moverFacts(figure, more, dashboard)),
    ...fallen.flatMap((figure) => moverFacts(figure, less, dashboard)),
  ];
}

function changeFacts(id: string, change: SpendingChange, of: Localized, dashboard: Dashboard): Fact[] {
  const { changeWon, changePercent } = change;
  if (changeWon === null) return [];
  const fact = factMaker('QUARTER', SOURCE, dashboard.quarter, of);
  const way = changeWon < 0 ? { ko: '감소', en: 'less by' } : { ko: '증가', en: 'more by' };
  const share = { ko: `${way.ko}율`, en: 'that is' };
  return [
    fact(`quarter.${id}.change`, way, won(Math.abs(changeWon))),
    ...(changePercent === null ? [] : [fact(`quarter.${id}.percent`, share, percent(Math.abs(Number(changePercent))))]),
  ];
}

function moverFacts(figure: CategoryFigure, label: Localized, dashboard: Dashboard): Fact[] {
  const { changeWon } = figure.sincePreviousQuarter;
  if (changeWon === null) return [];
  const fact = factMaker('QUARTER', SOURCE, dashboard.quarter, CATEGORIES[figure.category].text);
  return [
    fact(`quarter.${figure.category}.change`, label, won(Math.abs(changeWon))),
    fact(`quarter.${figure.category}.amount`, { ko: '월평균', en: 'a month' }, won(figure.amountWon)),
  ];
}

/** How the customer spends beside people of his age and sex. Groups too small to be told are widened, or not told. */
export function peerTool({ peers }: { readonly peers: Pick<Spending['peers'], 'listRows' | 'comparison'> }): Tool {
  return tool({
    name: 'peer_comparison',
    description:
      'How the customer’s card spending compares with people of the same age band and sex: the middle amount of the group, and how many percent of it spend less.',
    parameters: z.object({ quarter }),
    topic: 'PEERS',
    title: { ko: '비슷한 고객과의 비교', en: 'People alike' },
    async run({ caller, customerId }, { quarter: asked = null }) {
      const [row] = await peers.listRows(caller, [customerId], ALIKE, asked);
      const comparison = await peers.comparison(caller, row ?? null, ALIKE, asked);
      return comparison ? peerFacts(comparison) : [];
    },
  });
}

function peerFacts({ quarter: of, unavailable, figures, group }: PeerComparison): Fact[] {
  const fact = factMaker('PEERS', PEERS, of);
  const total = figures.get('TOTAL');
  if (unavailable !== null || !total || !group) {
    const why = { ko: '비교할 수 있을 만큼 비슷한 고객이 모이지 않음', en: 'too few people alike to compare with' };
    return [fact('peers.unavailable', { ko: '비슷한 고객과의 비교', en: 'People alike' }, why)];
  }
  const people = { ko: `${group.size.toLocaleString('en')}명`, en: `${group.size.toLocaleString('en')} people` };
  return [
    fact(
      'peers.amount',
      { ko: '고객님의 최근 6개월 월평균 카드 이용액', en: 'Your card spending a month, over six months' },
      won(total.amountWon),
    ),
    fact('peers.median', { ko: '비슷한 고객의 가운데 값', en: 'In the middle of people alike' }, won(total.medianWon)),
    fact(
      'peers.percentile',
      { ko: '고객님보다 적게 쓰는 비슷한 고객의 비율', en: 'Of people alike spend less' },
      percent(total.percentile),
    ),
    fact('peers.size', { ko: '비교한 고객 수', en: 'People compared with' }, people),
  ];
}
