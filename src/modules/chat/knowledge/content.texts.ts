import type { Localized } from '../../../platform/text.js';

export const sourceTooLongText = (most: number): Localized => ({
  ko: `출처는 ${most}자까지 쓸 수 있습니다.`,
  en: `A source has at most ${most} letters.`,
});

export const questionTooLongText = (most: number): Localized => ({
  ko: `질문은 ${most}자까지 쓸 수 있습니다.`,
  en: `A question has at most ${most} letters.`,
});

export const QUESTION_OF_NOTHING: Localized = {
  ko: '무엇에 대한 질문인지 알 수 있는 낱말이 있어야 합니다.',
  en: 'A question has to have a word that says what it is about.',
};

export const QUESTION_TWICE: Localized = { ko: '같은 질문이 앞에 있습니다.', en: 'The same question stands before.' };

export const ANSWER_EMPTY: Localized = { ko: '비워 둘 수 없습니다.', en: 'It should not be empty.' };

export const unknownSlotText = (slot: string): Localized => ({
  ko: `쓸 수 없는 자리입니다: {${slot}}`,
  en: `There is no such slot: {${slot}}.`,
});

export const VALUE_SLOT_NEEDED: Localized = { ko: '{value} 자리가 있어야 합니다.', en: 'It needs the slot {value}.' };

export const FIGURES_IN_SLOTS: Localized = {
  ko: '수치는 자리로만 쓸 수 있습니다.',
  en: 'Figures can stand in slots only.',
};
