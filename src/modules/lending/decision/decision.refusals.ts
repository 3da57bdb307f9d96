import type { Localized } from '../../../platform/text.js';
import { refuse, type Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';

/** A problem of one input. */
export const invalid = (field: readonly string[], { ko, en }: Localized): Problem => {
  const name = field.at(-1) ?? '';
  return { code: LendingErrorCode.INVALID_INPUT, field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}` } };
};

export const nothingToDecide = (): never =>
  refuse(
    LendingErrorCode.LOAN_NOT_OPEN,
    { ko: '갚을 금액이 남아 있는 대출이 아닙니다.', en: 'Nothing is left to repay of the loan.' },
    ['loanId'],
  );

export const loanInArrears = (): never =>
  refuse(
    'LOAN_IN_ARREARS',
    {
      ko: '연체 중인 대출입니다. 연체 금액을 먼저 갚으신 뒤 비교하실 수 있습니다.',
      en: 'The loan is in arrears: what is overdue is paid before anything is compared.',
    },
    ['loanId'],
  );
