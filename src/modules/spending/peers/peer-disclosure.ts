import type { PeerLattice } from './peer-lattice.js';

/**
 * The fewest people in a group with shown figures, and the fewest by whom two such groups may differ. Spending is no
 * open data, so the floor is twice the ten that statistics offices require for magnitude tables.
 */
export const PEER_FLOOR = 20;

/**
 * Decides which groups' figures may be shown, so that shown figures never reveal a few people.
 *
 * The attackers: customers, alone or together, who request their own group for every choice of attributes, and
 * subtract. (Staff of the institution may read each customer's own figures, so nothing is hidden from them here.) Only
 * groups of the lattice exist, nobody can define their own; their figures are the same for all their members; and a
 * group is shown when
 *
 * 1. it has at least `floor` people;
 * 2. every group that contains it, by leaving out an attribute, is shown;
 * 3. for each attribute that splits a shown group, the hidden parts hold nobody, or at least `floor` people in at least
 *    two parts. Otherwise the smallest shown part is hidden too.
 *
 * From 3 follows that two shown groups, one inside the other, differ by nobody or by `floor` people or more, and that
 * a group less all its shown parts leaves nobody or as many. People without a known value of the attribute are one more
 * part, which is always hidden. This is the complementary suppression of tables of magnitudes (Hundepool et al.,
 * Statistical Disclosure Control, 2012, ch. 4). It does not bound every sum and difference of groups across several
 * attributes at once, which nobody can compute for tables of this size: those are blunted by the rounding in
 * `peer-coarsening.ts`.
 * @returns for each group 1 when it may be shown.
 */
export function disclosableGroups(lattice: PeerLattice, counts: Uint32Array, floor = PEER_FLOOR): Uint8Array {
  return new Disclosure(lattice, counts, floor).decide();
}

/** A shown group and an attribute that splits it. */
type Split = readonly [group: number, attribute: number];

class Disclosure {
  readonly #isShown: Uint8Array;
  /** Splits to check, again when a part of them was hidden. */
  readonly #open: Split[] = [];

  constructor(
    private readonly lattice: PeerLattice,
    private readonly counts: Uint32Array,
    private readonly floor: number,
  ) {
    this.#isShown = Uint8Array.from(counts, (members) => (members >= floor ? 1 : 0));
  }

  decide(): Uint8Array {
    for (let group = this.lattice.groups - 1; group >= 0; group -= 1) {
      if (this.#isShown[group] === 0) continue;
      for (const attribute of this.#attributes(group, false)) this.#open.push([group, attribute]);
    }
    for (let split = this.#open.pop(); split; split = this.#open.pop()) this.#settle(...split);
    return this.#isShown;
  }

  /** Hides shown parts, the smallest first, until the hidden parts of a shown group have enough people. */
  #settle(group: number, attribute: number): void {
    while (this.#isShown[group] === 1) {
      const parts = this.lattice.split(group, attribute);
      const shown = parts.filter((part) => this.#isShown[part] === 1);
      const hiddenPeople = this.#members(group) - this.#sum(shown);
      const unknownPeople = this.#members(group) - this.#sum(parts);
      const hiddenParts =
        parts.filter((part) => this.#isShown[part] === 0 && this.#members(part) > 0).length +
        (unknownPeople > 0 ? 1 : 0);
      if (hiddenPeople === 0 || (hiddenPeople >= this.floor && hiddenParts > 1)) return;
      const [first, ...others] = shown;
      if (first === undefined) return;
      this.#hide(others.reduce((least, part) => (this.#members(part) < this.#members(least) ? part : least), first));
    }
  }

  /** Hides a group and every group inside it, and checks again the groups that contain them. */
  #hide(group: number): void {
    if (this.#isShown[group] === 0) return;
    this.#isShown[group] = 0;
    for (const attribute of this.#attributes(group, true)) {
      this.#open.push([this.lattice.without(group, attribute), attribute]);
    }
    for (const attribute of this.#attributes(group, false)) {
      for (const part of this.lattice.split(group, attribute)) this.#hide(part);
    }
  }

  /** The attributes that define a group, or the other ones. */
  #attributes(group: number, count: boolean): number[] {
    return [...this.lattice.sizes.keys()].filter((attribute) => this.lattice.valueOf(group, attribute) > 0 === count);
  }

  #members(group: number): number {
    return this.counts[group] ?? 0;
  }

  #sum(groups: readonly number[]): number {
    return groups.reduce((all, group) => all + this.#members(group), 0);
  }
}
