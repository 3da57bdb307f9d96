import type { LifeStage } from '../people/index.js';

/** A middle category within its group: its usual share of the group, and how often a half-year has any of it. */
interface Category {
  readonly name: string;
  readonly group: number;
  readonly share: number;
  readonly presence: number;
}

/** The ten groups in the order of the source, then what is in no group. */
export const GROUPS = [
  'INTERIOR',
  'INSUHOS',
  'OFFEDU',
  'TRVLEC',
  'FSBZ',
  'SVCARC',
  'DIST',
  'PLSANIT',
  'CLOTHGDS',
  'AUTO',
];

/**
 * Share of each group, and of the rest, in a hundred won spent. Newly-weds spend nearly half in shops and a ninth on
 * eating out, as has been published of this kind of data; eating out leads elsewhere among services.
 */
const SHARES: Readonly<Record<LifeStage, readonly number[]>> = {
  UNI: [2, 5, 12, 10, 31, 3, 23, 5, 7, 1, 1],
  NEW_JOB: [3, 7, 6, 10, 27, 4, 25, 5, 8, 4, 1],
  NEW_WED: [8, 6, 3, 7, 13, 3, 46, 4, 4, 5, 1],
  CHILD_BABY: [6, 11, 8, 6, 17, 4, 34, 4, 4, 5, 1],
  CHILD_TEEN: [4, 10, 21, 6, 17, 4, 25, 3, 4, 5, 1],
  CHILD_UNI: [4, 12, 10, 7, 19, 5, 27, 4, 5, 6, 1],
  GOLLIFE: [4, 12, 4, 10, 22, 5, 26, 5, 5, 6, 1],
  SECLIFE: [4, 17, 2, 9, 22, 6, 26, 4, 4, 5, 1],
  RETIR: [4, 25, 1, 6, 20, 6, 27, 4, 3, 3, 1],
};

/** How a group swells and shrinks over the four quarters: travel in summer, clothes before winter, schools in spring. */
const SEASONS: readonly (readonly number[])[] = [
  [0.95, 1.1, 1.04, 0.95],
  [1, 0.98, 0.98, 1.06],
  [1.2, 0.95, 0.97, 0.9],
  [0.9, 1, 1.25, 0.95],
  [0.97, 1.02, 1.01, 1.02],
  [0.95, 1.06, 1.02, 0.97],
  [1.01, 0.97, 1.01, 1.05],
  [0.98, 1, 1.02, 1],
  [0.92, 1, 0.9, 1.2],
  [0.97, 1, 1.06, 0.99],
  [1, 1, 1, 1],
];

/** The 32 middle categories in the order of the source. */
export const CATEGORIES: readonly Category[] = `
  FUNITR 0 30 0.3|APPLNC 0 50 0.35|HLTHFS 4 6 0.4|BLDMNG 5 25 0.45|ARCHIT 5 10 0.2|OPTIC 5 12 0.35|AGRICTR 10 30 0.2
  LEISURE_S 3 30 0.6|LEISURE_P 3 12 0.35|CULTURE 3 22 0.75|SANIT 7 100 0.9|INSU 1 45 0.7|OFFCOM 2 30 0.5|BOOK 2 15 0.6
  RPR 5 13 0.4|HOTEL 3 16 0.4|GOODS 8 35 0.65|TRVL 3 20 0.3|FUEL 9 62 0.6|SVC 5 40 0.8|DISTBNP 6 12 0.5|DISTBP 6 88 0.99
  GROCERY 4 20 0.85|HOS 1 55 0.85|CLOTH 8 60 0.85|RESTRNT 4 74 0.99|AUTOMNT 9 23 0.45|AUTOSL 9 15 0.06|KITWR 0 20 0.25
  FABRIC 8 5 0.15|ACDM 2 55 0.35|MBRSHOP 10 70 0.25`
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const [name = '', group, share, presence] = line.trim().split(' ');
    return { name, group: Number(group), share: Number(share), presence: Number(presence) };
  });

/** What a customer of that stage would spend on each middle category in that quarter of a year, in any unit. */
export function usualShares(stage: LifeStage, quarterOfYear: number): number[] {
  return CATEGORIES.map(
    ({ group, share }) => (SHARES[stage][group] ?? 0) * (SEASONS[group]?.[quarterOfYear - 1] ?? 1) * share,
  );
}
