import { percentOf } from '../../../platform/percent-of.js';
import type { PriceRatio } from './price-index.js';

/** Why a change is missing. */
export type NoChange = 'NO_FIGURES' | 'NOTHING_BEFORE' | 'NO_PRICE_INDEX';

/** How an amount changed since an earlier quarter. Each null has a reason beside it. */
export interface SpendingChange {
  /** The earlier quarter. */
  readonly since: string;
  readonly beforeWon: number | null;
  readonly changeWon: number | null;
  /** Percent of the earlier amount, two decimals, halves away from 0. */
  readonly changePercent: string | null;
  readonly unavailable: NoChange | null;
  /** The same with the earlier amount at current prices. */
  readonly realChangeWon: number | null;
  readonly realChangePercent: string | null;
  readonly realUnavailable: NoChange | null;
}

/** What an amount is compared with. */
export interface Earlier {
  readonly quarter: string;
  /** Null when there are no figures of that quarter. */
  readonly amountWon: number | null;
  /** Prices of now and of then; null when they are not known. */
  readonly prices: PriceRatio | null;
}

/**
 * The change of an amount since an earlier quarter: in won, in percent of the earlier amount, and both in real terms,
 * where the earlier amount is first converted to current prices (× now ÷ then, rounded to the won, halves up). If the
 * earlier amount is 0 there is no percentage, and without earlier figures no change: both are null, not 0.
 */
export function changeOf(amountWon: number, { quarter, amountWon: beforeWon, prices }: Earlier): SpendingChange {
  if (beforeWon === null) return noChange(quarter);
  const unavailable = beforeWon === 0 ? 'NOTHING_BEFORE' : null;
  const nominal = {
    since: quarter,
    beforeWon,
    changeWon: amountWon - beforeWon,
    changePercent: percentOf(BigInt(amountWon - beforeWon), BigInt(beforeWon)),
    unavailable,
  } as const;
  if (prices === null)
    return { ...nominal, realChangeWon: null, realChangePercent: null, realUnavailable: 'NO_PRICE_INDEX' };
  const [now, then] = [BigInt(prices.now), BigInt(prices.before)];
  const worth = BigInt(beforeWon) * now;
  return {
    ...nominal,
    realChangeWon: amountWon - Number((2n * worth + then) / (2n * then)),
    realChangePercent: percentOf(BigInt(amountWon) * then - worth, worth),
    realUnavailable: unavailable,
  };
}

function noChange(since: string): SpendingChange {
  return {
    since,
    beforeWon: null,
    changeWon: null,
    changePercent: null,
    unavailable: 'NO_FIGURES',
    realChangeWon: null,
    realChangePercent: null,
    realUnavailable: 'NO_FIGURES',
  };
}
