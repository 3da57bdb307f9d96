import { refuse } from '../../../platform/errors/index.js';
import { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';
import { GROUP_BY_COUNT } from './asked-peers.texts.js';

/** The default attributes: they are known for everybody, and give no small groups. */
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

/**
 * The same of a list that there is.
 * @throws Refusal BAD_USER_INPUT that names `groupBy`.
 */
export function expectGroupBy(named: readonly PeerAttribute[]): readonly PeerAttribute[] {
  const message = GROUP_BY_COUNT;
  return askedGroupBy(named) ?? refuse('BAD_USER_INPUT', message, ['groupBy']);
}
