/** The number of each attribute's value, from 1; 0 where it is not known. */
export type AttributeValues = readonly number[];

/** People who are alike in every attribute. */
export interface Alike {
  readonly values: AttributeValues;
  readonly members: number;
}

/**
 * Every group that people can be put in by some attributes of a few values each: one value of each attribute that
 * counts, and 0 for each that does not. Groups are numbered in mixed radix, the first attribute the most significant;
 * group 0 is everybody. Somebody whose value of an attribute is not known is in no group by that attribute.
 */
export class PeerLattice {
  /** How far apart the numbers are of two groups that differ by one in the value of an attribute. */
  readonly #strides: readonly number[];
  readonly groups: number;

  constructor(
    /** How many values each attribute has. */
    readonly sizes: readonly number[],
  ) {
    const strides: number[] = [];
    let stride = 1;
    for (const size of sizes.toReversed()) {
      strides.unshift(stride);
      stride *= size + 1;
    }
    this.#strides = strides;
    this.groups = stride;
  }

  /** A group's value of an attribute; 0 when the attribute is not in use. */
  valueOf(group: number, attribute: number): number {
    return Math.floor(group / this.#strideOf(attribute)) % ((this.sizes[attribute] ?? 0) + 1);
  }

  /** The group without regard to an attribute. */
  without(group: number, attribute: number): number {
    return group - this.valueOf(group, attribute) * this.#strideOf(attribute);
  }

  /** A group split by an attribute that does not count in it yet: one group for each value. */
  split(group: number, attribute: number): number[] {
    const stride = this.#strideOf(attribute);
    return Array.from({ length: this.sizes[attribute] ?? 0 }, (_, index) => group + (index + 1) * stride);
  }

  /** Every group that people of these values are in: one for each choice of attributes that are known of them. */
  groupsOf(values: AttributeValues): number[] {
    let found = [0];
    for (const [attribute, value] of values.entries()) {
      if (value === 0) continue;
      const step = value * this.#strideOf(attribute);
      found = [...found, ...found.map((group) => group + step)];
    }
    return found;
  }

  /** How many people are in each group. */
  count(people: Iterable<Alike>): Uint32Array {
    const counts = new Uint32Array(this.groups);
    for (const { values, members } of people) {
      for (const group of this.groupsOf(values)) counts[group] = (counts[group] ?? 0) + members;
    }
    return counts;
  }

  #strideOf(attribute: number): number {
    return this.#strides[attribute] ?? 0;
  }
}
