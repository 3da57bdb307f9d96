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
};

export const wordsOf = <Kind extends NotificationKind>(kind: Kind, payload: NotificationPayloads[Kind]): Words =>
  WORDS[kind](payload);
