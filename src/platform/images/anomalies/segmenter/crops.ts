import type { Random } from '../../../../learning/index.js';
import { between, normal } from '../../documents/pages/canvas.js';
import { withDefects } from '../made-up/defect.js';
import type { Plane } from '../made-up/plane.js';
import { SEGMENT } from '../grid.js';

/** Good images of one size in grey bytes, one after another. Threads share them and change nothing. */
export interface GoodPictures {
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Training squares, and for each square of `SEGMENT` pixels whether something was drawn there. */
export interface Batch {
  readonly images: Float32Array;
  readonly truths: Float32Array;
}

/** The share of squares with something drawn on them. */
const DRAWN_SHARE = 0.7;

/** A batch of squares from good images, mirrored at random, some with made-up defects, under varied light and noise. */
export function batchOf(pictures: GoodPictures, size: { images: number; side: number }, random: Random): Batch {
  const { images: count, side } = size;
  const small = side / SEGMENT;
  const images = new Float32Array(count * side * side);
  const truths = new Float32Array(count * small * small);
  for (let image = 0; image < count; image += 1) {
    const square = squareOf(pictures, side, random);
    const made = random.unit() < DRAWN_SHARE ? withDefects(square, squareOf(pictures, side, random), random) : null;
    const [contrast, lighter, grain] = [
      between(random, 0.85, 1.15),
      between(random, -0.08, 0.08),
      0.01 * random.unit(),
    ];
    const { values } = made?.plane ?? square;
    const start = image * side * side;
    for (let place = 0; place < values.length; place += 1)
      images[start + place] = ((values[place] ?? 0) - 0.5) * contrast + 0.5 + lighter + normal(random) * grain;
    made?.changed.forEach((isChanged, place) => {
      if (isChanged === 0) return;
      const [x, y] = [(place % side) / SEGMENT, Math.floor(place / side) / SEGMENT];
      truths[image * small * small + Math.floor(y) * small + Math.floor(x)] = 1;
    });
  }
  return { images, truths };
}

/** A square of a random image, each way of mirroring equally likely. */
function squareOf({ width, height, count, bytes }: GoodPictures, side: number, random: Random): Plane {
  const start = random.below(count) * width * height;
  const [left, top] = [random.below(width - side + 1), random.below(height - side + 1)];
  const [isMirrored, isTurned] = [random.unit() < 0.5, random.unit() < 0.5];
  const values = new Float32Array(side * side);
  for (let y = 0; y < side; y += 1) {
    const row = start + (top + (isTurned ? side - 1 - y : y)) * width + left;
    for (let x = 0; x < side; x += 1) values[y * side + x] = (bytes[row + (isMirrored ? side - 1 - x : x)] ?? 0) / 255;
  }
  return { width: side, height: side, values };
}
