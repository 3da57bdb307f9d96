import { said, saidWon, type Finding } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import { categoryFigures, type CategoryFigure, type Dashboard } from '../dashboard/index.js';
import { quarterText, CATEGORIES, type CategoryName } from '../source/index.js';
import { categoryFacts, changeFacts, MONTHS_A_QUARTER, quarterFacts } from './quarter-facts.js';
import { changesSaid, SPENDING_FOLLOW_UPS, QUARTERLY_SPENDING_SOURCE } from './spending.texts.js';

/** Categories shown when none is named; the rest are small. */
const LARGEST = 5;

/** One category of a quarter: amount, share, and change. */
export function categoryFinding(dashboard: Dashboard, category: CategoryName): Finding {
  const figure = categoryFigure(dashboard, category);
  const [name, when] = [CATEGORIES[category].text, quarterText(dashboard.quarter)];
  const [amount, quarter] = [saidWon(figure.amountWon), saidWon(MONTHS_A_QUARTER * figure.amountWon)];
  const share = figure.sharePercent === null ? null : `${Number(figure.sharePercent)}%`;
  const changes = changesSaid(figure.sincePreviousQuarter, figure.sinceYearBefore);
  const used = said(
    `${when.ko} ${name.ko} 이용액은 월평균 ${amount.ko}(석 달이면 ${quarter.ko})${share ? `으로 전체의 ${share}` : ''}입니다.`,
    `You spent ${amount.en} a month on ${name.en.toLowerCase()} in ${when.en} (${quarter.en} over its three months)${share ? `, ${share} of all` : ''}.`,
  );
  const none = said(
    `${when.ko}에는 ${name.ko} 이용액이 없습니다.`,
    `You spent nothing on ${name.en.toLowerCase()} in ${when.en}.`,
  );
  const lead = figure.amountWon === 0 ? none : used;
  return {
    facts: [...categoryFacts(figure, dashboard), ...changeFacts(dashboard, figure)],
    lead: changes ? said(`${lead.ko} ${changes.ko}.`, `${lead.en} That is ${changes.en}.`) : lead,
    shown: [],
    followUps: [
      said(
        `${withParticle(name.ko, '은/는')} 비슷한 사람들과 비교하면 어떤가요?`,
        `How does my spending on ${name.en.toLowerCase()} compare with people like me?`,
      ),
      said(`${name.ko} 지출은 어떻게 변해 왔나요?`, `How has my spending on ${name.en.toLowerCase()} developed?`),
      SPENDING_FOLLOW_UPS.top,
    ],
  };
}

export function categoryFigure(dashboard: Dashboard, category: CategoryName): CategoryFigure {
  const found = categoryFigures(dashboard, CATEGORIES[category].level).find((each) => each.category === category);
  if (!found) throw new RangeError(`a dashboard lacks ${category}`);
  return found;
}

/** The largest categories of a quarter, the largest first. */
export function categoriesFinding(dashboard: Dashboard): Finding {
  const figures = categoryFigures(dashboard, 'MAJOR').filter(({ amountWon }) => amountWon > 0);
  const when = quarterText(dashboard.quarter);
  const [top] = figures;
  if (!top) {
    return {
      facts: [],
      lead: said(`${when.ko}에는 카드 이용액이 없습니다.`, `You spent nothing by card in ${when.en}.`),
    };
  }
  const amount = saidWon(top.amountWon);
  const share = Number(top.sharePercent);
  const shown = figures.slice(0, LARGEST);
  return {
    facts: [...shown.flatMap((figure) => categoryFacts(figure, dashboard)), ...quarterFacts(dashboard)],
    lead: said(
      `${when.ko}에 가장 많이 쓰신 업종은 ${withParticle(top.text.ko, '으로/로')}, 월평균 ${amount.ko}(전체의 ${share}%)입니다.`,
      `You spent most on ${top.text.en.toLowerCase()} in ${when.en}: ${amount.en} a month (${share}% of all).`,
    ),
    shown: [],
    table: {
      title: said(`${when.ko} 업종별 월평균 이용액`, `Spending a month by category, ${when.en}`),
      columns: [said('업종', 'Category'), said('월평균', 'A month'), said('비중', 'Share')],
      rows: shown.map(({ category, text }) => [
        { text },
        { fact: `quarter.${category}.amount` },
        { fact: `quarter.${category}.share` },
      ]),
    },
    chart: {
      title: said('업종별 월평균 이용액', 'Spending a month by category'),
      ...({ kind: 'BAR', unit: 'WON' } as const),
      points: shown.map(({ text }) => text),
      series: [{ name: when, values: shown.map(({ amountWon }) => amountWon) }],
      origin: { source: QUARTERLY_SPENDING_SOURCE, asOf: dashboard.quarter },
    },
    followUps: [SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.peers, SPENDING_FOLLOW_UPS.saving],
  };
}
