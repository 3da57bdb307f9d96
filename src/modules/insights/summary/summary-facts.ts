import type { Localized } from '../../../platform/text.js';
import {
  CATEGORIES,
  figureOf,
  moversOf,
  type CategoryFigure,
  type Dashboard,
  type PeerComparison,
  type SpendingChange,
} from '../../spending/index.js';
import type { FactId, FactUnit, SummaryFact } from './summary-fact.js';

/** What a summary is made from. */
export interface SummaryFigures {
  readonly dashboard: Dashboard;
  /** Null when there is no comparison group that may be shown. */
  readonly peers: PeerComparison | null;
  /** The score as shown, null when too little is known, and the day it was computed on. */
  readonly health: { readonly score: string | null; readonly on: string };
  /** Findings of the quarter that the reader may see. */
  readonly unusual: number;
}

const SOURCES = {
  SPENDING: { ko: '분기별 카드 소비 자료', en: 'quarterly card spending' },
  PRICES: { ko: '분기별 카드 소비 자료와 소비자물가지수', en: 'quarterly card spending and the consumer price index' },
  PEERS: { ko: '비슷한 고객의 카드 소비 통계', en: 'card spending of people alike' },
  HEALTH: { ko: '재무 건강 점수', en: 'health score' },
  UNUSUAL: { ko: '이상 소비 점검', en: 'checks for unusual spending' },
} satisfies Record<string, Localized>;

export const won = (amount: number): Localized => ({
  ko: `${amount.toLocaleString('ko-KR')}원`,
  en: `KRW ${amount.toLocaleString('en-US')}`,
});
const alike = (text: string): Localized => ({ ko: text, en: text });
const NO_TEXT: Localized = { ko: '', en: '' };

/** The facts of a quarter, each id once, whether it is known or not. */
export function summaryFacts(figures: SummaryFigures): SummaryFact[] {
  const { dashboard } = figures;
  const total = figureOf(dashboard, ({ totalWon }) => totalWon);
  const label: Localized = {
    ko: '분기 말까지 6개월 중 카드를 쓴 달의 월평균 카드 소비',
    en: 'mean card spending of the months with card use in the 6 months to the end of the quarter',
  };
  return [
    known('total', 'WON_A_MONTH', String(total.amountWon), label, won(total.amountWon), dashboard.quarter),
    ...changeFacts('previous', total.sincePreviousQuarter, dashboard.quarter),
    ...changeFacts('year', total.sinceYearBefore, dashboard.quarter),
    ...moverFacts(dashboard),
    ...peerFacts(figures),
    healthFact(figures),
    unusualFact(figures),
  ];
}

function known(
  id: FactId,
  unit: FactUnit,
  value: string,
  label: Localized,
  words: Localized,
  asOf: string,
  rest: Partial<SummaryFact> = {},
): SummaryFact {
  return { id, unit, value, label, words, asOf, missing: null, category: null, source: SOURCES.SPENDING, ...rest };
}

const unknown = (
  id: FactId,
  unit: FactUnit,
  label: Localized,
  missing: Localized,
  asOf: string,
  source: Localized = SOURCES.SPENDING,
): SummaryFact => ({ id, unit, label, missing, asOf, source, value: null, words: NO_TEXT, category: null });

/** The source's figures are of six months, so those of two quarters in a row have three of them in common. */
const SINCE = {
  previous: {
    ko: '직전 분기(3개월이 겹침) 대비',
    en: 'since the quarter before, with which it shares 3 months,',
  },
  year: { ko: '1년 전 같은 분기 대비', en: 'since the same quarter a year before' },
} satisfies Record<string, Localized>;
const NOT_KNOWN = {
  NO_FIGURES: { ko: '비교할 분기의 자료가 없습니다.', en: 'there are no figures of that quarter' },
  NOTHING_BEFORE: { ko: '비교할 분기에 소비가 없었습니다.', en: 'nothing was spent in that quarter' },
  NO_PRICE_INDEX: { ko: '소비자물가지수가 등록되지 않았습니다.', en: 'no consumer price index is loaded' },
} satisfies Record<string, Localized>;

