import type { Localized } from '../../../../platform/text.js';

/** Stands where a room looked and found nothing of what was asked. */
export const NOTHING_FOUND: Localized = {
  ko: '물어보신 내용으로 등록된 자료가 아직 없습니다.',
  en: 'Nothing is on record yet for what you ask.',
};

/** Before what was assumed, and how to change it. */
export const assuming = (clauses: Localized): Localized => ({
  ko: `${clauses.ko} 기준으로 계산했습니다. 다른 값을 말씀해 주시면 다시 계산해 드리겠습니다.`,
  en: `This assumes ${clauses.en}. Tell me another value and I will work it out again.`,
});

/** What carries over from the turn before is said, so that nobody has to guess what the answer is about. */
export const carriedOver = (what: Localized): Localized => ({
  ko: `앞에서 이야기한 ${what.ko} 기준입니다.`,
  en: `This is about ${what.en}, as before.`,
});

/** Where figures come from, once for all of them. */
export const sourceLine = (sources: Localized): Localized => ({ ko: `(${sources.ko})`, en: `(${sources.en})` });
export const sourceOf = (source: Localized, asOf: string): Localized => ({
  ko: `${source.ko}, ${asOf} 기준`,
  en: `${source.en}, as of ${asOf}`,
});

export const moreRows = (count: number): Localized => ({
  ko: `이 밖에 ${count}건이 더 있습니다.`,
  en: `There are ${count} more.`,
});

/** Before what can be done. */
export const ADVICE: Localized = { ko: '이렇게 해 보실 수 있습니다.', en: 'This is what you can do.' };

/** A mutation is offered, and only the customer’s own confirmation carries it out. */
export const offering = (preview: Localized): Localized => ({
  ko: `${preview.ko} 확인 단계에서 직접 동의하셔야 진행됩니다.`,
  en: `${preview.en} Nothing is done until you confirm it yourself.`,
});

export const offerFollowUp = (question: Localized): Localized => ({
  ko: `이어서 “${question.ko}”라고 물어보셔도 됩니다.`,
  en: `You could go on with “${question.en}”`,
});

/** Beside the answer to an unsure reading of a question. */
export const offerAlternative = (question: Localized): Localized => ({
  ko: `혹시 다른 뜻이었다면 “${question.ko}”처럼 물어봐 주세요.`,
  en: `If you meant something else, try “${question.en}”`,
});

/** The answer to another reading of a question that was not surely heard. */
export const otherwiseMeant = (question: Localized, answer: Localized): Localized => ({
  ko: `혹시 “${question.ko}”라는 뜻이었다면, ${answer.ko}`,
  en: `If you meant “${question.en}”: ${answer.en}`,
});
