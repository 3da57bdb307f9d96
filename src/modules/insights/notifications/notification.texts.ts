import type { Localized } from '../../../platform/text.js';
import { saidDay } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { NotificationKind, NotificationPayloads } from './notification-kind.js';
import { formatNumber } from '../../../platform/amount.texts.js';

interface Words {
  readonly title: Localized;
  readonly body: Localized;
}

/** `2024Q3` as a person says it. */
function quarterName(quarter: string): Localized {
  const [year = '', number = ''] = quarter.split('Q');
  return { ko: `${year}년 ${number}분기`, en: `quarter ${number} of ${year}` };
}

/** The words of each kind: they state and do not urge. */
const NOTIFICATION_WORDS: { readonly [Kind in NotificationKind]: (payload: NotificationPayloads[Kind]) => Words } = {
  UNUSUAL_SPENDING: ({ quarter }) => {
    const when = quarterName(quarter);
    return {
      title: { ko: '카드 사용이 평소와 조금 달랐습니다', en: 'Card spending was a little different from usual' },
      body: {
        ko: `${when.ko}의 카드 사용 내역이 평소와 달라 알려 드립니다. 본인이 사용하신 것이라면 하실 일은 없으며, 짐작 가지 않는 내역이 있다면 편하실 때 문의해 주세요.`,
        en: `Your card spending in ${when.en} differed from your habits. If it was yours there is nothing to do; if something in it is unknown to you, ask us whenever it suits you.`,
      },
    };
  },
  MODEL_DRIFTED: ({ title, version, column, psi }) => ({
    title: { ko: '사용 중인 모델의 입력 자료가 달라졌습니다', en: 'What a model in service reads has changed' },
    body: {
      ko: `${title.ko} 모델(${version})에 들어오는 자료가 학습 때와 크게 다릅니다(${column}, PSI ${psi}, 한도 0.25). 결과에는 주의 문구가 함께 표시되고 있습니다. 다시 학습하거나 이전 버전으로 되돌리는 것을 검토해 주세요.`,
      en: `What the model “${title.en}” (${version}) reads differs widely from its training (${column}, PSI ${psi}, bound 0.25). Its answers carry a warning now. Consider training it again, or putting back an earlier version.`,
    },
  }),
  REFINANCE_TERMS_OFFERED: ({ number, validUntil }) => ({
    title: { ko: '갈아타기 신청에 새로운 조건이 제시되었습니다', en: 'Terms wait for you to accept or decline' },
    body: {
      ko: `갈아타기 신청 ${withParticle(number, '이/가')} 신청하신 것과 다른 조건으로 심사되었습니다. 조건을 확인하시고 ${dayOf(validUntil).ko}까지 수락하거나 거절해 주세요. 수락하시기 전에는 대출이 실행되지 않습니다.`,
      en: `Your application ${number} was granted on terms other than those you asked for. Please look at them and accept or decline them until ${dayOf(validUntil).en}. Nothing is executed before you accept.`,
    },
  }),
  INSTALMENT_DUE: ({ loanNumber, dueOn, amountWon }) => ({
    title: { ko: '대출 상환일이 다가옵니다', en: 'An instalment falls due soon' },
    body: {
      ko: `대출 ${loanNumber}의 상환일은 ${dayOf(dueOn).ko}이며, 상환 금액은 ${formatNumber(amountWon)}원입니다.`,
      en: `${formatNumber(amountWon)} won of loan ${loanNumber} fall due on ${dayOf(dueOn).en}.`,
    },
  }),
  PAYMENT_CONFIRMED: ({ loanNumber, paidOn, amountWon }) => ({
    title: { ko: '상환이 처리되었습니다', en: 'Your payment was posted' },
    body: {
      ko: `${dayOf(paidOn).ko}에 대출 ${loanNumber}의 상환금 ${formatNumber(amountWon)}원이 처리되었습니다.`,
      en: `${formatNumber(amountWon)} won were posted to loan ${loanNumber} on ${dayOf(paidOn).en}.`,
    },
  }),
  PAYMENT_REVERSED: ({ loanNumber, paidOn, amountWon, isHeld }) => ({
    title: { ko: '상환 처리가 취소되었습니다', en: 'A payment was taken back' },
    body: {
      ko: `${dayOf(paidOn).ko}에 처리된 대출 ${loanNumber}의 상환금 ${formatNumber(amountWon)}원이 취소되었습니다. ${
        isHeld
          ? '받은 금액은 보관하고 있으며 환불해 드리겠습니다.'
          : '은행이 이체 금액을 반환하였으므로 환불받으실 금액은 없습니다.'
      } 대출 잔액과 상환 예정 금액을 확인해 주세요.`,
      en: `${formatNumber(amountWon)} won that were posted to loan ${loanNumber} on ${dayOf(paidOn).en} were taken back. ${
        isHeld ? 'We hold the money and will refund it.' : 'The bank took the transfer back, so that no refund is due.'
      } Please look at what is owed of the loan now.`,
    },
  }),
  OVERDUE: ({ loanNumber, amountWon, days }) => ({
    title: { ko: '납부되지 않은 상환금이 있습니다', en: 'An instalment is overdue' },
    body: {
      ko: `대출 ${loanNumber}의 상환금 ${formatNumber(amountWon)}원이 ${days}일째 연체 중입니다. 납부가 어려우시면 채무조정을 요청하실 수 있으니 편하실 때 문의해 주세요.`,
      en: `${formatNumber(amountWon)} won of loan ${loanNumber} are overdue since ${days} days. If paying is hard, you may ask for other terms; talk to us.`,
    },
  }),
  APPLICATION_MOVED: ({ number, status }) => {
    const now = APPLICATION_STATES[status] ?? UNKNOWN_STATE;
    return {
      title: { ko: '대출 신청의 진행 상태가 바뀌었습니다', en: 'Your application has moved' },
      body: {
        ko: `신청 ${number}의 상태가 ${withParticle(`‘${now.ko}’`, '으로/로')} 바뀌었습니다.`,
        en: `Application ${number} is now: ${now.en}.`,
      },
    };
  },
  PAPERS_WANTED: (payload) => {
    const [ko, en] =
      'number' in payload
        ? [`신청 ${payload.number}`, `application ${payload.number}`]
        : ['금리인하요구', 'your request for a lower rate'];
    return {
      title: { ko: '서류를 기다리고 있습니다', en: 'Papers are awaited' },
      body: {
        ko: `${ko}의 심사에 필요한 서류를 제출해 주세요. 제출하실 때까지 심사 기한은 멈춥니다.`,
        en: `Please send the papers needed for ${en}. Until they arrive the clock stands still.`,
      },
    };
  },
  DEADLINE_NEAR: ({ number, until }) => ({
    title: { ko: '청약철회 기한이 다가옵니다', en: 'The period for withdrawing ends soon' },
    body: {
      ko: `신청 ${number}의 대출 계약은 ${dayOf(until).ko}까지 위약금 없이 철회하실 수 있습니다.`,
      en: `You may withdraw from the loan of application ${number} until ${dayOf(until).en}, without a penalty.`,
    },
  }),
  RATE_CUT_ANSWERED: ({ accepted }) => ({
    title: { ko: '금리인하요구에 대한 답변이 도착했습니다', en: 'Your request for a lower rate was answered' },
    body: accepted
      ? { ko: '요구가 수용되어 금리가 인하됩니다.', en: 'It was granted: the rate will be lowered.' }
      : {
          ko: '이번에는 요구가 수용되지 않았습니다. 사유는 요청 내역에서 확인하실 수 있습니다.',
          en: 'It was not granted this time. The request says why.',
        },
  }),
  IMPORT_ENDED: ({ fileName, state }) => {
    const outcome = IMPORT_STATES[state];
    return {
      title: { ko: '파일 처리가 끝났습니다', en: 'An import has ended' },
      body: { ko: `${fileName}: ${outcome.ko}`, en: `${fileName}: ${outcome.en}` },
    };
  },
};

