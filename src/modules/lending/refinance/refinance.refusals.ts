import { refuse, type Problem } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import type { ApplicationStatus } from './applications/application-status.js';
import type { ExplanationItem } from './explanation/explanation-item.js';
import { RefinanceErrorCode as Code } from './refinance.errors.js';
import { formatNumber } from '../../../platform/amount.texts.js';

type Details = Readonly<Record<string, unknown>>;

/** A problem with one input, or with no particular input. */
export const problem = (code: Code, field: string | null, message: Localized, details: Details = {}): Problem => ({
  code,
  field: field === null ? null : [field],
  message,
  details,
});

/** A malformed input. The texts follow the name of the field. */
export const invalid = (field: string, { ko, en }: Localized): Problem =>
  problem(Code.INVALID_INPUT, field, { ko: `${field}: ${ko}`, en: `${field} ${en}` });

const no = (code: Code, field: string | null, ko: string, en: string, details: Details = {}): never =>
  refuse(code, { ko, en }, field === null ? null : [field], details);

export const productNotFound = (): never =>
  no(Code.PRODUCT_NOT_FOUND, 'productId', '해당 상품을 찾을 수 없습니다.', 'There is no such product.');

export const productCodeTaken = (): never =>
  no(
    Code.PRODUCT_CODE_TAKEN,
    'code',
    '이미 사용 중인 상품 코드입니다.',
    'The institution has a product of this code already.',
  );

export const productChanged = (): never =>
  no(
    Code.PRODUCT_CHANGED,
    'version',
    '다른 사용자가 상품을 먼저 변경했습니다. 다시 조회해 주세요.',
    'Somebody changed the product first. Read it again.',
  );

export const productInactive = (): never =>
  no(Code.PRODUCT_INACTIVE, 'productId', '판매가 끝난 상품입니다.', 'The product is no longer offered.');

export const applicationNotFound = (): never =>
  no(Code.APPLICATION_NOT_FOUND, 'applicationId', '해당 신청을 찾을 수 없습니다.', 'There is no such application.');

export const applicationExists = (): never =>
  no(
    Code.APPLICATION_EXISTS,
    'productId',
    '이 대출에 대해 같은 상품의 신청이 이미 진행 중입니다.',
    'An application for this loan and this product is under way already.',
  );

export const applicationChanged = (): never =>
  no(
    Code.APPLICATION_CHANGED,
    'version',
    '신청 내용이 그사이 변경되었습니다. 다시 조회해 주세요.',
    'The application was changed meanwhile. Read it again.',
  );

const STATUS_NAMES: Readonly<Record<ApplicationStatus, string>> = {
  DRAFT: '작성 중',
  SUBMITTED: '접수',
  DOCUMENTS_REQUIRED: '서류 요청',
  UNDER_REVIEW: '심사 중',
  EXCEPTION_REQUESTED: '예외 승인 대기',
  TERMS_OFFERED: '조건 제시',
  APPROVED: '승인',
  REJECTED: '거절',
  EXECUTED: '실행',
  WITHDRAWAL_REQUESTED: '철회 접수',
  WITHDRAWN: '철회',
  CANCELLED: '취소',
  TERMS_DECLINED: '조건 거절',
  TERMS_EXPIRED: '조건 만료',
  SUPERSEDED: '다른 신청 실행으로 종료',
};

export const illegalMove = (from: ApplicationStatus, to: ApplicationStatus): never =>
  no(
    Code.ILLEGAL_MOVE,
    'applicationId',
    `'${STATUS_NAMES[from]}' 상태의 신청은 '${STATUS_NAMES[to]}' 상태로 바꿀 수 없습니다.`,
    `An application that is ${from} cannot become ${to} by you.`,
  );

export const notADraft = (from: ApplicationStatus): never =>
  no(
    Code.ILLEGAL_MOVE,
    'applicationId',
    `'${STATUS_NAMES[from]}' 상태의 신청은 수정할 수 없습니다.`,
    `An application that is ${from} cannot be changed any more.`,
  );

export const explanationOutdated = (missingItems: readonly ExplanationItem[]): never =>
  no(
    Code.EXPLANATION_OUTDATED,
    'acknowledgements',
    '확인하신 설명이 현재 내용과 다릅니다. 설명을 다시 읽고 확인해 주세요.',
    'The text acknowledged is not the one that holds now. Read it again.',
    { missingItems },
  );

/** `field` names the input that acknowledges, where there is one. */
export const explanationIncomplete = (missingItems: readonly ExplanationItem[], field: string | null): never =>
  no(
    Code.EXPLANATION_INCOMPLETE,
    field,
    '중요 사항에 대한 설명을 모두 확인하신 뒤 신청하실 수 있습니다.',
    `Acknowledge the whole explanation first; missing: ${missingItems.join(', ')}.`,
    { missingItems },
  );

export const prepaymentFeeUnknown = (): never =>
  no(
    Code.PREPAYMENT_FEE_UNKNOWN,
    'prepaymentFee',
    '기존 대출의 중도상환수수료율이 등록되어 있지 않습니다. 면제하거나 대출 정보를 먼저 확인해 주세요.',
    'The books do not say what paying the old loan back early costs: waive it, or find out first.',
  );

export const payoffNotCovered = (shortfallWon: number): never =>
  no(
    Code.PAYOFF_NOT_COVERED,
    'customerPaysUpToWon',
    `승인 금액으로 기존 대출을 갚기에 ${formatNumber(shortfallWon)}원이 모자랍니다.`,
    `The new loan lacks ${formatNumber(shortfallWon)} won to pay off the old one.`,
    { shortfallWon },
  );

export const withdrawalPeriodOver = (withdrawableUntil: string): never =>
  no(
    Code.WITHDRAWAL_PERIOD_OVER,
    'applicationId',
    `청약철회는 ${withdrawableUntil}까지 하실 수 있었습니다.`,
    `The right to withdraw ended on ${withdrawableUntil}.`,
    { withdrawableUntil },
  );

export const loanNumberTaken = (): never =>
  no(
    Code.LOAN_NUMBER_TAKEN,
    'loanNumber',
    '이미 사용 중인 대출 번호입니다. 다른 번호를 지정해 주세요.',
    'The institution has a loan of this number already: name another.',
  );
