import type { Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';
import type { LoanRequest } from './new-loan.js';

/** What is wrong with the terms and days of a loan, each naming its input. */
export const loanProblems = (loan: LoanRequest & { readonly appliedOn: string }, today: string): Problem[] => [
  ...graceProblems(loan),
  ...dateProblems(loan, today),
];

function graceProblems({ graceMonths, termMonths }: LoanRequest): Problem[] {
  if ((graceMonths ?? 0) < termMonths) return [];
  const message = {
    ko: 'graceMonths: 거치기간은 대출 기간보다 짧아야 합니다.',
    en: 'graceMonths must be less than termMonths.',
  };
  return [{ code: LendingErrorCode.INVALID_INPUT, field: ['graceMonths'], message }];
}

/**
 * The currency reform of this day, by the emergency currency measures act, made ten hwan one won: no loan in today's won is
 * older, and a day before it is a mistake in typing.
 */
const WON_SINCE = '1962-06-10';

type LoanDates = Pick<LoanRequest, 'approvedOn' | 'disbursedOn'> & { readonly appliedOn: string };

/** Applied, then granted, then paid out, and nothing of it in the future or before there were won. */
function dateProblems({ appliedOn, approvedOn, disbursedOn }: LoanDates, today: string): Problem[] {
  const named = { appliedOn, approvedOn, disbursedOn };
  const given = Object.entries(named).flatMap(([field, date]) => (date === null ? [] : [{ field, date }]));
  return given.flatMap(({ field, date }, index): Problem[] => {
    const before = given[index - 1];
    if (date > today) {
      const message = { ko: `${field}: 미래일 수 없습니다.`, en: `${field} must not be in the future.` };
      return [{ code: LendingErrorCode.INVALID_INPUT, field: [field], message }];
    }
    if (date < WON_SINCE) return [tooEarly(field, WON_SINCE)];
    return before && date < before.date ? [tooEarly(field, before.field)] : [];
  });
}

const tooEarly = (field: string, bound: string): Problem => ({
  code: LendingErrorCode.INVALID_INPUT,
  field: [field],
  message: { ko: `${field}: ${bound}보다 앞설 수 없습니다.`, en: `${field} must not be before ${bound}.` },
});
