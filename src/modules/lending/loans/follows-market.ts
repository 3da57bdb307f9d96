import type { RateKind } from './loan.entity.js';

const MARKET_KINDS: readonly RateKind[] = ['VARIABLE', 'PERIODIC', 'MIXED'];

/** Whether a rate follows a reference rate, at once or when it is set anew. */
export const followsMarket = (kind: RateKind): boolean => MARKET_KINDS.includes(kind);
