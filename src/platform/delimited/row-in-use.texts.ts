import type { Localized } from '../text.js';

/** Why a row cannot be taken back: rows of another table refer to it. */
export const dataInTableText = (table: string): Localized => ({
  ko: `${table}에 자료가 있음`,
  en: `there are rows of it in ${table}`,
});
