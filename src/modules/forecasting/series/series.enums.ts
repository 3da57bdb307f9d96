import { enumType } from '../../../platform/graphql/index.js';
import type { Frequency } from './period.js';
import type { SeriesTopic } from './series-topic.js';

export const SeriesFrequencyEnum = enumType<Frequency>('SeriesFrequency', 'How often a series is measured.', {
  MONTH: 'Every month; periods are written 2024-07.',
  QUARTER: 'Every quarter; periods are written 2024Q3.',
  YEAR: 'Every year; periods are written 2024.',
  DAY: 'Every day from Monday to Friday but holidays; periods are written 2024-07-15.',
});

export const SeriesTopicEnum = enumType<SeriesTopic>('SeriesTopic', 'What a series is about.', {
  POLICY_RATE: 'The rate that the central bank sets.',
  LENDING_RATE: 'What loans cost, or the index that variable loans follow.',
  BOND_YIELD: 'What bonds yield.',
  EXCHANGE_RATE: 'What a currency costs in another.',
  CONSUMER_PRICES: 'What households pay.',
  PRODUCER_PRICES: 'What producers are paid.',
  GROWTH: 'What an economy makes, such as GDP.',
  STOCK_INDEX: 'What shares cost together.',
  COMMODITY: 'What oil, gold and the like cost.',
  OTHER: 'Anything else.',
});
