import type { ImageSize } from './image-size.js';

const SIDE = 24;
/** Above this correlation, things are in the same place in each image, so that each place has its own norm. */
const ALIGNED = 0.75;

/** An image of few pixels, each the mean of its area, without its own light and contrast. */
export function thumbnailOf(grey: Float32Array, { width, height }: ImageSize): Float32Array {
  const sums = new Float32Array(SIDE * SIDE);
  const counts = new Float32Array(SIDE * SIDE);
  grey.forEach((value, place) => {
    const column = Math.floor(((place % width) * SIDE) / width);
    const cell = Math.floor((Math.floor(place / width) * SIDE) / height) * SIDE + column;
    sums[cell] = (sums[cell] ?? 0) + value;
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  const means = sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1));
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const centred = means.map((value) => value - mean);
  const length = Math.hypot(...centred);
  return centred.map((value) => value / Math.max(1e-6, length));
}

/** Whether images show their things in the same place: by the mean correlation of each with the mean of the others. */
export function areAligned(thumbnails: readonly Float32Array[]): boolean {
  const sum = new Float32Array(SIDE * SIDE);
  for (const thumbnail of thumbnails) thumbnail.forEach((value, cell) => (sum[cell] = (sum[cell] ?? 0) + value));
  const correlations = thumbnails.map((thumbnail) => {
    const others = sum.map((value, cell) => value - (thumbnail[cell] ?? 0));
    const product = others.reduce((total, value, cell) => total + value * (thumbnail[cell] ?? 0), 0);
    return product / Math.max(1e-6, Math.hypot(...others));
  });
  return correlations.reduce((total, value) => total + value, 0) / correlations.length > ALIGNED;
}
