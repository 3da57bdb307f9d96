import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { sharePercent, type Hint } from './hint.js';

/** Yearly service of an applicant's loans, in won, at their contract rates and without stress. */
export interface YearlyService {
  /** For all loans but the one to replace. */
  readonly othersWon: number;
  /** For the loan applied for, at the amount asked for. */
  readonly requestedWon: number;
}

interface Asked {
  readonly service: YearlyService;
  /** Null when it is not known. */
  readonly income: number | null;
  readonly requestedWon: number;
  readonly mostMillionths: number;
}

const MILLION = 1_000_000n;
/** A hundred trillion won. */
const MOST_INCOME_WON = 100_000_000_000_000n;

/** Whether yearly service stays within the share of income that a product allows; null without an income. */
export function fitsDsr({ service, income, mostMillionths }: Asked): boolean | null {
  if (income === null) return null;
  return BigInt(totalWon(service)) * MILLION <= BigInt(income) * BigInt(mostMillionths);
}

/**
 * The share of income now, the income at which it would fit, and the amount that would fit: service grows in
 * proportion to the amount. No amount fits when other loans take all that is allowed; then 0 is needed.
 */
export function dsrHints(asked: Asked): Hint[] {
  const { service, income, mostMillionths } = asked;
  const current = income === null ? null : sharePercent(totalWon(service), income);
  const share: Hint = {
    measure: 'DSR_PERCENT',
    bound: 'AT_MOST',
    current,
    needed: percentOfMillionths(mostMillionths),
  };
  return [share, ...incomeHint(asked), ...(income === null ? [] : [amountHint(asked, income)])];
}

/** None when the income would be beyond any real one. */
function incomeHint({ service, income, mostMillionths }: Asked): Hint[] {
  const needed = (BigInt(totalWon(service)) * MILLION + BigInt(mostMillionths) - 1n) / BigInt(mostMillionths);
  if (needed > MOST_INCOME_WON) return [];
  const current = income === null ? null : String(income);
  return [{ measure: 'ANNUAL_INCOME_WON', bound: 'AT_LEAST', current, needed: String(needed) }];
}

function amountHint({ service, requestedWon, mostMillionths }: Asked, income: number): Hint {
  const room = (BigInt(income) * BigInt(mostMillionths)) / MILLION - BigInt(service.othersWon);
  const served = BigInt(service.requestedWon);
  // A loan with no yearly service fits whatever its amount.
  const fitting = served === 0n ? BigInt(requestedWon) : (room * BigInt(requestedWon)) / served;
  const needed = room < 0n ? 0n : fitting;
  return { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: String(requestedWon), needed: String(needed) };
}

const totalWon = ({ othersWon, requestedWon }: YearlyService): number => othersWon + requestedWon;
