import { typedFacts, type Fact } from '../../../platform/assistant/index.js';
import { figureOf, moversOf, type CategoryFigure, type Dashboard, type SpendingChange } from '../dashboard/index.js';
import { CATEGORIES } from '../source/index.js';
import { QUARTERLY_SPENDING_SOURCE } from './spending.texts.js';
import { wonText } from '../../../platform/amount.texts.js';

/** How many categories that rose most, and that fell most, are shown. */
export const MOVERS = 2;

/** Amounts are means of a month; a quarter has three of them. */
export const MONTHS_A_QUARTER = 3;

/** The quarter that an answer is about, and its length. */
export function quarterFacts({ quarter }: Dashboard): Fact[] {
  const facts = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, quarter);
  return [
    facts.quarter('quarter.name', { ko: '분기', en: 'quarter' }, quarter),
    facts.months('quarter.months', { ko: '분기의 길이', en: 'length of a quarter' }, MONTHS_A_QUARTER),
  ];
}

/** What was spent in total, by each kind of card, and in the quarter before. */
export function totalFacts(dashboard: Dashboard): Fact[] {
  const facts = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, dashboard.quarter);
  const { totalWon = 0, creditWon = 0, checkWon = 0 } = dashboard.now;
  const label = { ko: '최근 6개월 월평균 카드 이용액', en: 'Card spending a month, over six months' };
  const { beforeWon, since } = figureOf(dashboard, (row) => row.totalWon).sincePreviousQuarter;
  const before = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, since);
  return [
    facts.money('quarter.total', label, totalWon),
    facts.money('quarter.credit', { ko: '그중 신용카드', en: 'Of it, by credit card' }, creditWon),
    facts.money('quarter.check', { ko: '그중 체크카드', en: 'Of it, by check card' }, checkWon),
    ...(beforeWon === null
      ? []
      : [
          before.money(
            'quarter.before',
            { ko: '직전 분기 월평균 카드 이용액', en: 'Card spending a month, in the quarter before' },
            beforeWon,
          ),
        ]),
  ];
}

/** How the total, or a category, changed since the quarter before and since a year before. */
export function changeFacts(
  dashboard: Dashboard,
  { sincePreviousQuarter, sinceYearBefore }: Pick<CategoryFigure, 'sincePreviousQuarter' | 'sinceYearBefore'>,
): Fact[] {
  return [
    ...quarterFacts(dashboard),
    ...oneChange('previous', sincePreviousQuarter, { ko: '직전 분기보다', en: 'Since the quarter before' }, dashboard),
    ...oneChange('year', sinceYearBefore, { ko: '1년 전 같은 분기보다', en: 'Since a year before' }, dashboard),
  ];
}

function oneChange(id: string, change: SpendingChange, of: { ko: string; en: string }, { quarter }: Dashboard): Fact[] {
  const { changeWon, changePercent } = change;
  if (changeWon === null) return [];
  const facts = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, quarter, of);
  const way = changeWon < 0 ? { ko: '감소', en: 'less by' } : { ko: '증가', en: 'more by' };
  const share = { ko: `${way.ko}율`, en: 'that is' };
  const direction = { type: 'TREND', direction: changeWon < 0 ? 'DOWN' : changeWon > 0 ? 'UP' : 'FLAT' } as const;
  return [
    facts.money(`quarter.${id}.change`, way, Math.abs(changeWon)),
    ...(changePercent === null ? [] : [facts.percent(`quarter.${id}.percent`, share, Math.abs(Number(changePercent)))]),
    facts.words(`quarter.${id}.trend`, { ko: '방향', en: 'direction' }, TREND_WORDS[direction.direction], direction),
  ];
}

export const TREND_WORDS = {
  UP: { ko: '증가', en: 'rising' },
  DOWN: { ko: '감소', en: 'falling' },
  FLAT: { ko: '변화 없음', en: 'unchanged' },
} as const;

/** One category of the quarter: amount, share and change. */
export function categoryFacts(figure: CategoryFigure, { quarter }: Dashboard): Fact[] {
  const facts = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, quarter, CATEGORIES[figure.category].text);
  const { category, amountWon, sharePercent, sincePreviousQuarter } = figure;
  const { changeWon } = sincePreviousQuarter;
  const way = (changeWon ?? 0) < 0 ? { ko: '줄어든 금액', en: 'fell by' } : { ko: '늘어난 금액', en: 'rose by' };
  return [
    facts.money(`quarter.${category}.amount`, { ko: '월평균', en: 'a month' }, amountWon),
    facts.money(`quarter.${category}.sum`, { ko: '석 달이면', en: 'over three months' }, MONTHS_A_QUARTER * amountWon),
    ...(sharePercent === null
      ? []
      : [facts.percent(`quarter.${category}.share`, { ko: '비중', en: 'share' }, sharePercent)]),
    ...(changeWon === null
      ? []
      : [
          facts.words(`quarter.${category}.change`, way, wonText(Math.abs(changeWon)), {
            type: 'MONEY',
            won: Math.abs(changeWon),
          }),
        ]),
  ];
}

/** The categories that rose and fell most since the quarter before, with their facts. */
export function moverFacts(
  dashboard: Dashboard,
): { readonly facts: Fact[]; readonly ids: string[] } & ReturnType<typeof movers> {
  const found = movers(dashboard);
  const figures = [...found.risen, ...found.fallen];
  const ids = figures.flatMap(({ category }) => [`quarter.${category}.change`, `quarter.${category}.amount`]);
  return { ...found, facts: figures.flatMap((figure) => categoryFacts(figure, dashboard)), ids };
}

const movers = (dashboard: Dashboard) => moversOf(dashboard, 'MAJOR', 'PREVIOUS_QUARTER', MOVERS);
