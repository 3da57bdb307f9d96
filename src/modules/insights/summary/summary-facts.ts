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
import {
  SPENDING_SOURCE,
  REAL_SOURCE,
  PEER_SOURCE,
  HEALTH_SOURCE,
  ANOMALY_SOURCE,
  MONTHLY_MEAN,
  SINCE_PREVIOUS,
  SINCE_YEAR,
  NO_DATA_BEFORE,
  NO_SPENDING_BEFORE,
  NO_PRICE_INDEX,
  changeWonText,
  changePercentText,
  realChangeText,
  NO_ITEM,
  RISEN_MOST,
  FALLEN_MOST,
  SPEND_LESS_SHARE,
  PEOPLE_COMPARED,
  TOO_FEW_PEOPLE,
  aboutPeopleText,
  HEALTH_SCORE,
  TOO_LITTLE_KNOWN,
  pointsText,
  UNUSUAL_FINDINGS,
  findingsText,
} from './summary-facts.texts.js';
import { wonText } from '../../../platform/amount.texts.js';

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
  SPENDING: SPENDING_SOURCE,
  PRICES: REAL_SOURCE,
  PEERS: PEER_SOURCE,
  HEALTH: HEALTH_SOURCE,
  UNUSUAL: ANOMALY_SOURCE,
} satisfies Record<string, Localized>;

const alike = (text: string): Localized => ({ ko: text, en: text });
const NO_TEXT: Localized = { ko: '', en: '' };

/** The facts of a quarter, each id once, whether it is known or not. */
export function summaryFacts(figures: SummaryFigures): SummaryFact[] {
  const { dashboard } = figures;
  const total = figureOf(dashboard, ({ totalWon }) => totalWon);
  const label: Localized = MONTHLY_MEAN;
  return [
    known('total', 'WON_A_MONTH', String(total.amountWon), label, wonText(total.amountWon), dashboard.quarter),
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
const COMPARED_WITH = {
  previous: SINCE_PREVIOUS,
  year: SINCE_YEAR,
} satisfies Record<string, Localized>;
const NOT_KNOWN = {
  NO_FIGURES: NO_DATA_BEFORE,
  NOTHING_BEFORE: NO_SPENDING_BEFORE,
  NO_PRICE_INDEX: NO_PRICE_INDEX,
} satisfies Record<string, Localized>;

function changeFacts(since: 'previous' | 'year', change: SpendingChange, quarter: string): SummaryFact[] {
  const { changeWon, changePercent, unavailable, realChangePercent, realUnavailable } = change;
  const { ko, en } = COMPARED_WITH[since];
  const won_ = changeWonText(ko, en);
  const percent = changePercentText(ko, en);
  const real = realChangeText(ko, en);
  return [
    changeWon === null
      ? unknown(`${since}.change`, 'WON_A_MONTH', won_, NOT_KNOWN.NO_FIGURES, quarter)
      : known(`${since}.change`, 'WON_A_MONTH', String(changeWon), won_, wonText(Math.abs(changeWon)), quarter),
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
      const none = NO_ITEM;
      return unknown(id, 'WON_A_MONTH', label, unavailable ? NOT_KNOWN[unavailable] : none, dashboard.quarter);
    }
    const { text } = CATEGORIES[figure.category];
    const words = wonText(Math.abs(changeWon));
    const about = { ko: `${label.ko}: ${text.ko}`, en: `${label.en}: ${text.en}` };
    return known(id, 'WON_A_MONTH', String(changeWon), about, words, dashboard.quarter, { category: figure.category });
  };
  return [fact('risen.change', RISEN_MOST, risen[0]), fact('fallen.change', FALLEN_MOST, fallen[0])];
}

function peerFacts({ dashboard: { quarter }, peers }: SummaryFigures): SummaryFact[] {
  const share = SPEND_LESS_SHARE;
  const size = PEOPLE_COMPARED;
  const total = peers?.group ? peers.figures.get('TOTAL') : undefined;
  if (!peers?.group || !total) {
    const none = TOO_FEW_PEOPLE;
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
    known('peers.size', 'PEOPLE', String(people), size, aboutPeopleText(people), quarter, source),
  ];
}

function healthFact({ health: { score, on } }: SummaryFigures): SummaryFact {
  const label = HEALTH_SCORE;
  const none = TOO_LITTLE_KNOWN;
  if (score === null) return unknown('health.score', 'POINTS', label, none, on, SOURCES.HEALTH);
  const words = pointsText(score);
  return known('health.score', 'POINTS', score, label, words, on, { source: SOURCES.HEALTH });
}

function unusualFact({ dashboard: { quarter }, unusual }: SummaryFigures): SummaryFact {
  const label = UNUSUAL_FINDINGS;
  const words = findingsText(unusual);
  return known('unusual.count', 'COUNT', String(unusual), label, words, quarter, { source: SOURCES.UNUSUAL });
}
