import { Random } from './random.js';

/**
 * What somebody's life is mostly arranged around, whatever their stage and income. It is planted: groups that are to be
 * found in spending can be held against it.
 */
export const LIFESTYLES = ['HOME', 'EATING_OUT', 'TRAVEL', 'CAR', 'HEALTH', 'FASHION', 'LEARNING'] as const;
export type Lifestyle = (typeof LIFESTYLES)[number];

/** Categories of the source that each lifestyle spends more on, and how many times as much as others. */
const MORE: Readonly<Record<Lifestyle, { readonly times: number; readonly on: string }>> = {
  HOME: { times: 4, on: 'DISTBP AGRICTR FUNITR APPLNC KITWR' },
  EATING_OUT: { times: 4, on: 'RESTRNT GROCERY' },
  TRAVEL: { times: 6, on: 'TRVL HOTEL LEISURE_S LEISURE_P CULTURE' },
  CAR: { times: 7, on: 'FUEL AUTOMNT AUTOSL RPR' },
  HEALTH: { times: 6, on: 'HOS INSU HLTHFS OPTIC' },
  FASHION: { times: 6, on: 'CLOTH GOODS FABRIC SANIT' },
  LEARNING: { times: 6, on: 'ACDM BOOK OFFCOM' },
};

/** The lifestyle of the customer of that index: each is as frequent as any other. */
export const lifestyleOf = (seed: number, institution: string, index: number): Lifestyle =>
  Random.named(seed, institution, 'lifestyle', index).pick(LIFESTYLES);

/** How many times as much as others a lifestyle spends on a category of the source. */
export function lifestyleWeight(lifestyle: Lifestyle, category: string): number {
  const { times, on } = MORE[lifestyle];
  return on.split(' ').includes(category) ? times : 1;
}
