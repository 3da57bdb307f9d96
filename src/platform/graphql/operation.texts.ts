import type { Localized } from '../text.js';

/** The operation is too dear to be run at all, for anybody. */
export const tooDear = (cost: number, most: number): Localized => ({
  ko: `이 요청의 비용은 최대 ${cost}점이며, 요청 하나에 허용되는 비용은 ${most}점입니다. 항목 수나 단계를 줄여 주세요.`,
  en: `The operation may cost ${cost} points; one operation may cost ${most}. Ask for fewer items or levels.`,
});

/** Points that are left of so many, and how many come back a second. */
interface Spent {
  readonly remaining: number;
  readonly capacity: number;
  readonly perSecond: number;
}

/** The caller has spent what he had. `retryAfter` in seconds. */
export const budgetSpent = ({ remaining, capacity, perSecond }: Spent, retryAfter: string): Localized => ({
  ko: `요청이 너무 많습니다. 사용 가능한 점수는 ${capacity}점 중 ${remaining}점이며 매초 ${perSecond}점씩 회복됩니다. ${retryAfter}초 후 다시 시도해 주세요.`,
  en: `Too many points spent. ${remaining} of ${capacity} are left, ${perSecond} come back every second; try again in ${retryAfter} s.`,
});

/** The operation was ended before it had answered. */
export const tookTooLong = (seconds: number): Localized => ({
  ko: `처리 시간이 ${seconds}초를 넘어 요청을 중단했습니다. 잠시 후 다시 시도해 주세요.`,
  en: `The operation took longer than ${seconds} s and was ended.`,
});
