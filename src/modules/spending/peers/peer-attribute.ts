/** What people are compared by, as the source gives it for the quarter. */
export type PeerAttribute = 'AGE_BAND' | 'SEX' | 'GRADE' | 'LIFE_STAGE' | 'REGION';

/**
 * In order of priority: where a group is too small, the last requested attribute is dropped first. Region and stage of
 * life add least to what age says about spending, and split people most.
 */
export const PEER_ATTRIBUTES: readonly PeerAttribute[] = ['AGE_BAND', 'SEX', 'GRADE', 'LIFE_STAGE', 'REGION'];

/** The requested attributes, then fewer and fewer of them, down to none: everybody of the institution. */
export function widening(groupBy: readonly PeerAttribute[]): PeerAttribute[][] {
  const kept = PEER_ATTRIBUTES.filter((attribute) => groupBy.includes(attribute));
  return Array.from({ length: kept.length + 1 }, (_, given) => kept.slice(0, kept.length - given));
}
