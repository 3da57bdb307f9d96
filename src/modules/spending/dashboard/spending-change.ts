import { percentOf } from '../../../platform/percent-of.js';
import type { PriceRatio } from './price-index.js';

/** Why a change is not told. */
export type NoChange = 'NO_FIGURES' | 'NOTHING_BEFORE' | 'NO_PRICE_INDEX';

/** How an amount changed since an earlier quarter. What is null has a reason beside it. */
export interface SpendingChange {
  /** The earlier quarter. */
  readonly since: string;
  readonly beforeWon: number | null;
  readonly changeWon: number | null;
  /** Of the amount before, two decimals, halves away from nought. */
  readonly changePercent: string | null;
  readonly unavailable: NoChange | null;
  /** The same with the amount before at the prices of now. */
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
 * The change of an amount since an earlier quarter: in won, in percent of what it was, and both again in real terms,
 * where what it was is first brought to the prices of now (× now ÷ then, rounded to the won, halves up). Nothing before
 * makes no percentage, and no figures before make no change at all: neither is nought.
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
