/** A yes or no for each place of a grid. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

export function maskOf(width: number, height: number, isSet: (place: number) => boolean): Mask {
  // Not Uint8Array.from, which takes ten times as long for each of a hundred thousand places.
  const cells = new Uint8Array(width * height);
  for (let place = 0; place < cells.length; place += 1) if (isSet(place)) cells[place] = 1;
  return { width, height, cells };
}

export const countOf = ({ cells }: Mask): number => cells.reduce((sum, cell) => sum + cell, 0);

/** The values at the places that are set. */
export const valuesIn = ({ cells }: Mask, values: ArrayLike<number>): Float32Array => {
  const taken = new Float32Array(cells.length);
  let count = 0;
  for (let place = 0; place < cells.length; place += 1) if (cells[place] === 1) taken[count++] = values[place] ?? 0;
  return taken.slice(0, count);
};

/** Sets each place that is set itself or has a set neighbour above, below or beside it. */
export function dilated({ width, height, cells }: Mask): Mask {
  return maskOf(width, height, (place) => {
    const x = place % width;
    return (
      cells[place] === 1 ||
      (x > 0 && cells[place - 1] === 1) ||
      (x < width - 1 && cells[place + 1] === 1) ||
      cells[place - width] === 1 ||
      cells[place + width] === 1
    );
  });
}

/** Keeps places whose neighbours are all set; never at the edge of the grid. */
export function eroded({ width, height, cells }: Mask): Mask {
  return maskOf(width, height, (place) => {
    const x = place % width;
    return (
      cells[place] === 1 &&
      x > 0 &&
      x < width - 1 &&
      cells[place - 1] === 1 &&
      cells[place + 1] === 1 &&
      cells[place - width] === 1 &&
      cells[place + width] === 1
    );
  });
}

/** Connected regions above, below and beside (or at corners, too): a number from 1 for each place, 0 for none. */
export function regionsOf({ width, height, cells }: Mask, atCorners = false): { labels: Int32Array; sizes: number[] } {
  const labels = new Int32Array(cells.length);
  const sizes = [0];
  const stack: number[] = [];
  for (let start = 0; start < cells.length; start += 1) {
    if (cells[start] !== 1 || labels[start] !== 0) continue;
    const label = sizes.length;
    let size = 0;
    labels[start] = label;
    stack.push(start);
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      size += 1;
      const [x, y] = [place % width, Math.floor(place / width)];
      for (let down = -1; down <= 1; down += 1)
        for (let right = -1; right <= 1; right += 1) {
          if (!atCorners && down !== 0 && right !== 0) continue;
          const [column, row] = [x + right, y + down];
          if (column < 0 || row < 0 || column >= width || row >= height) continue;
          const other = row * width + column;
          if (cells[other] !== 1 || labels[other] !== 0) continue;
          labels[other] = label;
          stack.push(other);
        }
    }
    sizes.push(size);
  }
  return { labels, sizes };
}

/** The largest region without its holes; the mask itself when nothing is set. */
export function largestFilled(mask: Mask): Mask {
  const { labels, sizes } = regionsOf(mask);
  const largest = sizes.reduce((best, size, label) => (size > (sizes[best] ?? 0) ? label : best), 0);
  if (largest === 0) return mask;
  const outside = regionsOf(maskOf(mask.width, mask.height, (place) => labels[place] !== largest));
  const open = new Set<number>();
  for (let place = 0; place < labels.length; place += 1) {
    const x = place % mask.width;
    const isEdge = x === 0 || x === mask.width - 1 || place < mask.width || place >= labels.length - mask.width;
    if (isEdge) open.add(outside.labels[place] ?? 0);
  }
  open.delete(0);
  return maskOf(mask.width, mask.height, (place) => !open.has(outside.labels[place] ?? 0));
}

/** The largest region's share of the grid. */
export const largestShare = (mask: Mask): number => Math.max(0, ...regionsOf(mask).sizes) / mask.cells.length;
