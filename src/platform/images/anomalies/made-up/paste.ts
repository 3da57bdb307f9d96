import type { Random } from '../../../../learning/index.js';
import { between } from '../../documents/pages/canvas.js';
import { lightAt, type Plane } from './plane.js';

/** PATCH: as wide as high, more or less. SCAR: long and narrow. */
type Piece = 'PATCH' | 'SCAR';

/** A piece of this surface or another's, rotated, with other contrast and light, pasted elsewhere. */
export function pastePiece(on: Plane, donor: Plane, random: Random, piece: Piece): Float32Array {
  const { width: side } = on;
  const most = Math.floor(side / 3);
  const within = (least: number, limit: number): number => least + random.below(Math.max(1, limit - least));
  const across = piece === 'PATCH' ? within(6, most) : within(2, 9);
  const down = within(piece === 'PATCH' ? 6 : 8, most);
  const source = random.unit() < 0.5 ? donor : on;
  const [left, top] = [random.below(side - across), random.below(side - down)];
  const mean = meanOf(source, { left, top, across, down });
  const [contrast, lighter] = [between(random, 0.6, 1.5), between(random, -0.12, 0.12)];
  const turn = random.unit() < 0.6 ? between(random, -Math.PI, Math.PI) : 0;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [reachX, reachY] = [
    (Math.abs(across * cosine) + Math.abs(down * sine)) / 2,
    (Math.abs(across * sine) + Math.abs(down * cosine)) / 2,
  ];
  const [x0, y0] = [between(random, reachX, side - reachX), between(random, reachY, side - reachY)];
  const values = on.values.slice();
  for (let y = Math.max(0, Math.floor(y0 - reachY)); y < Math.min(side, y0 + reachY + 1); y += 1)
    for (let x = Math.max(0, Math.floor(x0 - reachX)); x < Math.min(side, x0 + reachX + 1); x += 1) {
      const along = (x - x0) * cosine + (y - y0) * sine + across / 2;
      const beside = (y - y0) * cosine - (x - x0) * sine + down / 2;
      // The edge is soft over a pixel, as in a photograph.
      const share = Math.min(1, along + 0.5, across - along + 0.5, beside + 0.5, down - beside + 0.5);
      if (share <= 0) continue;
      const light = (lightAt(source, left + along, top + beside) - mean) * contrast + mean + lighter;
      const place = y * side + x;
      values[place] = (values[place] ?? 0) * (1 - share) + light * share;
    }
  return values;
}

function meanOf(
  { width, values }: Plane,
  { left, top, across, down }: { left: number; top: number; across: number; down: number },
): number {
  let sum = 0;
  for (let y = top; y < top + down; y += 1)
    for (let x = left; x < left + across; x += 1) sum += values[y * width + x] ?? 0;
  return sum / (across * down);
}
