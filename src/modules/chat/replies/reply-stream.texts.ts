import type { Localized } from '../../../platform/text.js';

export const SEQUENCE_UNKNOWN: Localized = {
  ko: 'afterSequence는 0이거나 이 답변에서 받은 순서 번호여야 합니다.',
  en: '`afterSequence` must be 0 or a sequence number received from this reply.',
};

export const tooFarBehindText = (after: number): Localized => ({
  ko: `읽지 않은 내용이 너무 오래 쌓여 스트림을 닫았습니다. afterSequence: ${after}로 이어 받으세요.`,
  en: `Events waited too long to be read. Go on with afterSequence: ${after}.`,
});
