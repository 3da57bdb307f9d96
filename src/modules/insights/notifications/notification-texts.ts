import type { Localized } from '../../../platform/text.js';
import type { NotificationKind, NotificationPayloads } from './notification-kind.js';

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
const WORDS: { readonly [Kind in NotificationKind]: (payload: NotificationPayloads[Kind]) => Words } = {
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
      en: `What the model “${title.en}” (${version}) reads differs widely from its training (${column}, PSI ${psi}, bound 0.25). Its answers carry a warning now. Consider training it anew, or putting back an earlier version.`,
    },
  }),
  REFINANCE_TERMS_OFFERED: ({ number, validUntil }) => ({
    title: { ko: '갈아타기 신청에 새로운 조건이 제시되었습니다', en: 'Terms wait for you to accept or decline' },
    body: {
      ko: `갈아타기 신청 ${number}이(가) 신청하신 것과 다른 조건으로 심사되었습니다. 조건을 확인하시고 ${validUntil}까지 수락하거나 거절해 주세요. 수락하시기 전에는 대출이 실행되지 않습니다.`,
      en: `Your application ${number} was granted on terms other than those you asked for. Please look at them and accept or decline them until ${validUntil}. Nothing is executed before you accept.`,
    },
  }),
};

export const wordsOf = <Kind extends NotificationKind>(kind: Kind, payload: NotificationPayloads[Kind]): Words =>
  WORDS[kind](payload);
