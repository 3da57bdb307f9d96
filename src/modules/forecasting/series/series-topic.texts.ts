import type { Localized } from '../../../platform/text.js';

/** What people call the topics, which are all that there are. */
export const TOPIC_NAMES = {
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
} as const satisfies Readonly<Record<string, Localized>>;
