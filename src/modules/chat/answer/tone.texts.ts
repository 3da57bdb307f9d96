import type { Localized } from '../../../platform/text.js';
import type { Emotion } from '../understanding/index.js';

/** Openings of an answer, one short sentence before what was asked. Nothing else in it depends on the asker's mood. */
export const OPENINGS: Readonly<Record<Exclude<Emotion, 'NEUTRAL'>, Localized>> = {
  HAPPY: { ko: '기쁜 마음이 전해져 저도 반갑습니다.', en: 'It is good to hear you in such good spirits.' },
  SAD: { ko: '마음이 무거우셨을 것 같습니다.', en: 'I am sorry this is so hard.' },
  WORRIED: { ko: '걱정이 크셨을 것 같습니다.', en: 'I understand that this worries you.' },
  ANGRY: { ko: '답답하고 불편하셨을 것 같습니다.', en: 'I understand that this is annoying.' },
};

/** How the prompt describes the mood to a model. */
export const MOODS: Readonly<Record<Exclude<Emotion, 'NEUTRAL'>, Localized>> = {
  HAPPY: { ko: '기쁨', en: 'glad' },
  SAD: { ko: '슬픔', en: 'sad' },
  WORRIED: { ko: '걱정', en: 'worried' },
  ANGRY: { ko: '화남', en: 'angry' },
};

/** Openings for answers with no facts to promise. */
export const WITHOUT_FACTS: Partial<typeof OPENINGS> = {
  WORRIED: {
    ko: '걱정이 크셨을 것 같습니다. 무엇이 걱정되시는지 말씀해 주시면 확인할 수 있는 것부터 안내해 드리겠습니다.',
    en: 'I understand that you are worried. Tell me what about, and I will begin with what I can look up.',
  },
  ANGRY: {
    ko: '답답하고 불편하셨을 것 같습니다. 어떤 점이 불편하셨는지 말씀해 주시면 확인할 수 있는 것부터 안내해 드리겠습니다.',
    en: 'I understand that this is annoying. Tell me what went wrong, and I will begin with what I can look up.',
  },
};

/** How the prompt states a mood, and what it must not change. */
export const moodText = ({ ko, en }: Localized): Localized => ({
  ko: `고객의 기분(추정): ${ko}. 말투만 여기에 맞추고 수치, 상품 순서, 권유는 바꾸지 않습니다.`,
  en: `The customer seems ${en}. Let only your tone follow; change no figure, no order of products, and urge nothing.`,
});
