import { refuse } from '../../../../platform/errors/index.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';

const no = (code: Code, field: string, ko: string, en: string): never => refuse(code, { ko, en }, [field]);

export const requestNotFound = (): never =>
  no(Code.REQUEST_NOT_FOUND, 'requestId', '해당 금리인하요구를 찾을 수 없습니다.', 'There is no such request.');

export const requestOpen = (): never =>
  no(
    Code.REQUEST_OPEN,
    'loanId',
    '이 대출의 금리인하요구가 이미 진행 중입니다.',
    'A request for this loan is under way already.',
  );

export const requestChanged = (): never =>
  no(
    Code.REQUEST_CHANGED,
    'version',
    '금리인하요구가 그사이 변경되었습니다. 다시 조회해 주세요.',
    'The request was changed meanwhile. Read it again.',
  );

export const requestClosed = (): never =>
  no(
    Code.REQUEST_CLOSED,
    'requestId',
    '이미 처리되었거나 취소된 금리인하요구입니다.',
    'The request is decided or taken back.',
  );

export const documentsNotAwaited = (): never =>
  no(
    Code.DOCUMENTS_NOT_AWAITED,
    'requestId',
    '보완을 요청한 서류가 없습니다.',
    'No documents are awaited for the request.',
  );

export const documentsAwaitedAlready = (): never =>
  no(
    Code.DOCUMENTS_AWAITED_ALREADY,
    'requestId',
    '이미 서류 보완을 기다리는 중입니다.',
    'Documents are awaited for the request already.',
  );

export const documentNotFound = (): never =>
  no(Code.DOCUMENT_NOT_FOUND, 'documentIds', '해당 서류를 찾을 수 없습니다.', 'There is no such document.');

export const newRateNotLower = (ratePercent: string): never =>
  no(
    Code.NEW_RATE_NOT_LOWER,
    'newRatePercent',
    `새 금리는 현재 금리(연 ${ratePercent}%)보다 낮아야 합니다.`,
    `The new rate must be below the rate of the loan, ${ratePercent}% a year.`,
  );
