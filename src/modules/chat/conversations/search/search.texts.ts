import type { Localized } from '../../../../platform/text.js';

export const searchLengthText = (searchMax: number): Localized => ({
  ko: `검색어는 1자 이상 ${searchMax}자 이하로 입력해 주세요.`,
  en: `Look for 1 to ${searchMax} characters, not only blanks.`,
});

export const searchWordsText = (wordsMax: number): Localized => ({
  ko: `검색할 단어는 ${wordsMax}개까지 입력해 주세요.`,
  en: `Look for ${wordsMax} different words at most.`,
});
