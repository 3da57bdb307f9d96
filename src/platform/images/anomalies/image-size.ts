/** Width and height in pixels. For a model's input, both are multiples of 32. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const STEP = 32;
/** Pixels that a model reads: more would show finer defects, but take longer. Equal to 320 by 320. */
const MOST_PIXELS = 102_400;
/** Smallest and largest side: below, half a network would see nothing but edges. */
const [LEAST, MOST] = [64, 1_024];

/** The size to read images at: with the median image's proportions, and no larger than it is. */
export function sizeFor(sizes: readonly ImageSize[]): ImageSize {
  const middle = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1] ?? LEAST;
  const proportion = middle(sizes.map(({ width, height }) => width / height));
  const pixels = Math.min(MOST_PIXELS, middle(sizes.map(({ width, height }) => width * height)));
  const stepped = (side: number): number => Math.min(MOST, Math.max(LEAST, Math.round(side / STEP) * STEP));
  const width = stepped(Math.sqrt(pixels * proportion));
  return { width, height: stepped(Math.min(pixels / width, width / proportion)) };
}