/** A day with its year: nobody knows when a notification is read. */
const dayOf = (on: string): Localized => saidDay(on, '');

/** Where an application stands, in the words of people. */
const APPLICATION_STATES: Readonly<Record<string, Localized>> = {
  DRAFT: { ko: '작성 중', en: 'a draft' },
  SUBMITTED: { ko: '접수', en: 'submitted' },
  DOCUMENTS_REQUIRED: { ko: '서류 보완 요청', en: 'waiting for papers' },
  EXCEPTION_REQUESTED: { ko: '예외 승인 검토', en: 'looked at as an exception' },
  TERMS_OFFERED: { ko: '조건 제시', en: 'waiting for you to accept the terms offered' },
  TERMS_DECLINED: { ko: '조건 거절로 종료', en: 'ended, because the terms were declined' },
  TERMS_EXPIRED: { ko: '수락 기한 경과로 종료', en: 'ended, because the terms ran out' },
  SUPERSEDED: { ko: '다른 신청 실행으로 종료', en: 'ended, because another application was carried out' },
  WITHDRAWAL_REQUESTED: { ko: '철회 처리 중', en: 'being withdrawn from' },
  UNDER_REVIEW: { ko: '심사 중', en: 'under review' },
  APPROVED: { ko: '승인', en: 'approved' },
  REJECTED: { ko: '거절', en: 'rejected' },
  EXECUTED: { ko: '대출 실행', en: 'paid out' },
  WITHDRAWN: { ko: '철회', en: 'withdrawn' },
  CANCELLED: { ko: '취소', en: 'cancelled' },
};

const UNKNOWN_STATE: Localized = { ko: '변경', en: 'changed' };

const IMPORT_STATES: Readonly<Record<NotificationPayloads['IMPORT_ENDED']['state'], Localized>> = {
  CHECKED: {
    ko: '검사가 끝났습니다. 결과를 확인하고 반영해 주세요.',
    en: 'checked. Look at the result, then load it.',
  },
  COMMITTED: { ko: '반영되었습니다.', en: 'loaded.' },
  FAILED: { ko: '처리하지 못했습니다. 사유를 확인해 주세요.', en: 'could not be processed. The batch says why.' },
};

export const wordsOf = <Kind extends NotificationKind>(kind: Kind, payload: NotificationPayloads[Kind]): Words =>
  NOTIFICATION_WORDS[kind](payload);
