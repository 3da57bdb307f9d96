import { marketRatePercent, type LoanType } from './market-rate.js';

const DEMO_SCORE_RATE_TYPES = ['CREDIT', 'OVERDRAFT', 'MORTGAGE', 'JEONSE'] as const satisfies readonly LoanType[];
/** Bands of fifty points, as banks publish them; nothing is published of lower scores. */
const BANDS = [951, 901, 851, 801, 751, 701, 651, 601, 501];
const BAND_POINTS = 50;
const DEMO_SCORE_RATE_SOURCE = '모아은행 신용점수별 금리표 (시연용 가상 자료)';

/**
 * The rates by credit score of the made-up bank, as a file that its staff would load: those of its made-up market in the
 * middle of each band. They are nobody's real rates, and say so in their source.
 */
export function demoScoreRates(asOf: string): string {
  const validFrom = `${asOf.slice(0, 4)}-01-01`;
  const lines = DEMO_SCORE_RATE_TYPES.flatMap((type) =>
    BANDS.map((from) => {
      const percent = marketRatePercent(type, from - 1 + BAND_POINTS / 2, validFrom).toFixed(2);
      return [type, from, percent, validFrom, `"${DEMO_SCORE_RATE_SOURCE}"`].join(',');
    }),
  );
  return ['loanType,fromScore,annualRatePercent,validFrom,source', ...lines, ''].join('\n');
}
