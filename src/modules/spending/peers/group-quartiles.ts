import { roundedQuartiles, disclosedSize, type RoundedQuartiles } from './peer-coarsening.js';
import { PEER_FLOOR } from './peer-disclosure.js';
import { intervalsOf, rankOf } from './peer-sketch.js';

/** What may be shown of a group that nobody can choose: its rounded size, and quartiles of each measure. */
export interface DisclosedGroup {
  readonly size: number;
  /** In the unit of the amounts. */
  readonly quartiles: readonly RoundedQuartiles[];
}

/**
 * The figures of a group, each rounded no finer than its standard error; null for fewer than `PEER_FLOOR` people. Use
 * it for groups that partition all people, such as clusters: overlapping groups also reveal their differences.
 * @param measures amounts in thousand won, one for each person in the same order; they are sorted in place.
 */
export function disclosedGroup(measures: readonly Int32Array[]): DisclosedGroup | null {
  const members = measures[0]?.length ?? 0;
  if (members < PEER_FLOOR) return null;
  const intervals = intervalsOf(members);
  const quartiles = measures.map((amounts) => {
    amounts.sort();
    const points = Int32Array.from({ length: intervals + 1 }, (_, point) => amounts[rankOf(point, members)] ?? 0);
    return roundedQuartiles({ sum: 0, deviation: 0, points }, members);
  });
  return { size: disclosedSize(members), quartiles };
}
