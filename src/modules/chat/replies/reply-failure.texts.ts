import type { Localized } from '../../../platform/text.js';
import { ReplyFailureCode } from './reply-state.js';
import type { ReplyRow } from './reply-row.js';

/** What a reader sees when a reply is not complete. */
const FAILURE_TEXTS: Readonly<Record<ReplyFailureCode, Localized>> = {
  MODEL_UNAVAILABLE: {
    ko: '지금은 답변을 만들 수 없습니다. 잠시 후 다시 시도해 주세요.',
    en: 'No answer can be made at the moment. Please try again shortly.',
  },
  DATA_UNAVAILABLE: {
    ko: '답변에 필요한 자료를 읽지 못했습니다. 잠시 후 다시 시도해 주세요.',
    en: 'The data for an answer could not be read. Please try again shortly.',
  },
  NO_WORKER: {
    ko: '답변이 시작되지 못했습니다. 다시 시도해 주세요.',
    en: 'The answer was never begun. Please try again.',
  },
  WRITER_LOST: {
    ko: '답변이 중간에 끊겼습니다. 끊기기 직전까지 저장된 내용은 보관되어 있으며, 답변을 다시 요청하실 수 있습니다.',
    en: 'The answer was cut short. What had been stored until shortly before is kept, and you can ask for another.',
  },
  INTERNAL_ERROR: {
    ko: '답변을 만드는 중 오류가 발생했습니다. 다시 시도해 주세요.',
    en: 'Something went wrong while the answer was made. Please try again.',
  },
};

const NOTHING_KEPT: Localized = {
  ko: '답변이 저장되기 전에 끊겨 보관된 내용이 없습니다. 답변을 다시 요청해 주세요.',
  en: 'The answer was cut short before any of it was stored. Please ask for another.',
};

/** Why a reply is not whole, and what to do. */
export const failureText = (code: ReplyFailureCode, { text }: Pick<ReplyRow, 'text'>): Localized =>
  code === ReplyFailureCode.WRITER_LOST && text === '' ? NOTHING_KEPT : FAILURE_TEXTS[code];
