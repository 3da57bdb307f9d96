import type { Localized } from '../../../platform/text.js';
import { refuse, type Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from '../loans/index.js';
import { formatNumber } from '../../../platform/amount.texts.js';

/** A problem of one input. */
export const invalid = (field: string, { ko, en }: Localized): Problem => ({
  code: LendingErrorCode.INVALID_INPUT,
  field: [field],
  message: { ko: `${field}: ${ko}`, en: `${field} ${en}` },
});

export const loanInArrears = (): never =>
  refuse('LOAN_IN_ARREARS', {
    ko: '연체 중인 대출입니다. 연체 금액을 먼저 갚으신 뒤 중도상환을 알아보실 수 있습니다.',
    en: 'The loan is in arrears: what is overdue is paid before anything is paid early.',
  });

export const amountExceedsBalance = (balanceWon: number): never =>
  refuse(
    'AMOUNT_EXCEEDS_BALANCE',
    {
      ko: `그날 남아 있는 원금은 ${formatNumber(balanceWon)}원입니다. 그보다 많이 중도상환할 수 없습니다.`,
      en: `The balance of that day is ${formatNumber(balanceWon)} won: no more can be paid early.`,
    },
    ['amountWon'],
  );
