import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { randomOf } from '../../src/learning/index.js';

/** Side of the pictures, in pixels: so few that a training takes seconds. */
export const PLATE_SIDE = 128;
/** Where a defective plate has its hole. */
const HOLE = { left: 40, top: 56, side: 14 };

/** A striped plate, as PNG; a defective one has a dark hole. */
export function plate(seed: number, isDefective = false, side = PLATE_SIDE): Promise<Buffer> {
  const random = randomOf(seed, 3);
  const phase = random.unit() * 6;
  const pixels = Buffer.alloc(side * side * 3);
  for (let place = 0; place < side * side; place += 1) {
    const [x, y] = [place % side, Math.floor(place / side)];
    const isHole = isDefective && isIn(x - HOLE.left) && isIn(y - HOLE.top);
    const grey = isHole ? 15 : 140 + 30 * Math.sin((x + phase) / 3) + 8 * random.unit();
    pixels.fill(Math.round(grey), 3 * place, 3 * place + 3);
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
}

const isIn = (at: number): boolean => at >= 0 && at < HOLE.side;

/** Where the hole of a defective plate is: white on black. */
export function holeMask(): Promise<Buffer> {
  const pixels = Buffer.alloc(PLATE_SIDE * PLATE_SIDE);
  for (let y = 0; y < HOLE.side; y += 1)
    pixels.fill(255, (HOLE.top + y) * PLATE_SIDE + HOLE.left, (HOLE.top + y) * PLATE_SIDE + HOLE.left + HOLE.side);
  return sharp(pixels, { raw: { width: PLATE_SIDE, height: PLATE_SIDE, channels: 1 } })
    .png()
    .toBuffer();
}

/** Writes files into a folder, by their paths there. */
export async function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** A set in the layout of MVTec AD: so many good plates to learn from, and of each kind to be judged by. */
export async function writePlates(folder: string, { good, each }: { good: number; each: number }): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (let seed = 0; seed < good; seed += 1) files[`train/good/${seed}.png`] = await plate(seed);
  for (let seed = 0; seed < each; seed += 1) {
    files[`test/good/${seed}.png`] = await plate(1_000 + seed);
    files[`test/hole/${seed}.png`] = await plate(2_000 + seed, true);
    files[`ground_truth/hole/${seed}_mask.png`] = await holeMask();
  }
  await writeFiles(folder, files);
}
