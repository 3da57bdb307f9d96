/** What is kept of one measure of a group: amounts in thousand won. */
export interface MeasureSketch {
  readonly sum: number;
  /** Standard deviation of the sample. */
  readonly deviation: number;
  /** The amounts at evenly spaced ranks, from the least to the greatest; see `rankOf`. */
  readonly points: Int32Array;
}

/** What is kept of a group. */
export interface PeerSketch {
  readonly members: number;
  /** In the order of `PEER_MEASURES`. */
  readonly measures: readonly MeasureSketch[];
}

/** Above 2,500 members more points would give ranks finer than the quarter of a percent that is needed at most. */
const MOST_INTERVALS = 200;

/**
 * Into how many intervals of rank a group's amounts are cut: four times the root of its size, at most 200, and so many
 * that a small group is kept whole. A rank read from the points is off by half an interval at most: by a quarter of the
 * largest standard error that a share of so many people has (√(¼/n)), and by a quarter of a percent for any size.
 */
export function intervalsOf(members: number): number {
  return Math.min(members - 1, MOST_INTERVALS, 4 * Math.ceil(Math.sqrt(members)));
}

/** The rank of a point, from 0 for the least amount of the group to one less than its members. */
export function rankOf(point: number, members: number): number {
  return Math.round((point * (members - 1)) / intervalsOf(members));
}

/** How many ranks lie between two points at most. Where it is one, every amount is kept and ranks are exact. */
export function widestInterval(members: number): number {
  return Math.ceil((members - 1) / intervalsOf(members));
}

/** How many members have less than an amount: between two bounds that are one interval less a rank apart at most. */
export function countBelow({ points }: MeasureSketch, members: number, amount: number): readonly [number, number] {
  const point = lowerBound(points, amount);
  const least = point === 0 ? 0 : rankOf(point - 1, members) + 1;
  const most = point === points.length ? members : rankOf(point, members);
  return [least, most];
}

/** The amount at a share of the ranks, 0 for the least and 1 for the greatest: that of the nearest point. */
export function amountAt({ points }: MeasureSketch, share: number): number {
  const last = points.length - 1;
  return points[Math.min(last, Math.max(0, Math.round(share * last)))] ?? 0;
}

/** Where the first point stands that is no less than an amount. */
function lowerBound(points: Int32Array, amount: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first byte of a packed sketch: the version of the packing. */
const VERSION = 1;
const HEADER_BYTES = 6;
const MOMENT_BYTES = 16;

/**
 * A sketch as it is stored: the version, the number of measures, the members (4 bytes), and for each measure its sum and
 * deviation (8 bytes each) and its points (4 bytes each). Numbers are little-endian.
 */
export function packSketch({ members, measures }: PeerSketch): Uint8Array {
  const measureBytes = MOMENT_BYTES + 4 * (intervalsOf(members) + 1);
  const bytes = new Uint8Array(HEADER_BYTES + measures.length * measureBytes);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint8(1, measures.length);
  view.setUint32(2, members, true);
  for (const [index, { sum, deviation, points }] of measures.entries()) {
    const at = HEADER_BYTES + index * measureBytes;
    view.setFloat64(at, sum, true);
    view.setFloat64(at + 8, deviation, true);
    for (const [point, amount] of points.entries()) view.setInt32(at + MOMENT_BYTES + 4 * point, amount, true);
  }
  return bytes;
}

/** @throws RangeError for bytes that are no sketch of this version. */
export function unpackSketch(bytes: Uint8Array): PeerSketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== VERSION) throw new RangeError(`a sketch of version ${view.getUint8(0)} cannot be read`);
  const members = view.getUint32(2, true);
  const count = intervalsOf(members) + 1;
  const measures = Array.from({ length: view.getUint8(1) }, (_, index): MeasureSketch => {
    const at = HEADER_BYTES + index * (MOMENT_BYTES + 4 * count);
    const points = Int32Array.from({ length: count }, (_point, point) =>
      view.getInt32(at + MOMENT_BYTES + 4 * point, true),
    );
    return { sum: view.getFloat64(at, true), deviation: view.getFloat64(at + 8, true), points };
  });
  return { members, measures };
}
