import { refuse } from '../../../platform/errors/index.js';
import { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';

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
  const message = {
    ko: 'groupBy에는 서로 다른 기준을 5개까지 넣을 수 있습니다.',
    en: '`groupBy` holds at most 5 attributes, each of them once.',
  };
  return askedGroupBy(named) ?? refuse('BAD_USER_INPUT', message, ['groupBy']);
}
