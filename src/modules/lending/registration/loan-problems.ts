import type { Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';
import type { LoanRequest } from './new-loan.js';
import { GRACE_TOO_LONG, dateAheadText, dateBeforeText } from './loan-problems.texts.js';

/** What is wrong with the terms and days of a loan, each naming its input. */
export const loanProblems = (loan: LoanRequest & { readonly appliedOn: string }, today: string): Problem[] => [
  ...graceProblems(loan),
  ...dateProblems(loan, today),
];

function graceProblems({ graceMonths, termMonths }: LoanRequest): Problem[] {
  if ((graceMonths ?? 0) < termMonths) return [];
  const message = GRACE_TOO_LONG;
  return [{ code: LendingErrorCode.INVALID_INPUT, field: ['graceMonths'], message }];
}

/**
 * On this day the currency reform, by the emergency currency measures act, replaced ten hwan with one won: no loan in
 * today's won is older, so an earlier day is a typing error.
 */
const WON_SINCE = '1962-06-10';

type LoanDates = Pick<LoanRequest, 'approvedOn' | 'disbursedOn'> & { readonly appliedOn: string };

/** Applied for, then approved, then paid out; no day in the future or before the won existed. */
function dateProblems({ appliedOn, approvedOn, disbursedOn }: LoanDates, today: string): Problem[] {
  const named = { appliedOn, approvedOn, disbursedOn };
  const given = Object.entries(named).flatMap(([field, date]) => (date === null ? [] : [{ field, date }]));
  return given.flatMap(({ field, date }, index): Problem[] => {
    const before = given[index - 1];
    if (date > today) {
      const message = dateAheadText(field);
      return [{ code: LendingErrorCode.INVALID_INPUT, field: [field], message }];
    }
    if (date < WON_SINCE) return [tooEarly(field, WON_SINCE)];
    return before && date < before.date ? [tooEarly(field, before.field)] : [];
  });
}

const tooEarly = (field: string, bound: string): Problem => ({
  code: LendingErrorCode.INVALID_INPUT,
  field: [field],
  message: dateBeforeText(field, bound),
});
