import { Random } from '../basis/index.js';

/**
 * What a customer's life mostly revolves around, whatever their stage and income. It is planted: groups found in
 * spending can be compared with it.
 */
export const LIFESTYLES = ['HOME', 'EATING_OUT', 'TRAVEL', 'CAR', 'HEALTH', 'FASHION', 'LEARNING'] as const;
export type Lifestyle = (typeof LIFESTYLES)[number];

/** Categories of the source that each lifestyle spends more on, and how many times as much as others. */
const CATEGORIES_USED_MORE: Readonly<Record<Lifestyle, { readonly times: number; readonly on: string }>> = {
  HOME: { times: 4, on: 'DISTBP AGRICTR KITWR' },
  EATING_OUT: { times: 4, on: 'RESTRNT GROCERY' },
  TRAVEL: { times: 6, on: 'HOTEL LEISURE_S LEISURE_P CULTURE' },
  CAR: { times: 7, on: 'FUEL AUTOMNT RPR' },
  HEALTH: { times: 6, on: 'HOS INSU HLTHFS' },
  FASHION: { times: 6, on: 'CLOTH GOODS SANIT' },
  LEARNING: { times: 6, on: 'ACDM BOOK OFFCOM' },
};
/** How often a half-year has what a lifestyle is about: nearly always, or it would be no way of life. */
const PRESENCE = 0.98;

/** The lifestyle of the customer of that index: each is as frequent as any other. */
export const lifestyleOf = (seed: number, institution: string, index: number): Lifestyle =>
  Random.named(seed, institution, 'lifestyle', index).pick(LIFESTYLES);

/** How many times as much as others a lifestyle spends on a category of the source, and how often it has any of it. */
export function lifestyleHabit(
  lifestyle: Lifestyle,
  category: string,
): { readonly times: number; readonly presence: number } {
  const { times, on } = CATEGORIES_USED_MORE[lifestyle];
  return on.split(' ').includes(category) ? { times, presence: PRESENCE } : { times: 1, presence: 0 };
}
