import type { Random } from '../../../../learning/index.js';
import { between, drawPath, normal, whole, type Canvas, type Colour } from './canvas.js';
import { smoothNoise } from './smooth-noise.js';

/** The remaining shares of red, green and blue under a spill: coffee, tea, oil, ink. */
const STAINS: readonly Colour[] = [
  [0.8, 0.62, 0.38],
  [0.72, 0.6, 0.48],
  [0.85, 0.78, 0.45],
  [0.6, 0.66, 0.8],
];

/** Spills one to three stains on a page: blots, or rings as cups leave them. */
export function addStains(page: Canvas, random: Random): void {
  const colour = STAINS[random.below(STAINS.length)] ?? [1, 1, 1];
  const unit = page.width / 820;
  for (let left = whole(random, 1, 4); left > 0; left -= 1) {
    const [x, y] = [between(random, 0.15, 0.85) * page.width, between(random, 0.15, 0.85) * page.height];
    const radius = between(random, 50, 170) * unit;
    const rim = smoothNoise(random, 9, 9);
    const isRing = random.unit() < 0.35;
    const strength = isRing ? between(random, 0.4, 0.9) : between(random, 0.25, 0.8);
    tint(page, colour, (column, row) => {
      const far = Math.hypot(column - x, row - y) / radius + rim(column / page.width, row / page.height) * 0.12;
      const cover = isRing ? 1 - Math.abs(far - 1) * 7 : (1 - far) * 8;
      return Math.min(1, Math.max(0, cover)) * strength;
    });
  }
}

function tint({ width, height, rgb }: Canvas, colour: Colour, coverAt: (x: number, y: number) => number): void {
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const cover = coverAt(x, y);
      if (cover === 0) continue;
      const place = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        rgb[place + channel] = (rgb[place + channel] ?? 0) * (1 - cover * (1 - (colour[channel] ?? 1)));
    }
}

/** Scratches a page two to six times: long, thin, nearly straight, darker than the paper or as white as its core. */
export function addScratches(page: Canvas, random: Random): void {
  const unit = page.width / 820;
  const grey = random.unit() < 0.6 ? between(random, 60, 150) : 255;
  for (let left = whole(random, 2, 7); left > 0; left -= 1) {
    const [x, y] = [between(random, 0.1, 0.9) * page.width, between(random, 0.1, 0.9) * page.height];
    const angle = between(random, 0, Math.PI);
    const length = between(random, 250, 800) * unit;
    const points = Array.from({ length: 9 }, (_, place): [number, number] => {
      const along = place / 8 - 0.5;
      return [
        x + Math.cos(angle) * length * along + normal(random) * 2 * unit,
        y + Math.sin(angle) * length * along + (normal(random) * 2 + 25 * along * along) * unit,
      ];
    });
    const pen = { colour: [grey, grey, grey] as const, width: whole(random, 2, 4) * unit };
    drawPath(page, points, { ...pen, cover: between(random, 0.5, 1) });
  }
}
