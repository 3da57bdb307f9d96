import type { Line } from './quarterly-file.js';

/**
 * 600 people: 400 aged 30 and 200 aged 40, half of each women. In their thirties one in eight lives in Jeju, in their
 * forties nobody but five men. Amounts of each age and sex are 10, 20, … thousand won.
 */
export function sixHundredPeople(quarter: string): Line[] {
  return Array.from({ length: 600 }, (_, index): Line => {
    const thirty = index < 400;
    const place = Math.floor((thirty ? index : index - 400) / 2);
    const man = index % 2 === 0;
    const jeju = thirty ? place % 8 === 0 : man && place < 5;
    return {
      BAS_YH: quarter,
      SEQ: `P${index}`,
      AGE: thirty ? 30 : 40,
      SEX_CD: man ? 1 : 2,
      MBR_RK: 24,
      HOUS_SIDO_NM: jeju ? '제주' : '서울',
      LIFE_STAGE: index === 2 ? '' : 'NEW_WED',
      TOT_USE_AM: 10 * (place + 1),
      CRDSL_USE_AM: 10 * (place + 1),
      FSBZ_AM: place === 7 ? 50 : 0,
    };
  });
}
