import type { Localized } from '../../../platform/text.js';

/** What a series is about: questions and news find their series by it. */
export type SeriesTopic =
  | 'POLICY_RATE'
  | 'LENDING_RATE'
  | 'BOND_YIELD'
  | 'EXCHANGE_RATE'
  | 'CONSUMER_PRICES'
  | 'PRODUCER_PRICES'
  | 'GROWTH'
  | 'STOCK_INDEX'
  | 'COMMODITY'
  | 'OTHER';

/** What people call the topics. */
export const TOPIC_NAMES: Readonly<Record<SeriesTopic, Localized>> = {
  POLICY_RATE: { ko: '기준금리', en: 'policy rate' },
  LENDING_RATE: { ko: '대출금리', en: 'lending rate' },
  BOND_YIELD: { ko: '채권 금리', en: 'bond yield' },
  EXCHANGE_RATE: { ko: '환율', en: 'exchange rate' },
  CONSUMER_PRICES: { ko: '소비자물가', en: 'consumer prices' },
  PRODUCER_PRICES: { ko: '생산자물가', en: 'producer prices' },
  GROWTH: { ko: '경제성장', en: 'growth' },
  STOCK_INDEX: { ko: '주가지수', en: 'stock index' },
  COMMODITY: { ko: '원자재 가격', en: 'commodity prices' },
  OTHER: { ko: '기타', en: 'other' },
};

export const TOPICS = Object.keys(TOPIC_NAMES) as SeriesTopic[];
