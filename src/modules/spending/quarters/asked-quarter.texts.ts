import type { Localized } from '../../../platform/text.js';

export const noSpendingText = (quarter: string): Localized => ({
  ko: `${quarter} 분기에는 이 고객의 카드 이용 내역이 없습니다.`,
  en: `There is no card spending of the customer in ${quarter}.`,
});

export const quarterNotLoadedText = (quarter: string): Localized => ({
  ko: `${quarter} 분기의 카드 이용 데이터가 아직 등록되지 않았습니다.`,
  en: `No card spending of ${quarter} has been loaded.`,
});
