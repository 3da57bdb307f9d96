import {
  said,
  existingFactIds,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import { figureOf, inflationPercent, type Dashboard, type SpendingChange } from '../dashboard/index.js';
import { CATEGORIES, type CategoryName } from '../source/index.js';
import { categoryFigure } from './category-finding.js';
import { changeFacts } from './quarter-facts.js';
import {
  ASKS_LESS,
  COMPARES,
  changeClause,
  SPENDING_FOLLOW_UPS,
  PREVIOUS,
  PRICES,
  QUARTER_A_YEAR_BEFORE,
} from './spending.texts.js';

/** How spending changed once the rise of prices is taken out: since a year before where it is known, else a quarter. */
export function realFinding(dashboard: Dashboard, context: ToolContext, category?: CategoryName): Finding {
  const figure = category ? categoryFigure(dashboard, category) : figureOf(dashboard, ({ totalWon }) => totalWon);
  const { sinceYearBefore: year, sincePreviousQuarter: previous } = figure;
  const [change, than, basis] =
    year.realChangeWon === null
      ? ([previous, PREVIOUS, 'PREVIOUS_QUARTER'] as const)
      : ([year, QUARTER_A_YEAR_BEFORE, 'YEAR_BEFORE'] as const);
  const what = category ? CATEGORIES[category].text : said('카드 이용액', 'card spending');
  const { realChangeWon } = change;
  if (realChangeWon === null)
    return { ...unknown(change, than, what), facts: changeFacts(dashboard, figure), shown: [] };
  const clause = changeClause({ changeWon: realChangeWon, changePercent: change.realChangePercent }, than, 'END');
  const inflation = inflationPercent(dashboard, basis);
  const lead = said(
    `물가 상승분을 빼면 ${withParticle(what.ko, '은/는')} ${clause?.ko ?? ''}.`,
    `In real terms your ${what.en.toLowerCase()} is ${clause?.en ?? ''}.`,
  );
  const shown = [...realFacts(dashboard, change, realChangeWon), ...inflationFacts(dashboard, inflation)];
  return {
    facts: shown,
    lead: withYesOrNo(context, lead, { holds: realChangeWon > 0, asks: COMPARES, contrary: ASKS_LESS }),
    shown: existingFactIds(shown, ['quarter.real.now', 'quarter.real.before', 'quarter.inflation']),
    followUps: [SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.trend, SPENDING_FOLLOW_UPS.peers],
  };
}

function realFacts(dashboard: Dashboard, change: SpendingChange, realChangeWon: number): Fact[] {
  const facts = typedFacts('QUARTER', PRICES, dashboard.quarter);
  const before = typedFacts('QUARTER', PRICES, change.since);
  const now = (change.beforeWon ?? 0) + (change.changeWon ?? 0);
  const way =
    realChangeWon < 0 ? said('실질 감소액', 'Less in real terms by') : said('실질 증가액', 'More in real terms by');
  return [
    facts.money('quarter.real.now', said('이번 월평균 이용액', 'Spending a month now'), now),
    before.money('quarter.real.before', said('그때 월평균 이용액', 'Spending a month then'), change.beforeWon ?? 0),
    facts.money('quarter.real.change', way, Math.abs(realChangeWon)),
    ...(change.realChangePercent === null
      ? []
      : [
          facts.percent(
            'quarter.real.percent',
            said('실질 변화율', 'Change in real terms'),
            Number(change.realChangePercent),
          ),
        ]),
  ];
}

export function inflationFacts({ quarter }: Dashboard, inflation: string | null): Fact[] {
  if (inflation === null) return [];
  const label = said('그동안 소비자물가 상승률', 'Rise of consumer prices meanwhile');
  return [typedFacts('QUARTER', PRICES, quarter).percent('quarter.inflation', label, Number(inflation))];
}

/** Why there is no change in real terms, with the change in won where that is known. */
function unknown(change: SpendingChange, than: Localized, what: Localized): Omit<Finding, 'facts'> {
  const clause = changeClause(change, than, 'END');
  const nominal = clause
    ? said(
        ` 물가를 반영하지 않은 ${withParticle(what.ko, '은/는')} ${clause.ko}.`,
        ` In won, your ${what.en.toLowerCase()} is ${clause.en}.`,
      )
    : said('', '');
  const why =
    change.realUnavailable === 'NO_PRICE_INDEX'
      ? said(
          '이 기간의 소비자물가지수가 등록되지 않아 실질 변화는 계산할 수 없습니다.',
          'Consumer prices of that time are not on record, so the change in real terms cannot be told.',
        )
      : said(
          '견줄 이전 분기 자료가 없어 실질 변화는 계산할 수 없습니다.',
          'There is no earlier quarter to compare with, so the change in real terms cannot be told.',
        );
  return {
    lead: said(why.ko + nominal.ko, why.en + nominal.en),
    followUps: [SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.trend],
  };
}
