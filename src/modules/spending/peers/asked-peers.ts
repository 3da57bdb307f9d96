import { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';

/** What people are compared by unless they say otherwise: it is known of everybody, and no group of it is small. */
export const DEFAULT_GROUP_BY: readonly PeerAttribute[] = ['AGE_BAND', 'SEX'];

/**
 * The attributes that a list names, in their own order, the default ones when there is no list; null when one is named
 * twice or there is no such attribute.
 */
export function askedGroupBy(named: unknown): readonly PeerAttribute[] | null {
  if (named === undefined || named === null) return DEFAULT_GROUP_BY;
  // A single value stands for a list of one.
  const list: readonly unknown[] = Array.isArray(named) ? named : [named];
  const groupBy = PEER_ATTRIBUTES.filter((attribute) => list.includes(attribute));
  return groupBy.length === list.length ? groupBy : null;
}
