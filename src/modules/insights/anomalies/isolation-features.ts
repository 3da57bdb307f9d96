import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';
import type { JudgedQuarter, QuarterSpending } from './quarter-history.js';
import { median, robustBand } from './robust.js';

/** Amounts are cut to 10,000 won; adding that gives nought a logarithm, and next to nothing little weight. */
const CUT_WON = 10_000;
/** Quarters that happen to be almost alike say little of the next one: no spread is taken to be less (as the rules do). */
const LEAST_LOG_SPREAD = 0.15;
const MOST_Z = 30;
const MOST_TIMES = 100;

const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);
const sharesOf = (amounts: readonly number[]): number[] => {
  const sum = sumOf(amounts);
  return amounts.map((won) => (sum > 0 ? won / sum : 0));
};
const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What each category of the past usually takes: its median, in won a month. */
function usualOf(past: readonly QuarterSpending[]): number[] {
  const width = past[0]?.detailWon.length ?? 0;
  return Array.from({ length: width }, (_, at) => median(past.map(({ detailWon }) => detailWon[at] ?? 0)));
}

/** A judged quarter held against its own past. */
export interface QuarterContrast {
  /** Place of the category that rose most above what it usually takes. */
  readonly risen: number;
  /** By how much, in won a month; 0 where none rose. */
  readonly risenWon: number;
  readonly figures: readonly number[];
}

const column = (name: string, ko: string, en: string, unit: string, min: number, max: number): FeatureColumn => ({
  ...{ name, description: { ko, en }, unit, min, max, nullable: false },
});

const COLUMNS: readonly FeatureColumn[] = [
  column('totalZ', '총액이 과거에서 벗어난 정도', 'Distance of the total from the past', 'deviations', -MOST_Z, MOST_Z),
  column('logTotalRatio', '과거 중앙값 대비 총액의 로그', 'Logarithm of the total to its median', 'log ratio', -20, 20),
  column('largestRise', '가장 크게 늘어난 업종의 증가분', 'Largest rise of a category', 'usual totals', -1, MOST_TIMES),
  column('secondRise', '두 번째로 늘어난 업종의 증가분', 'Second largest rise', 'usual totals', -1, MOST_TIMES),
  column('largestShare', '가장 큰 업종의 비중', 'Share of the largest category', 'share', 0, 1),
  column('shareDistance', '업종 구성의 변화', 'Distance of the shares from their past', 'Hellinger distance', 0, 1),
  column('creditShift', '신용카드 비중의 변화', 'Change of the credit card share', 'share', 0, 1),
];

/** What an isolation forest sees of a quarter: how far it is from the same person's past, never how much he spends. */
export const ISOLATION_CONTRACT = featureContract('SPENDING_ANOMALY', 1, COLUMNS);

/** Holds a quarter against its past. */
export function contrastOf({ current, past }: Omit<JudgedQuarter, 'window'>): QuarterContrast {
  const totals = past.map(({ totalWon }) => totalWon);
  const usualTotal = median(totals) + CUT_WON;
  const logs = robustBand(
    totals.map((won) => Math.log(won + CUT_WON)),
    LEAST_LOG_SPREAD,
  );
  const logTotal = Math.log(current.totalWon + CUT_WON);
  const usual = usualOf(past);
  const rises = current.detailWon.map((won, at) => clamp((won - (usual[at] ?? 0)) / usualTotal, MOST_TIMES));
  const [first = 0, second = 0] = rises.toSorted((one, other) => other - one);
  const now = sharesOf(current.detailWon);
  const then = sharesOf(
    past.reduce(
      (sums, { detailWon }) => sums.map((sum, at) => sum + (detailWon[at] ?? 0)),
      usual.map(() => 0),
    ),
  );
  const overlap = now.reduce((sum, share, at) => sum + Math.sqrt(share * (then[at] ?? 0)), 0);
  const creditNow = sharesOf([current.creditWon, current.checkWon])[0] ?? 0;
  const creditThen = median(past.map(({ creditWon, checkWon }) => sharesOf([creditWon, checkWon])[0] ?? 0));
  return {
    risen: rises.indexOf(first),
    risenWon: Math.max(0, Math.round(first * usualTotal)),
    figures: [
      clamp((logTotal - logs.median) / logs.spread, MOST_Z),
      clamp(logTotal - logs.median, 20),
      Math.max(-1, first),
      Math.max(-1, second),
      Math.max(...now, 0),
      Math.sqrt(Math.max(0, 1 - overlap)),
      Math.abs(creditNow - creditThen),
    ],
  };
}

/** Contrasts as the model takes them. */
export function isolationTable(contrasts: readonly QuarterContrast[]): FeatureTable {
  const width = COLUMNS.length;
  const values = new Float32Array(contrasts.length * width);
  for (const [row, { figures }] of contrasts.entries()) values.set(figures, row * width);
  return { columns: COLUMNS.map(({ name }) => name), values };
}
