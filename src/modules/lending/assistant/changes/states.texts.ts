import { said } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { ApplicationRow, RateCutRow, TerminationRow } from '../../refinance/index.js';

/** How demands and applications stand, as the end of a sentence in Korean and a verb in English. */
export const RATE_CUT_STATUS: Readonly<Record<RateCutRow['status'], Localized>> = {
  RECEIVED: said('심사 중입니다', 'is under review'),
  DOCUMENTS_REQUIRED: said('서류 보완을 기다리고 있습니다', 'waits for papers from you'),
  ACCEPTED: said('받아들여졌습니다', 'was accepted'),
  REFUSED: said('받아들여지지 않았습니다', 'was refused'),
  CANCELLED: said('취소되었습니다', 'was cancelled'),
};

/** Why a demand was refused, as what stands before the verb in Korean and behind it in English. */
export const RATE_CUT_REFUSAL: Readonly<Record<NonNullable<RateCutRow['refusal']>, Localized>> = {
  PRODUCT_NOT_COVERED: said('금리인하요구 대상 상품이 아니어서', 'because the product is not covered'),
  LOWEST_RATE_ALREADY: said('이미 가장 낮은 금리를 적용받고 있어', 'because the rate is the lowest already'),
  IMPROVEMENT_TOO_SMALL: said('신용 상태가 나아진 정도가 작아', 'because the improvement is too small'),
  EVIDENCE_MISSING: said('나아진 점을 보여 주는 자료가 부족해', 'because evidence is missing'),
  IN_ARREARS: said('연체 중이어서', 'because a payment is overdue'),
  OTHER: said('그 밖의 사유로', 'for another reason'),
};

export const APPLICATION_STATUS: Readonly<Record<ApplicationRow['status'], Localized>> = {
  DRAFT: said('작성 중이며 아직 제출되지 않았습니다', 'is a draft that has not been submitted'),
  SUBMITTED: said('접수되어 심사를 기다리고 있습니다', 'was submitted and waits for review'),
  DOCUMENTS_REQUIRED: said('서류 보완을 기다리고 있습니다', 'waits for papers from you'),
  UNDER_REVIEW: said('심사 중입니다', 'is under review'),
  EXCEPTION_REQUESTED: said('예외 승인 여부를 검토하고 있습니다', 'is looked at as an exception'),
  TERMS_OFFERED: said(
    '조건이 제시되어 고객님의 수락을 기다리고 있습니다',
    'has terms offered that wait for your answer',
  ),
  APPROVED: said('승인되어 실행을 앞두고 있습니다', 'was approved and is about to be carried out'),
  REJECTED: said('거절되었습니다', 'was rejected'),
  EXECUTED: said('실행되었습니다', 'was carried out'),
  WITHDRAWAL_REQUESTED: said('철회가 접수되어 처리 중입니다', 'is being withdrawn from'),
  WITHDRAWN: said('철회되었습니다', 'was withdrawn from'),
  CANCELLED: said('취소되었습니다', 'was cancelled'),
  TERMS_DECLINED: said('제시된 조건을 거절하셔서 종료되었습니다', 'ended because you declined the terms'),
  TERMS_EXPIRED: said('제시된 조건의 수락 기한이 지나 종료되었습니다', 'ended because the terms ran out'),
  SUPERSEDED: said(
    '같은 대출의 다른 신청이 실행되어 종료되었습니다',
    'ended because another application replaced the loan',
  ),
};

export const TERMINATION_STATUS: Readonly<Record<TerminationRow['status'], Localized>> = {
  RECEIVED: said('심사 중', 'being looked at'),
  ACCEPTED: said('받아들여짐', 'accepted'),
  REFUSED: said('받아들여지지 않음', 'refused'),
  CANCELLED: said('취소됨', 'cancelled'),
};

/** How an applicant ends something: what the step is called, its mutation, and what it would do. */
interface Ending {
  readonly label: Localized;
  readonly mutation: string;
  readonly preview: (name: Localized) => Localized;
}

/** Texts for an application that has not been paid out. */
export const TAKEN_BACK: Ending = {
  label: said('신청 취하', 'Take the application back'),
  mutation: 'refinanceApplicationWithdraw',
  preview: (name) =>
    said(`${name.ko} 신청을 취하하고 종료합니다.`, `The application for ${name.en} is taken back, which ends it.`),
};

/** Texts for applications in another state. */
export const ENDINGS: Partial<Readonly<Record<ApplicationRow['status'], Ending>>> = {
  TERMS_OFFERED: {
    label: said('제시된 조건 거절', 'Decline the terms'),
    mutation: 'refinanceTermsDecline',
    preview: (name) =>
      said(
        `${name.ko}에 제시된 조건을 거절하고 신청을 종료합니다.`,
        `The terms offered for ${name.en} are declined, which ends the application.`,
      ),
  },
  WITHDRAWAL_REQUESTED: {
    label: said('청약철회 취소', 'Take the withdrawal back'),
    mutation: 'refinanceWithdrawCancel',
    preview: (name) =>
      said(
        `${name.ko} 청약철회를 취소하고 계약을 그대로 이어 갑니다.`,
        `The withdrawal from ${name.en} is taken back, and the contract goes on.`,
      ),
  },
};

/** To somebody who declines something, where nothing is under way. */
export const NOTHING_TO_END = said(
  '알겠습니다. 진행 중인 신청이 없으므로 그대로 두시면 되고, 따로 취소하실 것도 없습니다.',
  'All right. Nothing you applied for is under way, so there is nothing to cancel and nothing will happen.',
);
