import type { Localized } from '../../../platform/text.js';
import type { Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';
import type { LoanRequest } from './new-loan.js';
import {
  NEEDS_DISBURSED_ON,
  IN_THE_FUTURE,
  BEFORE_DISBURSED_ON,
  NEEDS_INTEREST_PAID_TO,
  BALANCE_BOUNDS,
} from './opening-balance.texts.js';

type OpeningBalance = Pick<LoanRequest, 'disbursedOn' | 'interestPaidTo' | 'balanceWon' | 'principalWon'>;

/** What is wrong with a loan that is taken over from other books, each naming its input. */
export function openingBalanceProblems(request: OpeningBalance, today: string): Problem[] {
  const { disbursedOn, interestPaidTo, balanceWon, principalWon } = request;
  const problems: Problem[] = [];
  if (interestPaidTo !== null && disbursedOn === null) problems.push(invalid('interestPaidTo', NEEDS_DISBURSED_ON));
  if (interestPaidTo !== null && interestPaidTo > today) problems.push(invalid('interestPaidTo', IN_THE_FUTURE));
  if (interestPaidTo !== null && disbursedOn !== null && interestPaidTo < disbursedOn)
    problems.push(invalid('interestPaidTo', BEFORE_DISBURSED_ON));
  if (balanceWon !== null && interestPaidTo === null) problems.push(invalid('balanceWon', NEEDS_INTEREST_PAID_TO));
  if (balanceWon !== null && (balanceWon < 1 || balanceWon > principalWon))
    problems.push(invalid('balanceWon', BALANCE_BOUNDS));
  return problems;
}

const invalid = (field: string, { ko, en }: Localized): Problem => ({
  code: LendingErrorCode.INVALID_INPUT,
  field: [field],
  message: { ko: `${field}: ${ko}`, en: `${field} ${en}` },
});
