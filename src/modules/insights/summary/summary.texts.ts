import type { Localized } from '../../../platform/text.js';

/** The Framework Act on AI (인공지능기본법, in force from 2026-01-22) asks that generated text says so. */
export const AI_NOTICE: Localized = {
  ko: '이 요약은 인공지능이 작성했습니다. 문장과 수치는 아래 자료와 대조해 확인한 것이지만, 중요한 결정 전에는 원본 자료를 확인해 주세요.',
  en: 'This summary was written by artificial intelligence. Its sentences and figures were checked against the facts below; look at the records before important decisions.',
};
