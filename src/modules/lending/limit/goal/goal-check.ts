import type { Localized } from '../../../../platform/text.js';
import type { Problem } from '../../../../platform/errors/index.js';
import { dueDate } from '../../terms/index.js';
import type { Repayable } from './goal-repayment.js';
import type { RateOption, RequestedGoal, RequestedRepayable } from './goal-request.js';
import { placeOf, type KnownDebt } from '../simulation/limit-request.js';
import { DEBT_TWICE, pastLastDayText } from './goal-check.texts.js';
import {
  NO_SUCH_DEBT,
  FIXED_MONTHS_NEEDED,
  FIXED_MONTHS_UNUSED,
  FIXED_BEYOND_TERM,
} from '../simulation/limit-check.texts.js';

/** The debts that may be repaid early, or what is wrong with how they are named. */
export function repayablesOf(
  repayable: readonly RequestedRepayable[] | null,
  given: number,
  debts: readonly KnownDebt[],
): { readonly repayables: readonly Repayable[]; readonly problems: readonly Problem[] } {
  if (!repayable) {
    // Nothing is known about debts elsewhere that a plan could repay.
    const known = debts.flatMap(({ debt: { isElsewhere } }, debt) => (isElsewhere ? [] : [debt]));
    return { repayables: known.map((debt) => ({ debt, feeMillionths: null })), problems: [] };
  }
  const places = repayable.map(({ debt, loanId }) => placeOf({ debt, loanId, amountWon: null }, given, debts));
  const problems = repayable.flatMap(({ loanId }, index): Problem[] => {
    const field = ['repayable', String(index), loanId === null ? 'debt' : 'loanId'];
    const place = places[index] ?? -1;
    if (place < 0) return [problem(field, NO_SUCH_DEBT)];
    if (places.indexOf(place) === index) return [];
    return [problem(field, DEBT_TWICE)];
  });
  const fees = repayable.map(({ feeMillionths }) => feeMillionths);
  return { repayables: places.map((debt, index) => ({ debt, feeMillionths: fees[index] ?? null })), problems };
}

/** The last day the API can express. */
const LAST_DAY = '2999-12-31';

/** A day from which the months lead past the last day the API can express. */
export const dayProblems = (on: string, months: number): Problem[] =>
  dueDate(on, months) <= LAST_DAY ? [] : [problem(['on'], pastLastDayText(LAST_DAY))];

/** Everything that is wrong with the rates on offer, each naming its field. */
export function rateProblems({ rates, terms, subject }: RequestedGoal): Problem[] {
  const longest = Math.max(subject.profile.loan.termMonths, ...(terms ?? []));
  return rates.flatMap((rate, index) => {
    const field = ['rates', String(index), 'fixedMonths'];
    return fixedMonthsProblems(rate, longest, field);
  });
}

function fixedMonthsProblems({ rateKind, fixedMonths }: RateOption, longest: number, field: string[]): Problem[] {
  const isNeeded = rateKind === 'MIXED' || rateKind === 'PERIODIC';
  if (isNeeded && fixedMonths === null) return [problem(field, FIXED_MONTHS_NEEDED)];
  if (!isNeeded && fixedMonths !== null) return [problem(field, FIXED_MONTHS_UNUSED)];
  if (fixedMonths === null || fixedMonths <= longest) return [];
  return [problem(field, FIXED_BEYOND_TERM)];
}

/** A problem of one input. */
export function problem(field: readonly string[], { ko, en }: Localized): Problem {
  const name = field.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}.` } };
}
