import type { Localized } from '../../../platform/text.js';

export const valueBoundsText = (least: number, most: number): Localized => ({
  ko: `${least}에서 ${most} 사이여야 합니다.`,
  en: `lies between ${least} and ${most}.`,
});

export const sourceLengthText = (mostSource: number): Localized => ({
  ko: `1~${mostSource}자여야 합니다.`,
  en: `has 1 to ${mostSource} characters.`,
});

export const partsMissingText = (missing: readonly string[]): Localized => ({
  ko: `${missing.join(', ')} 항목이 필요합니다.`,
  en: `lacks ${missing.join(', ')}.`,
});

export const weightsSumText = (sum: number): Localized => ({
  ko: `가중치의 합이 100이어야 합니다(지금 ${sum}).`,
  en: `has weights that sum to 100, not to ${sum}.`,
});

export const GIVEN_BEFORE: Localized = { ko: '앞에서 이미 정했습니다.', en: 'was given before.' };

export const WRONG_SIDE: Localized = { ko: 'worst와 방향이 반대입니다.', en: 'lies on the wrong side of worst.' };

export const STEP_BOUNDS: Localized = {
  ko: '0보다 크고 worst와 best의 차이 이하여야 합니다.',
  en: 'is above 0, and at most what lies between worst and best.',
};
