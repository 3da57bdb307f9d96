import { Refusal, refuse } from '../../../platform/errors/index.js';
import { LEAST_VALUES } from './stretch.js';
import type { Frequency } from '../series/index.js';
import type { KnownStretch } from './stretch.js';

const TOO_SHORT = 'SERIES_TOO_SHORT';

/** @throws Refusal SERIES_TOO_SHORT that says how many figures there are, and how many are needed. */
export function refuseTooShort({ observations, isAfterGap }: KnownStretch, frequency: Frequency): never {
  const [known, needed] = [observations.length, LEAST_VALUES[frequency]];
  const gap = isAfterGap
    ? { ko: ' 중간에 빠진 기간 이후의 자료만 셉니다.', en: ' Only figures after the last gap count.' }
    : null;
  return refuse(
    TOO_SHORT,
    {
      ko: `예측하기에는 자료가 부족합니다. 이어진 자료가 ${needed}개 필요하지만 ${known}개뿐입니다.${gap?.ko ?? ''}`,
      en: `The series is too short to be forecast: it takes ${needed} figures in a row, and ${known} are known.${gap?.en ?? ''}`,
    },
    ['seriesId'],
  );
}

/** What the work answers; null where the series is too short to be forecast. @throws whatever else the work throws. */
export async function unlessTooShort<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0].code === TOO_SHORT) return null;
    throw error;
  }
}
