import type { Locale, Localized } from '../../../../platform/text.js';
import { type FeedbackReason, type FeedbackVerdict, ReplyFinishReason, type ReplyState } from '../../replies/index.js';
import type { ExportedReply } from './export.repository.js';

/** What is said around a conversation in a file for people. */
export const CONVERSATION_FILE_LABELS = {
  ko: {
    untitled: '이름 없는 대화',
    begun: '대화 시작',
    exported: '내보낸 시각',
    question: '질문',
    reply: '답변',
    forecast: '요청한 전망',
    attachment: '첨부 파일',
    sources: '답변에 나온 값의 출처',
    feedback: '내 평가',
    record: '준법 기록',
    advice: '이렇게 해 보실 수 있습니다',
    followUps: '이어서 물어볼 질문',
    offered: '제안',
    situation: '지금 상황',
    columns: ['항목', '값', '출처', '기준'],
  },
  en: {
    untitled: 'Conversation',
    begun: 'Begun',
    exported: 'Exported',
    question: 'Question',
    reply: 'Reply',
    forecast: 'Forecast asked for',
    attachment: 'Attached file',
    sources: 'Where the values in the reply come from',
    feedback: 'What you said of it',
    record: 'Record',
    advice: 'What you can do',
    followUps: 'Questions to go on with',
    offered: 'Offered',
    situation: 'Situation',
    columns: ['What', 'Value', 'Source', 'As of'],
  },
} as const;

const STATES: Readonly<Record<ReplyState, Localized>> = {
  QUEUED: { ko: '답변을 기다리는 중', en: 'Waiting to be answered' },
  STREAMING: { ko: '답변을 쓰는 중', en: 'Being written' },
  COMPLETED: { ko: '답변 완료', en: 'Complete' },
  STOPPED: { ko: '요청에 따라 멈춤', en: 'Stopped as you asked' },
  FAILED: { ko: '답변하지 못함', en: 'Not answered' },
  INTERRUPTED: { ko: '답변이 중간에 끊김', en: 'Cut short' },
};

/** A whole reply that is not all that the model would have said. */
const LIMITED: Readonly<Record<Exclude<ReplyFinishReason, ReplyFinishReason.STOP>, Localized>> = {
  LENGTH: { ko: '길이 제한까지만 답변', en: 'Complete up to the limit of its length' },
  CONTENT_FILTER: { ko: '제공사의 안전 기준에 따라 줄임', en: 'Shortened by the safety rules of its provider' },
};

/** How a reply ended. */
export function endingText({ state, finishReason }: Pick<ExportedReply, 'state' | 'finishReason'>, locale: Locale) {
  const isLimited = finishReason !== null && finishReason !== ReplyFinishReason.STOP;
  return (isLimited ? LIMITED[finishReason] : STATES[state])[locale];
}

export const VERDICTS: Readonly<Record<FeedbackVerdict, Localized>> = {
  GOOD: { ko: '도움이 됐어요', en: 'it was of use' },
  BAD: { ko: '도움이 되지 않았어요', en: 'it was of no use' },
};

export const FEEDBACK_REASON_TEXT: Readonly<Record<FeedbackReason, Localized>> = {
  HELPFUL: { ko: '문제를 해결했어요', en: 'it helped' },
  CLEAR: { ko: '이해하기 쉬워요', en: 'it was easy to understand' },
  WRONG: { ko: '사실과 달라요', en: 'something in it is wrong' },
  NOT_ANSWERED: { ko: '질문에 대한 답이 아니에요', en: 'it does not answer the question' },
  UNCLEAR: { ko: '이해하기 어려워요', en: 'it is hard to understand' },
  OUTDATED: { ko: '오래된 정보예요', en: 'it rests on old data' },
  UNSUITABLE: { ko: '말투나 내용이 알맞지 않아요', en: 'its tone or content is out of place' },
  OTHER: { ko: '그 밖의 이유', en: 'something else' },
};

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'medium' });

/** A moment by the clock in Korea, which says so: `2026-11-21 22:30:05 (한국 시각)`. */
export const timeText = (at: Date, locale: Locale): string =>
  `${CLOCK.format(at)} (${locale === 'ko' ? '한국 시각' : 'Korean time, UTC+9'})`;

/** How far ahead a forecast was asked for. */
export const monthsText = (months: number, locale: Locale): string =>
  locale === 'ko' ? `${months}개월` : months === 1 ? '1 month' : `${months} months`;

/** When a fact held: a date as it is, a quarter such as `2026Q3` in words. */
export function periodText(asOf: string, locale: Locale): string {
  const [, year, quarter] = /^(\d{4})Q([1-4])$/i.exec(asOf) ?? [];
  if (year === undefined || quarter === undefined) return asOf;
  return locale === 'ko' ? `${year}년 ${quarter}분기` : `quarter ${quarter} of ${year}`;
}

export const LINK_EXPIRED: Localized = {
  ko: '내려받기 주소가 만료되었습니다. 다시 요청해 주세요.',
  en: 'The link has run out. Ask for another.',
};
