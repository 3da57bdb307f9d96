import { enumOf } from '../../../platform/graphql/index.js';
import type { ChangeBasis } from './dashboard.js';
import type { PriceFrequency } from '../../forecasting/index.js';
import type { NoChange } from './spending-change.js';
import type { SumCheckKind } from './sum-check.js';

type Described<Value extends string> = Readonly<Record<Value, readonly [Value, string]>>;

const bases: Described<ChangeBasis> = {
  PREVIOUS_QUARTER: ['PREVIOUS_QUARTER', 'The previous quarter.'],
  YEAR_BEFORE: ['YEAR_BEFORE', 'The same quarter a year before.'],
};
export const ChangeBasisEnum = enumOf('SpendingChangeBasis', 'Which earlier quarter to compare with.', bases);

const reasons: Described<NoChange> = {
  NO_FIGURES: ['NO_FIGURES', 'There are no figures of the earlier quarter.'],
  NOTHING_BEFORE: ['NOTHING_BEFORE', 'Nothing was spent then, and a change from 0 has no percentage.'],
  NO_PRICE_INDEX: ['NO_PRICE_INDEX', 'No loaded consumer price index covers the months of both quarters.'],
};
export const NoChangeEnum = enumOf('SpendingChangeUnavailable', 'Why a change is missing.', reasons);

const checks: Described<SumCheckKind> = {
  CARDS: ['CARDS', 'Credit and check card make up the total, as the source states.'],
  MAJOR_CATEGORIES: ['MAJOR_CATEGORIES', 'The ten major categories make up the total. The source does not promise it.'],
  DETAIL_CATEGORIES: [
    'DETAIL_CATEGORIES',
    'The 32 detailed categories make up the total. The source does not promise it.',
  ],
};
export const SumCheckEnum = enumOf('SpendingCheckKind', 'Which parts of a row should add up to its total.', checks);

const frequencies: Described<PriceFrequency> = {
  MONTH: ['MONTH', 'By month.'],
  QUARTER: ['QUARTER', 'By quarter.'],
};
export const PriceFrequencyEnum = enumOf('PriceFrequency', 'How often a price index is published.', frequencies);
