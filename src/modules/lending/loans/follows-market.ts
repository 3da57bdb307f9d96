import type { RateKind } from './loan.entity.js';

const MARKET_KINDS: readonly RateKind[] = ['VARIABLE', 'PERIODIC', 'MIXED'];

/** Whether a rate follows a reference rate, immediately or when it is reset. */
export const followsMarket = (kind: RateKind): boolean => MARKET_KINDS.includes(kind);
