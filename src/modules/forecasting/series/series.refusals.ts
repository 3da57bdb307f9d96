import { refuse } from '../../../platform/errors/index.js';
import type { Frequency } from './period.js';

/** Not yours reads exactly like not there. */
export const refuseSeries = (field: readonly string[]): never =>
  refuse('SERIES_NOT_FOUND', { ko: '지표를 찾을 수 없습니다.', en: 'There is no such series.' }, field);

/** @throws Refusal BAD_USER_INPUT for a day that has not come. */
export function expectPast(asOf: string, today: string): void {
  if (asOf <= today) return;
  const message = {
    ko: `asOf에는 오늘(${today}) 또는 그 이전 날짜를 입력해 주세요.`,
    en: `\`asOf\` must not be after today, ${today}.`,
  };
  refuse('BAD_USER_INPUT', message, ['asOf']);
}

/** @throws Refusal BAD_USER_INPUT unless it is a whole number within its bounds. */
export function expectWithin(field: string, value: number, [least, most]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const message = {
    ko: `${field} 값은 ${least}에서 ${most} 사이여야 합니다.`,
    en: `\`${field}\` must be between ${least} and ${most}.`,
  };
  refuse('BAD_USER_INPUT', message, [field]);
}

const PERIOD_FORMS: Readonly<Record<Frequency, string>> = {
  MONTH: '2024-07',
  QUARTER: '2024Q3',
  YEAR: '2024',
  DAY: '2024-07-15',
};

export const refusePeriod = (frequency: Frequency): never => {
  const form = PERIOD_FORMS[frequency];
  const message = { ko: `기간은 ${form}처럼 입력해 주세요.`, en: `A period of this series is written like ${form}.` };
  return refuse('BAD_USER_INPUT', message, ['period']);
};
