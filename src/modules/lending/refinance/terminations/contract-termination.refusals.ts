import { refuse } from '../../../../platform/errors/index.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';
import { TERMINATION_SINCE } from './termination-period.js';

const no = (
  code: Code,
  field: string,
  ko: string,
  en: string,
  details: Readonly<Record<string, unknown>> = {},
): never => refuse(code, { ko, en }, [field], details);

export const terminationNotFound = (): never =>
  no(Code.TERMINATION_NOT_FOUND, 'terminationId', '해당 해지 요구를 찾을 수 없습니다.', 'There is no such demand.');

export const terminationOpen = (): never =>
  no(
    Code.TERMINATION_OPEN,
    'loanId',
    '이 대출의 해지 요구가 이미 진행 중입니다.',
    'A demand for this loan is under way already.',
  );

export const terminationChanged = (): never =>
  no(
    Code.TERMINATION_CHANGED,
    'version',
    '해지 요구가 그사이 변경되었습니다. 다시 조회해 주세요.',
    'The demand was changed meanwhile. Read it again.',
  );

export const terminationClosed = (): never =>
  no(
    Code.TERMINATION_CLOSED,
    'terminationId',
    '이미 처리되었거나 취소된 해지 요구입니다.',
    'The demand is decided or taken back.',
  );

export const terminationPeriodOver = (terminableUntil: string): never =>
  no(
    Code.TERMINATION_PERIOD_OVER,
    'knownOn',
    `위법계약 해지는 ${terminableUntil}까지 요구하실 수 있었습니다.`,
    `The end of the contract could be demanded until ${terminableUntil}.`,
    { terminableUntil },
  );

export const contractBeforeLaw = (): never =>
  no(
    Code.CONTRACT_BEFORE_LAW,
    'loanId',
    `위법계약 해지권은 ${TERMINATION_SINCE}부터 체결된 계약에 적용됩니다.`,
    `The right holds for contracts made since ${TERMINATION_SINCE}.`,
  );
