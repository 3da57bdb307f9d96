import sharp from 'sharp';
import { randomOf, type Random } from '../../../../learning/index.js';
import type { DocumentLabel } from '../kinds.js';
import { between, whole, type Canvas } from './canvas.js';
import { addScratches, addStains } from './damage.js';
import { addGlare, addRoomLight, addSensorNoise, addShadow } from './light.js';
import { drawPage } from './page.js';
import { cornersOf, deskOf, photographPage } from './view.js';

export interface PhotographOptions {
  readonly label: DocumentLabel;
  readonly template: number;
  readonly seed: number;
  /** Other letters, layouts, desks, light and perspective, twice the noise and a worse JPEG. */
  readonly isShifted?: boolean;
  /** Pixels of the longer side; random when absent. */
  readonly longSide?: number;
}

/** Longer sides of photographs, by frequency: most are judged without being resized. */
const LONG_SIDES = [800, 800, 800, 1000, 1000, 1600];
/** Width by height; phones use 3:4, scanner apps the sheet's own. */
const SHAPES = [0.75, 0.75, 0.75, 0.7071, 0.5625];

/** A made-up photograph of a made-up paper, as JPEG. Equal options give the same picture. */
export async function photographOf(options: PhotographOptions): Promise<Uint8Array> {
  const { label, template, seed, isShifted = false } = options;
  const random = randomOf(seed, isShifted ? 5 : 4);
  const height = options.longSide ?? LONG_SIDES[random.below(LONG_SIDES.length)] ?? 800;
  const width = Math.round(height * (SHAPES[random.below(SHAPES.length)] ?? 0.75));
  const page = drawPage({ template, seed, isShifted, density: height > 1200 ? 1.6 : 1 });
  if (label === 'STAIN') addStains(page, random);
  if (label === 'SCRATCH') addScratches(page, random);
  const corners = cornersOf(label, random, isShifted);
  const frame = photographPage(page, corners, width, height, deskOf(random, isShifted));
  addRoomLight(frame, random, isShifted);
  if (label === 'SHADOW') addShadow(frame, random);
  if (label === 'GLARE') addGlare(frame, random);
  const seen = await throughLens(frame, label, random);
  addSensorNoise(seen, random, isShifted);
  const quality = isShifted ? whole(random, 35, 70) : whole(random, 65, 95);
  return sharp(bytesOf(seen), { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** The effect of lens, hand and sensor: a little blur, or too much of it, or too few pixels. */
async function throughLens(frame: Canvas, label: DocumentLabel, random: Random): Promise<Canvas> {
  const { width, height } = frame;
  const unit = Math.max(width, height) / 800;
  const usual = between(random, 0.3, 0.55) * unit;
  const isShaken = random.unit() < 0.5;
  const severe = between(random, 1.3, 4) * unit;
  if (label === 'BLUR' && isShaken) return shaken(frame, random, between(random, 6, 16) * unit);
  const raw = sharp(bytesOf(frame), { raw: { width, height, channels: 3 } });
  const few = between(random, 2.2, 5);
  const image =
    label === 'LOW_RESOLUTION'
      ? sharp(
          await raw
            .resize(Math.round(width / few), Math.round(height / few), { fit: 'fill', kernel: 'linear' })
            .png()
            .toBuffer(),
        ).resize(width, height, { fit: 'fill', kernel: 'cubic' })
      : raw.blur(label === 'BLUR' ? severe : usual);
  return { width, height, rgb: Float32Array.from(await image.removeAlpha().raw().toBuffer()) };
}

/** The mean of the view along a straight path of this many pixels. */
function shaken({ width, height, rgb }: Canvas, random: Random, length: number): Canvas {
  const angle = between(random, 0, Math.PI);
  const steps = Math.max(3, Math.round(length));
  const sum = new Float32Array(rgb.length);
  for (let step = 0; step < steps; step += 1) {
    const along = (step / (steps - 1) - 0.5) * length;
    const [right, down] = [Math.round(along * Math.cos(angle)), Math.round(along * Math.sin(angle))];
    for (let y = 0; y < height; y += 1) {
      const row = Math.min(height - 1, Math.max(0, y + down)) * width;
      for (let x = 0; x < width; x += 1) {
        const from = (row + Math.min(width - 1, Math.max(0, x + right))) * 3;
        const to = (y * width + x) * 3;
        for (let channel = 0; channel < 3; channel += 1)
          sum[to + channel] = (sum[to + channel] ?? 0) + (rgb[from + channel] ?? 0) / steps;
      }
    }
  }
  return { width, height, rgb: sum };
}

const bytesOf = ({ rgb }: Canvas): Buffer => Buffer.from(Uint8ClampedArray.from(rgb).buffer);
