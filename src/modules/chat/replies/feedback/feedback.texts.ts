import type { Localized } from '../../../../platform/text.js';
import type { FeedbackVerdict } from './feedback.enums.js';

export const reasonsAllowedText = (verdict: FeedbackVerdict, allowed: string): Localized => ({
  ko: `${verdict} 평가의 이유로 고를 수 있는 것: ${allowed}`,
  en: `Reasons that go with ${verdict}: ${allowed}.`,
});

export const RATE_AFTER_END: Localized = {
  ko: '답변이 끝난 뒤에 평가해 주세요.',
  en: 'Say what you think once the reply has ended.',
};

export const PERIOD_BOUNDS: Localized = {
  ko: '기간은 시작이 끝보다 앞이고 366일 이내여야 합니다.',
  en: 'The period has to begin before it ends, and to be of 366 days at most.',
};