function changeFacts(since: 'previous' | 'year', change: SpendingChange, quarter: string): SummaryFact[] {
  const { changeWon, changePercent, unavailable, realChangePercent, realUnavailable } = change;
  const { ko, en } = SINCE[since];
  const won_ = { ko: `${ko} 증감액`, en: `change ${en}` };
  const percent = { ko: `${ko} 증감률`, en: `change ${en} in percent` };
  const real = { ko: `${ko} 실질 증감률`, en: `real change ${en} in percent` };
  return [
    changeWon === null
      ? unknown(`${since}.change`, 'WON_A_MONTH', won_, NOT_KNOWN.NO_FIGURES, quarter)
      : known(`${since}.change`, 'WON_A_MONTH', String(changeWon), won_, won(Math.abs(changeWon)), quarter),
    changePercent === null
      ? unknown(`${since}.percent`, 'PERCENT', percent, NOT_KNOWN[unavailable ?? 'NO_FIGURES'], quarter)
      : known(`${since}.percent`, 'PERCENT', changePercent, percent, percentWords(changePercent), quarter),
    realChangePercent === null
      ? unknown(
          `${since}.realPercent`,
          'PERCENT',
          real,
          NOT_KNOWN[realUnavailable ?? 'NO_PRICE_INDEX'],
          quarter,
          SOURCES.PRICES,
        )
      : known(`${since}.realPercent`, 'PERCENT', realChangePercent, real, percentWords(realChangePercent), quarter, {
          source: SOURCES.PRICES,
        }),
  ];
}

const percentWords = (percent: string): Localized => alike(`${percent.replace('-', '')}%`);

function moverFacts(dashboard: Dashboard): SummaryFact[] {
  const { risen, fallen, unavailable } = moversOf(dashboard, 'MAJOR', 'PREVIOUS_QUARTER', 1);
  const fact = (id: 'risen.change' | 'fallen.change', label: Localized, figure: CategoryFigure | undefined) => {
    const changeWon = figure?.sincePreviousQuarter.changeWon ?? null;
    if (!figure || changeWon === null) {
      const none = { ko: '해당하는 항목이 없습니다.', en: 'there is no such category' };
      return unknown(id, 'WON_A_MONTH', label, unavailable ? NOT_KNOWN[unavailable] : none, dashboard.quarter);
    }
    const { text } = CATEGORIES[figure.category];
    const words = won(Math.abs(changeWon));
    const about = { ko: `${label.ko}: ${text.ko}`, en: `${label.en}: ${text.en}` };
    return known(id, 'WON_A_MONTH', String(changeWon), about, words, dashboard.quarter, { category: figure.category });
  };
  return [
    fact('risen.change', { ko: '가장 많이 늘어난 항목', en: 'the category that rose most' }, risen[0]),
    fact('fallen.change', { ko: '가장 많이 줄어든 항목', en: 'the category that fell most' }, fallen[0]),
  ];
}

function peerFacts({ dashboard: { quarter }, peers }: SummaryFigures): SummaryFact[] {
  const share = { ko: '비슷한 고객 100명 중 나보다 적게 쓰는 사람', en: 'of 100 people alike, those who spend less' };
  const size = { ko: '비교한 고객 수', en: 'people compared with' };
  const total = peers?.group ? peers.figures.get('TOTAL') : undefined;
  if (!peers?.group || !total) {
    const none = { ko: '비교해도 되는 비슷한 고객이 충분하지 않습니다.', en: 'too few people alike may be told of' };
    return [
      unknown('peers.percentile', 'PERCENT', share, none, quarter, SOURCES.PEERS),
      unknown('peers.size', 'PEOPLE', size, none, quarter, SOURCES.PEERS),
    ];
  }
  const source = { source: SOURCES.PEERS };
  const people = peers.group.size;
  return [
    known(
      'peers.percentile',
      'PERCENT',
      String(total.percentile),
      share,
      alike(`${total.percentile}`),
      quarter,
      source,
    ),
    known(
      'peers.size',
      'PEOPLE',
      String(people),
      size,
      { ko: `약 ${people.toLocaleString('ko-KR')}명`, en: `about ${people.toLocaleString('en-US')} people` },
      quarter,
      source,
    ),
  ];
}

function healthFact({ health: { score, on } }: SummaryFigures): SummaryFact {
  const label = { ko: '재무 건강 점수', en: 'health score' };
  const none = { ko: '확인된 정보가 부족합니다.', en: 'too little is known' };
  if (score === null) return unknown('health.score', 'POINTS', label, none, on, SOURCES.HEALTH);
  const words = { ko: `${score}점`, en: `${score} points` };
  return known('health.score', 'POINTS', score, label, words, on, { source: SOURCES.HEALTH });
}

function unusualFact({ dashboard: { quarter }, unusual }: SummaryFigures): SummaryFact {
  const label = { ko: '평소와 다른 소비', en: 'unusual findings' };
  const words = { ko: `${unusual}건`, en: String(unusual) };
  return known('unusual.count', 'COUNT', String(unusual), label, words, quarter, { source: SOURCES.UNUSUAL });
}
