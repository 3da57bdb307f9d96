import type { Localized } from '../../../../platform/text.js';

export const WHOLE_TO_TWENTY: Localized = {
  ko: '1에서 20 사이의 정수여야 합니다.',
  en: 'is a whole number from 1 to 20.',
};

export const WHOLE_FROM_HISTORY: Localized = {
  ko: 'historyQuarters 이상 20 이하의 정수여야 합니다.',
  en: 'is a whole number from historyQuarters to 20.',
};

export const ONE_RULE_AT_LEAST: Localized = { ko: '하나 이상이어야 합니다.', en: 'names one rule at least.' };

export const RULE_TWICE: Localized = { ko: '앞에 같은 규칙이 있습니다.', en: 'is that of an earlier rule.' };

export const RULE_RETIRED: Localized = {
  ko: '더 이상 쓰이지 않는 규칙입니다.',
  en: 'is a rule that finds nothing any more.',
};

export const SHARE_BOUNDS: Localized = { ko: '0에서 1 사이여야 합니다.', en: 'lies between 0 and 1.' };

export const parametersMissingText = (missing: readonly string[]): Localized => ({
  ko: `${missing.join(', ')} 값이 필요합니다.`,
  en: `lacks ${missing.join(', ')}.`,
});

export const noSuchParameterText = (code: string): Localized => ({
  ko: '이 규칙의 매개변수가 아닙니다.',
  en: `is no parameter of ${code}.`,
});

export const GIVEN_BEFORE: Localized = { ko: '앞에서 이미 정했습니다.', en: 'was given before.' };

export const parameterBoundsText = (name: string, least: number, most: number): Localized => ({
  ko: `${name} 값은 ${least}에서 ${most} 사이여야 합니다.`,
  en: `of ${name} lies between ${least} and ${most}.`,
});

export const sourceLengthText = (mostSource: number): Localized => ({
  ko: `1~${mostSource}자여야 합니다.`,
  en: `has 1 to ${mostSource} characters.`,
});
