import type { Random } from '../../../../learning/index.js';
import { between, normal } from '../../documents/pages/canvas.js';
import { smoothNoise } from '../../documents/pages/smooth-noise.js';

/** How much of each pixel of a square is covered, from 0 to 1. */
export type Mask = Float32Array;

/** A smooth, irregular spot; its radius is a share of the side. */
export function spotMask(random: Random, side: number, share: number): Mask {
  const waves = smoothNoise(random, 5, 5);
  const [centreX, centreY] = [between(random, 0.15, 0.85) * side, between(random, 0.15, 0.85) * side];
  const radius = share * side;
  const flatness = between(random, 0.4, 1);
  const turn = between(random, 0, Math.PI);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const steepness = between(random, 2, 8);
  const mask = new Float32Array(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const along = ((x - centreX) * cosine + (y - centreY) * sine) / radius;
      const across = ((y - centreY) * cosine - (x - centreX) * sine) / radius / flatness;
      const distance = Math.sqrt(along * along + across * across);
      if (distance > 2.5) continue;
      const inside = (1 - distance + 0.25 * waves(x / side, y / side)) * steepness;
      mask[y * side + x] = Math.min(1, Math.max(0, inside));
    }
  return mask;
}

/** A crack or scratch: a thin, winding line. */
export function crackMask(random: Random, side: number): Mask {
  const mask = new Float32Array(side * side);
  const width = (1 + random.below(5)) / 2;
  const bend = between(random, 0.05, 0.6);
  let [x, y] = [between(random, 0.1, 0.9) * side, between(random, 0.1, 0.9) * side];
  let turn = between(random, 0, 2 * Math.PI);
  for (let piece = 2 + random.below(12); piece > 0; piece -= 1) {
    turn += normal(random) * bend;
    const length = side * between(random, 0.025, 0.07);
    const [toX, toY] = [x + Math.cos(turn) * length, y + Math.sin(turn) * length];
    coverLine(mask, side, { from: [x, y], to: [toX, toY], width });
    [x, y] = [toX, toY];
  }
  return mask;
}

type Place = readonly [x: number, y: number];

function coverLine(
  mask: Mask,
  side: number,
  { from, to, width }: { readonly from: Place; readonly to: Place; readonly width: number },
): void {
  const half = width / 2;
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
  const square = Math.max(1e-9, alongX * alongX + alongY * alongY);
  const end = (one: number, other: number): number => Math.min(side - 1, Math.ceil(Math.max(one, other) + half + 1));
  const begin = (one: number, other: number): number => Math.max(0, Math.floor(Math.min(one, other) - half - 1));
  for (let y = begin(from[1], to[1]); y <= end(from[1], to[1]); y += 1)
    for (let x = begin(from[0], to[0]); x <= end(from[0], to[0]); x += 1) {
      const share = Math.min(1, Math.max(0, ((x - from[0]) * alongX + (y - from[1]) * alongY) / square));
      const distance = Math.hypot(x - from[0] - share * alongX, y - from[1] - share * alongY);
      // A line thinner than a pixel is drawn as a paler one of a pixel.
      const cover = Math.min(1, Math.max(0, half + 0.5 - distance)) * Math.min(1, width);
      const place = y * side + x;
      if (cover > (mask[place] ?? 0)) mask[place] = cover;
    }
}
