import { said, saidWon, typedFacts, type Fact } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { RatePath } from '../../../forecasting/index.js';
import { dueDate } from '../../terms/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { basisFacts } from '../basis-facts.js';
import { listed } from '../wording.js';

/** A loan at another rate. */
export interface Repriced {
  readonly asked: AskedLoan;
  readonly beforeWon: number;
  readonly afterWon: number;
  /** Interest of the next twelve months, more or less. */
  readonly yearWon: number;
}

/** What payments may become, and how that answers a question about it. */
interface RateAhead {
  readonly facts: readonly Fact[];
  /** What the facts are based on, shown with their source. */
  readonly beside: readonly Fact[];
  readonly lead: Localized;
  readonly assumed: Localized;
}

const MONTHS_PER_YEAR = 12;
const MILLIONTHS_A_POINT = 10_000;

/** Words that ask what may come, rather than the effect of a named change. */
export const ASKS_AHEAD =
  /내년|앞으로|향후|다음 ?해|(?:1|일) ?년 ?(?:뒤|후|안|동안)|12 ?개월|(?:늘|오를|올라갈|커질|높아질|뛸|불어날|비싸질) ?(?:수|까|지)|얼마까지|최대|\b(?:could|might|may|will|next year|coming (?:year|months)|in (?:a|one) year|twelve months|at (?:most|worst)|worst case)\b/i;

/**
 * What all payments may become in a year, at the ends of the band of a forecast of market rates; null beyond the
 * forecast. That day's rate is assumed from today, so that the interest of a year is the most that the band allows.
 */
export function rateAhead(
  path: RatePath,
  repricedBy: (points: number) => readonly Repriced[],
  today: string,
): RateAhead | null {
  const move = path.moveOn(dueDate(today, MONTHS_PER_YEAR));
  if (!move) return null;
  const [low, high] = [
    repricedBy(-move.lowerMillionths / MILLIONTHS_A_POINT),
    repricedBy(move.higherMillionths / MILLIONTHS_A_POINT),
  ];
  const [nowWon, lowWon, highWon] = [
    sumOf(high, ({ beforeWon }) => beforeWon),
    sumOf(low, ({ afterWon }) => afterWon),
    sumOf(high, ({ afterWon }) => afterWon),
  ];
  const yearWon = sumOf(high, (one) => one.yearWon);
  const all = typedFacts('REPAYMENT', path.basis.words, today);
  return {
    facts: [
      all.money('rateAhead.now', said('지금 월 상환액', 'monthly payment now'), nowWon),
      all.money(
        'rateAhead.low',
        said('12개월 뒤 월 상환액(80% 구간 하한)', 'monthly payment in 12 months (80% band, lower end)'),
        lowWon,
      ),
      all.money(
        'rateAhead.high',
        said('12개월 뒤 월 상환액(80% 구간 상한)', 'monthly payment in 12 months (80% band, upper end)'),
        highWon,
      ),
      all.money(
        'rateAhead.year',
        said('1년 이자 증가(80% 구간 상한)', 'more interest in 1 year (80% band, upper end)'),
        yearWon,
      ),
    ],
    beside: basisFacts('rateForecast', 'REPAYMENT', path.basis, today),
    lead: leadOf(high, { nowWon, highWon, yearWon }),
    assumed: said('12개월 뒤 상한 금리가 오늘부터 적용될 때', 'the upper end in 12 months in force from today'),
  };
}

const sumOf = (each: readonly Repriced[], of: (one: Repriced) => number): number =>
  each.reduce((total, one) => total + of(one), 0);

interface Sums {
  readonly nowWon: number;
  readonly highWon: number;
  readonly yearWon: number;
}

function leadOf(each: readonly Repriced[], { nowWon, highWon, yearWon }: Sums): Localized {
  const names = listed(each.map(({ asked: { spoken } }) => said(spoken.ko, spoken.en.toLowerCase())));
  if (yearWon <= 0)
    return said(
      `시장금리 전망의 80% 구간 상한에서도 ${names.ko}의 이자는 1년 동안 지금보다 늘지 않습니다.`,
      `Even at the upper end of the 80% band of a forecast of market rates, your interest (${names.en}) does not go up within 1 year.`,
    );
  const [year, now, high] = [saidWon(yearWon), saidWon(nowWon), saidWon(highWon)];
  return said(
    `시장금리 전망의 80% 구간 상한까지 오르면 ${names.ko}의 1년 이자는 지금보다 ${year.ko} 늘고, 월 상환액은 ${now.ko}에서 ${high.ko}까지 오를 수 있습니다.`,
    `At the upper end of the 80% band of a forecast of market rates, you could pay ${year.en} more interest in 1 year (${names.en}), and ${high.en} a month instead of ${now.en}.`,
  );
}
