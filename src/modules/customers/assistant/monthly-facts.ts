import { said, typedFacts, type Fact, type FoundChart } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { SnapshotRow } from '../snapshot/index.js';
import { MONTHLY_RECORDS_SOURCE } from './customers.texts.js';

/** Figures of a month in won, in the order in which they are shown. */
const MONTHLY_FIGURES = {
  incomeWon: said('월 소득', 'Income of the month'),
  spendingWon: said('월 지출', 'Spending of the month'),
  necessaryWon: said('그중 필수 지출', 'Of it, necessary'),
  housingWon: said('주거비', 'Housing'),
  medicalWon: said('의료비', 'Medical care'),
  debtPaymentWon: said('대출 원리금 상환액', 'Payments on debts'),
  totalDebtWon: said('총부채(다른 금융기관 포함)', 'All debts, other institutions included'),
  overdueWon: said('대출 연체 금액', 'Overdue on debts'),
  liquidWon: said('바로 쓸 수 있는 돈', 'Money at hand'),
  cardUsedWon: said('카드 이용 잔액', 'Owed on cards'),
  cardLimitWon: said('카드 한도', 'Card limit'),
  revolvingWon: said('그중 이월(리볼빙) 잔액', 'Of it, carried over'),
  cardMinimumWon: said('최소 결제 금액', 'Least payment of the month'),
  cardOverdueWon: said('카드 연체 금액', 'Overdue on cards'),
  investmentWon: said('투자 자산', 'Investments'),
  investmentGainWon: said('한 달 투자 손익', 'Made by investments in the month'),
} as const satisfies Partial<Readonly<Record<keyof SnapshotRow, Localized>>>;
type MonthFigure = keyof typeof MONTHLY_FIGURES;
const ALL_FIGURES = Object.keys(MONTHLY_FIGURES) as readonly MonthFigure[];

/** The figures of a month that are known. */
export function monthFacts(month: SnapshotRow, figures: readonly MonthFigure[] = ALL_FIGURES): Fact[] {
  const facts = typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, month.month);
  const amounts = figures.flatMap((figure) => {
    const amount = month[figure];
    return amount === null ? [] : [facts.money(`month.${figure}`, MONTHLY_FIGURES[figure], amount)];
  });
  return [...amounts, facts.month('month.name', said('기준 월', 'month'), month.month.slice(0, 7))];
}

/** Months a chart shows at most. */
const CHARTED = 12;

/** How figures went month by month, oldest first. */
export function moneyChart(months: readonly SnapshotRow[], ...figures: readonly MonthFigure[]): FoundChart {
  const shown = months.slice(0, CHARTED).toReversed();
  const name = ({ month }: SnapshotRow): string => month.slice(0, 7);
  return {
    title: said(
      figures.map((figure) => MONTHLY_FIGURES[figure].ko).join('·'),
      figures.map((figure) => MONTHLY_FIGURES[figure].en).join(', '),
    ),
    ...({ kind: 'LINE', unit: 'WON' } as const),
    points: shown.map((month) => said(name(month), name(month))),
    series: figures.map((figure) => ({ name: MONTHLY_FIGURES[figure], values: shown.map((month) => month[figure]) })),
    origin: { source: MONTHLY_RECORDS_SOURCE, asOf: months[0]?.month ?? '' },
  };
}
