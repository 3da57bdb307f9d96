import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';

export const snapshotsCountText = (maxSnapshots: number): Localized => ({
  ko: `snapshots: 1개에서 ${maxSnapshots}개까지 보낼 수 있습니다.`,
  en: `snapshots: send 1 to ${maxSnapshots}.`,
});

export const MONTH_TWICE: Localized = {
  ko: '같은 고객의 같은 달이 두 번 있습니다.',
  en: 'This month of this customer is there twice.',
};

export const FIRST_OF_MONTH: Localized = { ko: '월의 첫째 날이어야 합니다.', en: 'must be the first day of a month' };

export const MONTH_BOUNDS: Localized = {
  ko: '2000년 1월부터 이번 달까지여야 합니다.',
  en: 'must be from January 2000 to this month',
};

export const NO_VALUE: Localized = {
  ko: '값이 하나 이상 있어야 합니다.',
  en: 'At least one figure of the month must be given.',
};

export const notAboveText = (whole: string): Localized => ({
  ko: `${whole}보다 클 수 없습니다.`,
  en: `must not be more than ${whole}`,
});

export const notBelowStoredText = (part: string): Localized => ({
  ko: `저장된 ${part}보다 작을 수 없습니다.`,
  en: `must not be less than the ${part} on record`,
});

export const TOO_MUCH_WON: Localized = { ko: '1조 원을 넘을 수 없습니다.', en: 'must not be beyond a trillion won' };

export const TOO_MUCH_USED: Localized = {
  ko: 'cardLimitWon의 열 배를 넘을 수 없습니다.',
  en: 'must not be more than ten times cardLimitWon',
};

export const LIMIT_TOO_LOW: Localized = {
  ko: '저장된 cardUsedWon의 10분의 1보다 작을 수 없습니다.',
  en: 'must not be less than a tenth of the cardUsedWon on record',
};

export const NOT_NEGATIVE: Localized = { ko: '0 이상이어야 합니다.', en: 'must not be below 0' };

export const bothOrNoneText = (other: string): Localized => ({
  ko: `${withParticle(other, '과/와')} 함께 0이거나 함께 0보다 커야 합니다.`,
  en: `must be 0 together with ${other}, or above 0 together with it`,
});
