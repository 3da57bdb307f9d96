import type { AttributeValues, PeerLattice } from './peer-lattice.js';
import { intervalsOf, rankOf, type MeasureSketch, type PeerSketch } from './peer-sketch.js';

/** People who are alike in every attribute, with what each of them spends. */
export interface PeerSource {
  readonly values: AttributeValues;
  /** By measure: an amount in thousand won for each of them, in the same order. */
  readonly amounts: readonly Int32Array[];
}

/** Kinds of people a key has room for beside an amount: a double is exact to 2^53, an amount has 31 bits. */
const SOURCES = 1 << 16;
/** People between two pauses: some milliseconds of work. */
const SLICE = 20_000;

/**
 * Sketches every shown group of a quarter at once. Each measure is sorted once for all, and then dealt out in order to
 * the groups that each person is in: of n people in g groups each that takes n·(log n + g), where sorting group by
 * group would take g times as long. Yields now and then, so that its caller can do other work.
 */
export function* sketchGroups(
  lattice: PeerLattice,
  disclosed: Uint8Array,
  sources: readonly PeerSource[],
): Generator<undefined, Map<number, PeerSketch>> {
  if (sources.length > SOURCES) throw new RangeError(`${sources.length} kinds of people are more than ${SOURCES}`);
  const groups = [...disclosed.keys()].filter((group) => disclosed[group] === 1);
  const places = new Map(groups.map((group, place) => [group, place]));
  const placesOf = sources.map(({ values }) =>
    Int32Array.from(lattice.groupsOf(values).flatMap((group) => places.get(group) ?? [])),
  );
  const members = new Int32Array(groups.length);
  for (const [index, { amounts }] of sources.entries()) {
    for (const place of placesOf[index] ?? []) members[place] = (members[place] ?? 0) + (amounts[0]?.length ?? 0);
  }
  const measures: MeasureSketch[][] = groups.map(() => []);
  for (const measure of sources[0]?.amounts.keys() ?? []) {
    const columns = sources.map(({ amounts }) => amounts[measure] ?? new Int32Array());
    const points = yield* deal(columns, placesOf, members);
    const { sums, squares } = moments(columns, placesOf, groups.length);
    for (const [place, own] of measures.entries()) {
      const sum = sums[place] ?? 0;
      const deviation = deviationOf(members[place] ?? 0, sum, squares[place] ?? 0);
      own.push({ sum, deviation, points: points[place] ?? new Int32Array() });
    }
  }
  return new Map(
    groups.map((group, place) => [group, { members: members[place] ?? 0, measures: measures[place] ?? [] }]),
  );
}

/** Deals amounts out in ascending order; each group keeps those that come to it at the ranks of its points. */
function* deal(
  columns: readonly Int32Array[],
  placesOf: readonly Int32Array[],
  members: Int32Array,
): Generator<undefined, Int32Array[]> {
  const keys = yield* sorted(keysOf(columns));
  const points = Array.from(members, (count) => new Int32Array(intervalsOf(count) + 1));
  const dealt = new Int32Array(members.length);
  const kept = new Int32Array(members.length);
  const awaited = new Int32Array(members.length);
  for (const [index, key] of keys.entries()) {
    const amount = Math.floor(key / SOURCES);
    for (const place of placesOf[key - amount * SOURCES] ?? []) {
      const rank = dealt[place] ?? 0;
      dealt[place] = rank + 1;
      if (rank !== awaited[place]) continue;
      const own = points[place];
      const point = kept[place] ?? 0;
      if (own) own[point] = amount;
      kept[place] = point + 1;
      awaited[place] = rankOf(point + 1, members[place] ?? 0);
    }
    if (index % SLICE === 0) yield;
  }
  return points;
}

/** Every amount with the kind of people it belongs to. */
function keysOf(columns: readonly Int32Array[]): Float64Array<ArrayBuffer> {
  const keys = new Float64Array(columns.reduce((all, { length }) => all + length, 0));
  let at = 0;
  for (const [index, column] of columns.entries()) {
    for (const amount of column) keys[at++] = amount * SOURCES + index;
  }
  return keys;
}

/** The same ascending. Slices are sorted, and then merged two by two, with a rest after each. */
function* sorted(keys: Float64Array<ArrayBuffer>): Generator<undefined, Float64Array> {
  for (let start = 0; start < keys.length; start += SLICE) {
    keys.subarray(start, start + SLICE).sort();
    yield;
  }
  let [from, to] = [keys, new Float64Array(keys.length)];
  for (let width = SLICE; width < keys.length; width *= 2) {
    for (let start = 0; start < keys.length; start += 2 * width) {
      merge(from.subarray(start, start + width), from.subarray(start + width, start + 2 * width), to.subarray(start));
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

function merge(one: Float64Array, other: Float64Array, into: Float64Array): void {
  let left = 0;
  let right = 0;
  for (let at = 0; at < one.length + other.length; at += 1) {
    const low = one[left] ?? Infinity;
    const high = other[right] ?? Infinity;
    into[at] = low <= high ? low : high;
    if (low <= high) left += 1;
    else right += 1;
  }
}

function moments(columns: readonly Int32Array[], placesOf: readonly Int32Array[], groups: number) {
  const sums = new Float64Array(groups);
  const squares = new Float64Array(groups);
  for (const [index, column] of columns.entries()) {
    let sum = 0;
    let square = 0;
    for (const amount of column) {
      sum += amount;
      square += amount * amount;
    }
    for (const place of placesOf[index] ?? []) {
      sums[place] = (sums[place] ?? 0) + sum;
      squares[place] = (squares[place] ?? 0) + square;
    }
  }
  return { sums, squares };
}

function deviationOf(members: number, sum: number, square: number): number {
  if (members < 2) return 0;
  return Math.sqrt(Math.max(0, (square - (sum * sum) / members) / (members - 1)));
}
