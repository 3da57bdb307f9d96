/** What people are compared by, as the source tells it for the quarter. */
export type PeerAttribute = 'AGE_BAND' | 'SEX' | 'GRADE' | 'LIFE_STAGE' | 'REGION';

/**
 * In the order in which they are kept: where a group is too small, the last of those asked for is given up first. Where
 * somebody lives and his stage of life say least about what he spends that age does not say, and split people most.
 */
export const PEER_ATTRIBUTES: readonly PeerAttribute[] = ['AGE_BAND', 'SEX', 'GRADE', 'LIFE_STAGE', 'REGION'];

/** The attributes asked for, and then fewer and fewer of them, down to none: everybody of the institution. */
export function widening(groupBy: readonly PeerAttribute[]): PeerAttribute[][] {
  const kept = PEER_ATTRIBUTES.filter((attribute) => groupBy.includes(attribute));
  return Array.from({ length: kept.length + 1 }, (_, given) => kept.slice(0, kept.length - given));
}
