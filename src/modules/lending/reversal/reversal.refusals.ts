import { refuse } from '../../../platform/errors/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import { LendingErrorCode as Code } from '../loans/index.js';
import type { UnreversedAllocation } from '../repayments/index.js';

const no = (code: Code, field: string, ko: string, en: string): never => refuse(code, { ko, en }, [field]);

export const repaymentNotFound = (): never =>
  no(Code.REPAYMENT_NOT_FOUND, 'repaymentId', '해당 상환 내역을 찾을 수 없습니다.', 'There is no such repayment.');

export const repaymentReversed = (): never =>
  no(Code.REPAYMENT_REVERSED, 'repaymentId', '이미 취소된 상환입니다.', 'The repayment has been reversed already.');

export const repaymentSettled = (): never =>
  no(
    Code.REPAYMENT_NOT_REVERSIBLE,
    'repaymentId',
    '대환으로 기존 대출을 갚은 상환은 따로 취소할 수 없습니다. 대환 계약을 먼저 철회해 주세요.',
    'The repayment paid the loan off for another one: withdraw from that contract instead.',
  );

export const repaymentBeforeBooks = (): never =>
  no(
    Code.REPAYMENT_NOT_REVERSIBLE,
    'repaymentId',
    '이 대출을 넘겨받기 전의 상환은 취소할 수 없습니다.',
    'The repayment is of before these books began.',
  );

export const laterDoesNotFit = (): never =>
  no(
    Code.REPAYMENT_NOT_REVERSIBLE,
    'repaymentId',
    '이 상환을 취소하면 그 뒤의 상환을 다시 처리할 수 없습니다. 뒤의 상환부터 취소해 주세요.',
    'Without it, a later repayment cannot be posted again: reverse the later ones first.',
  );

export const moneyUnsaid = (): never =>
  no(
    Code.INVALID_INPUT,
    'money',
    '결제로 들어온 상환입니다. 돈이 은행에서 반환되었는지(RETURNED_BY_BANK), 기관이 보관 중인지(HELD) 알려 주세요.',
    'is needed: the repayment came by a payment. Say whether the bank took the money back (RETURNED_BY_BANK) or you hold it (HELD).',
  );

export const moneyOfNoPayment = (): never =>
  no(
    Code.INVALID_INPUT,
    'money',
    '결제로 들어온 상환이 아니므로 비워 두셔야 합니다.',
    'must be left out: the repayment came by no payment.',
  );

export const moneyRefunded = (field: 'money' | 'reversalId'): never =>
  no(
    Code.REPAYMENT_NOT_REVERSIBLE,
    field,
    '이 입금에서 대출에 쓰이지 않은 금액이 이미 환불되었거나 다른 결제에 남아 있어, 은행이 전액을 반환한 것으로 처리할 수 없습니다. 보관 중(HELD)으로 취소하신 뒤, 은행이 가져간 금액을 환불로 등록해 주세요.',
    'What the loan could not take of this transfer has been refunded, or another payment owes it back: the bank cannot have taken all of it from here. Reverse it as HELD, and record what the bank took as a refund.',
  );

/** For money of a transfer that stands as a repayment of another loan. */
export const allocationStands = (
  field: 'money' | 'reversalId',
  { repaymentId, loanNumber }: UnreversedAllocation,
): never => {
  const id = encodeId('Repayment', repaymentId);
  return refuse(
    Code.REPAYMENT_NOT_REVERSIBLE,
    {
      ko: `이 입금의 일부가 대출 ${loanNumber}의 상환(${id})으로 처리되어 있습니다. 그 상환을 먼저 은행 반환(RETURNED_BY_BANK)으로 취소해 주세요.`,
      en: `Part of this transfer stands as repayment ${id} of loan ${loanNumber}: reverse that as RETURNED_BY_BANK first.`,
    },
    [field],
    { repaymentId: id },
  );
};

/** For requests made before they had to say where the money is. */
export const moneyNeverSaid = (): never =>
  no(
    Code.REPAYMENT_NOT_REVERSIBLE,
    'reversalId',
    '결제로 들어온 돈이 어디 있는지 알려 주지 않은 요청입니다. 반려하신 뒤 다시 요청해 주세요.',
    'The request does not say where the money of the payment is: decline it, and ask again.',
  );

export const reversalOpen = (): never =>
  no(
    Code.REVERSAL_OPEN,
    'repaymentId',
    '이 대출에 결정을 기다리는 상환 취소 요청이 있습니다.',
    'A reversal on this loan awaits its decision already.',
  );

export const reversalNotFound = (): never =>
  no(Code.REVERSAL_NOT_FOUND, 'reversalId', '해당 취소 요청을 찾을 수 없습니다.', 'There is no such reversal.');

export const reversalDecided = (): never =>
  no(Code.REVERSAL_DECIDED, 'reversalId', '이미 결정된 취소 요청입니다.', 'The reversal is decided already.');

export const secondPersonNeeded = (): never =>
  no(
    Code.SECOND_PERSON_NEEDED,
    'reversalId',
    '취소를 요청한 직원은 직접 승인하거나 반려할 수 없습니다. 다른 직원이 결정해야 합니다.',
    'The person who asked for a reversal cannot decide it: another member of staff does.',
  );

export const reversalNotIndependent = (): never =>
  no(
    Code.REVERSAL_NOT_INDEPENDENT,
    'reversalId',
    '요청한 계정과 결정하는 계정이 같은 관리자에게서 만들어져 서로 독립적이지 않습니다. 다른 직원이 결정해야 합니다.',
    'This account and the one that asked come from the same administrator, so they may be one person. Another member of staff decides.',
  );
