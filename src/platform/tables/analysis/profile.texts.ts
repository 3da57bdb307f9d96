import type { Localized } from '../../text.js';

/** Rows of totals are named, since figures of numbers leave them out. */
export const totalRowsText = (count: number): Localized => ({
  ko: `합계나 평균처럼 다른 행을 요약하는 행이 ${count}개 있어, 합계와 평균, 최솟값과 최댓값을 낼 때 뺐습니다.`,
  en: `${count === 1 ? 'One row sums' : `${count} rows sum`} up others, as a total or a mean does, and sums, means, least and greatest values leave ${count === 1 ? 'it' : 'them'} out.`,
});

export const TOTAL_REVENUE: Localized = { ko: '총매출', en: 'Total revenue' };
export const TOTAL_QUANTITY: Localized = { ko: '총수량', en: 'Total quantity' };
export const CUSTOMERS: Localized = { ko: '고객 수', en: 'Customers' };
export const INVOICES: Localized = { ko: '인보이스 수', en: 'Invoices' };
