import type { Localized } from '../../../platform/text.js';

export const BEFORE_TODAY: Localized = { ko: '오늘보다 앞설 수 없습니다.', en: 'must not be before today.' };

export const latestDayText = (furthest: string): Localized => ({
  ko: `${furthest} 이전이어야 합니다.`,
  en: `must be ${furthest} at the latest.`,
});

export const AFTER_LAST_INSTALMENT: Localized = {
  ko: '마지막 상환일보다 앞서야 합니다.',
  en: 'must be before the last instalment falls due.',
};

export const GRACE_TOO_LONG: Localized = {
  ko: '거치기간은 대출 기간보다 짧아야 합니다.',
  en: 'must be less than termMonths.',
};

export const lastInstalmentTooLateText = (lastDay: string): Localized => ({
  ko: `마지막 상환일이 ${lastDay} 이후입니다.`,
  en: `must not put the last instalment after ${lastDay}.`,
});

export const beforeLastChangeText = (lastChange: string): Localized => ({
  ko: `마지막 거래일(${lastChange})보다 앞설 수 없습니다.`,
  en: `must not be before ${lastChange}, the day of the last change.`,
});
