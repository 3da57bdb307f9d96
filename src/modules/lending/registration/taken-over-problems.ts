import type { Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';
import type { LoanRequest } from './new-loan.js';

type TakenOver = Pick<LoanRequest, 'disbursedOn' | 'interestPaidTo' | 'balanceWon' | 'principalWon'>;

/** What is wrong with a loan that is taken over from other books, each naming its input. */
export function takenOverProblems(request: TakenOver, today: string): Problem[] {
  const { disbursedOn, interestPaidTo, balanceWon, principalWon } = request;
  const problems: Problem[] = [];
  if (interestPaidTo !== null && disbursedOn === null)
    problems.push(invalid('interestPaidTo', 'disbursedOn이 있어야 합니다.', 'needs disbursedOn.'));
  if (interestPaidTo !== null && interestPaidTo > today)
    problems.push(invalid('interestPaidTo', '미래일 수 없습니다.', 'must not be in the future.'));
  if (interestPaidTo !== null && disbursedOn !== null && interestPaidTo < disbursedOn)
    problems.push(invalid('interestPaidTo', 'disbursedOn보다 앞설 수 없습니다.', 'must not be before disbursedOn.'));
  if (balanceWon !== null && interestPaidTo === null)
    problems.push(invalid('balanceWon', 'interestPaidTo가 있어야 합니다.', 'needs interestPaidTo.'));
  if (balanceWon !== null && (balanceWon < 1 || balanceWon > principalWon))
    problems.push(invalid('balanceWon', '1 이상 principalWon 이하여야 합니다.', 'must be from 1 to principalWon.'));
  return problems;
}

const invalid = (field: string, ko: string, en: string): Problem => ({
  code: LendingErrorCode.INVALID_INPUT,
  field: [field],
  message: { ko: `${field}: ${ko}`, en: `${field} ${en}` },
});
