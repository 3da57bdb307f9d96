import { refuse } from '../../../platform/errors/index.js';
import { LendingErrorCode as Code } from '../lending.errors.js';

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
    'Whoever asked for a reversal cannot decide it: another member of staff does.',
  );
