import type { ReplyState } from './thread.js';
import type { Localized } from '../../shared/locale.js';

export const texts = {
  title: { ko: '직접 물어보기', en: 'Ask it yourself' },
  lead: {
    ko: '고객 앱과 같은 공개 스키마로 답을 받습니다.',
    en: 'Through the same public schema that a customer app uses.',
  },
  start: { ko: '데모 고객으로 시작', en: 'Start as the demo customer' },
  starting: { ko: '로그인하는 중…', en: 'Logging in…' },
  question: { ko: '질문', en: 'Question' },
  placeholder: { ko: '무엇이든 물어보세요', en: 'Ask anything' },
  tooLong: { ko: '줄이면 보낼 수 있습니다.', en: 'Too long to send.' },
  send: { ko: '보내기', en: 'Send' },
  stop: { ko: '중지', en: 'Stop' },
  cut: { ko: '연결 끊어 보기', en: 'Cut the line' },
  resume: { ko: '이어 받기', en: 'Go on' },
  askAgain: { ko: '다시 질문하기', en: 'Ask again' },
  sources: { ko: '숫자의 근거', en: 'Where the figures come from' },
  loading: { ko: '나누던 대화를 불러오는 중입니다', en: 'Fetching your conversation' },
  newConversation: { ko: '새 대화', en: 'New chat' },
  offline: {
    ko: '오프라인입니다. 쓰던 글과 대화는 그대로 남아 있습니다.',
    en: 'You are offline. What you were writing and the conversation stay.',
  },
  down: {
    ko: '서버에 연결되지 않습니다. 다시 연결하고 있습니다.',
    en: 'The server does not answer. Trying again.',
  },
  toEnd: { ko: '맨 아래로', en: 'To the end' },
  lookingUp: { ko: '확인하는 중:', en: 'Looking up:' },
  asOf: { ko: '기준', en: 'as of' },
  advice: { ko: '이렇게 해 보실 수 있습니다', en: 'What you can do' },
  followUps: { ko: '이어서 물어볼 질문', en: 'Questions to go on with' },
  situation: { ko: '지금 상황', en: 'Your situation' },
  confirmTitle: { ko: '확인해 주세요', en: 'Please check' },
  confirmNote: {
    ko: '아직 아무것도 처리되지 않았습니다. 아래에서 확인하시면 바로 처리됩니다.',
    en: 'Nothing has been done yet. It is done as soon as you confirm.',
  },
  confirm: { ko: '확인하고 진행', en: 'Confirm' },
  cancel: { ko: '취소', en: 'Cancel' },
  done: { ko: '처리되었습니다.', en: 'Done.' },
  you: { ko: '나', en: 'You' },
  moa: { ko: '모아', en: 'Moa' },
  inLine: { ko: '앞선 답변을 기다리고 있습니다. 순서', en: 'Waiting for earlier replies. Place in line' },
  conversation: { ko: '대화', en: 'Conversation' },
} as const;

export const suggestions: readonly Localized[] = [
  { ko: '내 대출 잔액이 얼마나 남았나요?', en: 'How much do I still owe?' },
  { ko: '지난 분기 카드 소비를 요약해 주세요', en: 'Summarise my card spending last quarter' },
  { ko: '지금 내 상황을 진단해 주세요', en: 'How am I doing right now?' },
];

/** What to say beside a reply; nothing while all is as expected. */
export const notes: Partial<Record<ReplyState, Localized>> = {
  QUEUED: { ko: '답을 준비하고 있습니다', en: 'Preparing an answer' },
  RESUMING: { ko: '연결이 끊겨 이어 받는 중입니다', en: 'The line broke; picking it up' },
  LOST: { ko: '답변을 이어 받지 못했습니다', en: 'The reply could not be picked up' },
  STOPPED: { ko: '요청에 따라 멈췄습니다', en: 'Stopped as you asked' },
  INTERRUPTED: {
    ko: '답변이 중간에 끊겼습니다. 받은 내용은 그대로 남겨 두었습니다.',
    en: 'The reply was cut short. What had arrived is kept.',
  },
  GONE: {
    ko: '이 답변은 서버에 남아 있지 않아 이어 받을 수 없습니다.',
    en: 'The server no longer has this reply, so it cannot go on.',
  },
  FAILED: { ko: '답변을 끝까지 만들지 못했습니다.', en: 'The reply could not be finished.' },
};

/** Values of a chart, in a few characters. */
export const pointsText = (number: string): Localized => ({ ko: `${number}점`, en: number });
export const wonText = (number: string): Localized => ({ ko: `${number}원`, en: `KRW ${number}` });
