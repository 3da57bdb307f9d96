import type { Localized } from '../../../platform/text.js';
import type { Verdict } from '../rules/index.js';
import type { Emotion } from './emotion.js';

/** Labels that are opened alike: hard times, setbacks, good news, and nothing noticeable. */
export type LabelFamily = 'HARDSHIP' | 'SETBACK' | 'GOOD' | 'CALM';

export const FAMILY_OF: Readonly<Record<Verdict, LabelFamily>> = {
  DELINQUENCY: 'HARDSHIP',
  DEBT_CRISIS: 'HARDSHIP',
  JOB_LOSS: 'HARDSHIP',
  CARD_PAYMENT_DIFFICULTY: 'HARDSHIP',
  INTEREST_BURDEN: 'HARDSHIP',
  LOW_CASH: 'HARDSHIP',
  LOAN_REJECTED: 'SETBACK',
  CREDIT_DOWN: 'SETBACK',
  INVESTMENT_LOSS: 'SETBACK',
  EMOTIONAL_SPENDING: 'SETBACK',
  RECOVERING_DEBTOR: 'GOOD',
  LOAN_APPROVED: 'GOOD',
  CREDIT_UP: 'GOOD',
  FINANCIAL_HOPE: 'GOOD',
  NEUTRAL: 'CALM',
};

/** The first sentences of advice, and all that an emotion changes. */
export const OPENINGS: Readonly<Record<LabelFamily, Readonly<Record<Emotion, Localized>>>> = {
  HARDSHIP: {
    NEUTRAL: {
      ko: '지금 상황을 자료에 따라 차분히 정리해 드리겠습니다.',
      en: 'Here is your situation, as the data shows it.',
    },
    HAPPY: {
      ko: '좋은 마음으로 살펴봐 주셔서 고맙습니다. 함께 확인하시면 좋을 내용이 있어 말씀드립니다.',
      en: 'It is good to hear you in good spirits. There is something worth looking at together.',
    },
    SAD: {
      ko: '마음이 많이 무거우셨을 것 같습니다. 혼자 감당하지 않으셔도 됩니다.',
      en: 'This must weigh on you. You need not carry it alone.',
    },
    WORRIED: {
      ko: '걱정이 크셨을 것 같습니다. 하나씩 함께 살펴보겠습니다.',
      en: 'It is understandable that you are worried. Let us go through it step by step.',
    },
    ANGRY: {
      ko: '답답하고 속상하셨을 것 같습니다. 확인되는 사실부터 분명하게 말씀드리겠습니다.',
      en: 'This is frustrating, and understandably so. Here is plainly what is on record.',
    },
  },
  SETBACK: {
    NEUTRAL: {
      ko: '확인된 변화를 자료에 따라 말씀드리겠습니다.',
      en: 'Here is what has changed, as the data shows it.',
    },
    HAPPY: {
      ko: '밝게 말씀해 주셔서 고맙습니다. 알아 두시면 좋을 변화가 있어 말씀드립니다.',
      en: 'Thank you for the kind words. There is a change worth knowing about.',
    },
    SAD: {
      ko: '아쉽고 속상하셨을 것 같습니다. 다시 나아질 수 있도록 확인할 점을 정리해 드리겠습니다.',
      en: 'This is disappointing. Here is what to look at so that things can improve.',
    },
    WORRIED: {
      ko: '염려되셨을 것 같습니다. 지금 확인할 수 있는 것부터 차례로 말씀드리겠습니다.',
      en: 'It is natural to be concerned. Here is, in order, what can be checked now.',
    },
    ANGRY: {
      ko: '납득하기 어려우셨을 것 같습니다. 확인되는 내용과 물어보실 수 있는 것을 분명히 말씀드리겠습니다.',
      en: 'This may seem hard to accept. Here is plainly what is on record, and what you may ask for.',
    },
  },
  GOOD: {
    NEUTRAL: {
      ko: '긍정적인 변화가 확인되어 말씀드립니다.',
      en: 'The data shows a change for the better.',
    },
    HAPPY: {
      ko: '좋은 소식을 함께 확인하게 되어 기쁩니다.',
      en: 'It is a pleasure to share good news.',
    },
    SAD: {
      ko: '힘든 마음이 드실 때에도 나아지고 있는 점이 있어 말씀드립니다.',
      en: 'Even when things feel heavy, something here is getting better.',
    },
    WORRIED: {
      ko: '걱정하시는 가운데 다행스러운 변화가 있어 말씀드립니다.',
      en: 'Among your worries, here is a change that may be a relief.',
    },
    ANGRY: {
      ko: '불편한 마음이 드셨을 텐데, 확인되는 내용을 있는 그대로 말씀드리겠습니다.',
      en: 'You may be upset; here is plainly what is on record.',
    },
  },
  CALM: {
    NEUTRAL: {
      ko: '확인되는 자료를 살펴보았습니다.',
      en: 'The data on record was looked at.',
    },
    HAPPY: {
      ko: '좋은 마음으로 찾아와 주셔서 고맙습니다. 자료를 살펴보았습니다.',
      en: 'It is good to hear from you. The data on record was looked at.',
    },
    SAD: {
      ko: '마음이 무거우셨을 것 같습니다. 확인되는 자료를 꼼꼼히 살펴보았습니다.',
      en: 'You may be feeling low. The data on record was looked at with care.',
    },
    WORRIED: {
      ko: '걱정되어 확인하셨을 것 같습니다. 자료를 하나씩 살펴보았습니다.',
      en: 'You may have asked because you are worried. The data on record was looked at piece by piece.',
    },
    ANGRY: {
      ko: '불편한 마음이 드셨을 것 같습니다. 확인되는 자료를 있는 그대로 말씀드리겠습니다.',
      en: 'You may be upset. Here is plainly what is on record.',
    },
  },
};
