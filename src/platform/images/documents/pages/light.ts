import type { Random } from '../../../../learning/index.js';
import { between, normal, whole, type Canvas } from './canvas.js';
import { smoothNoise } from './smooth-noise.js';

/** Calls `change` for each pixel with its position in the frame, from 0 to 1, and its index. */
function shade({ width, height }: Canvas, change: (x: number, y: number, place: number) => void): void {
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) change((x + 0.5) / width, (y + 0.5) / height, (y * width + x) * 3);
}

function scale(rgb: Float32Array, place: number, by: number): void {
  for (let channel = 0; channel < 3; channel += 1) rgb[place + channel] = (rgb[place + channel] ?? 0) * by;
}

/** Room light: stronger from one side, and not quite white. */
export function addRoomLight(frame: Canvas, random: Random, isShifted: boolean): void {
  const angle = between(random, 0, 2 * Math.PI);
  const fall = between(random, 0, isShifted ? 0.35 : 0.25);
  const level = between(random, 0.72, 1.02);
  const cast = [0, 1, 2].map(() => 1 + between(random, -0.05, 0.05) * (isShifted ? 1.8 : 1));
  shade(frame, (x, y, place) => {
    const light = level * (1 + ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle)) * fall);
    for (let channel = 0; channel < 3; channel += 1)
      frame.rgb[place + channel] = (frame.rgb[place + channel] ?? 0) * light * (cast[channel] ?? 1);
  });
}

/** The edge of somebody's shadow across the page, sharp or soft; sometimes its corner. */
export function addShadow(frame: Canvas, random: Random): void {
  const angle = between(random, 0, 2 * Math.PI);
  const [offX, offY] = [between(random, -0.25, 0.25), between(random, -0.25, 0.25)];
  const wave = smoothNoise(random, 4, 4);
  const waves = between(random, 0, 0.06);
  const softness = between(random, 0.004, 0.03);
  const isCorner = random.unit() < 0.3;
  const [cornerX, cornerY] = [between(random, 0.3, 0.7), between(random, 0.3, 0.7)];
  const depth = between(random, 0.25, 0.6);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  shade(frame, (x, y, place) => {
    const edge = (x - 0.5 + offX) * cos + (y - 0.5 + offY) * sin + wave(x, y) * waves;
    let dark = 1 / (1 + Math.exp(-edge / softness));
    if (isCorner) dark /= 1 + Math.exp(-((x - cornerX) * sin - (y - cornerY) * cos) / 0.01);
    scale(frame.rgb, place, 1 - dark * depth);
  });
}

/** One or two bright spots, round or long, that wash out the page. */
export function addGlare(frame: Canvas, random: Random): void {
  const long = Math.max(frame.width, frame.height);
  for (let left = whole(random, 1, 3); left > 0; left -= 1) {
    const [middleX, middleY] = [between(random, 0.2, 0.8), between(random, 0.2, 0.8)];
    const radius = (between(random, 60, 190) / 800) * long;
    const flat = between(random, 0.35, 1);
    const angle = between(random, 0, Math.PI);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const strength = 255 * between(random, 0.7, 1.5);
    const sharpness = between(random, 1, 2);
    shade(frame, (x, y, place) => {
      const [dx, dy] = [(x - middleX) * frame.width, (y - middleY) * frame.height];
      const far = ((dx * cos + dy * sin) / radius) ** 2 + ((dy * cos - dx * sin) / radius / flat) ** 2;
      if (far > 9) return;
      const light = strength * Math.exp(-(far ** sharpness));
      for (let channel = 0; channel < 3; channel += 1)
        frame.rgb[place + channel] = (frame.rgb[place + channel] ?? 0) + light;
    });
  }
}

/** Sensor noise, common to all colours and separate in each. */
export function addSensorNoise(frame: Canvas, random: Random, isShifted: boolean): void {
  const grey = between(random, 0.5, isShifted ? 8 : 4);
  const coloured = between(random, 0, 2);
  // A table of the normal distribution: drawing millions of values each time would take longer than everything else.
  const table = Float32Array.from({ length: 4096 }, () => normal(random));
  let state = random.below(2 ** 31) | 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return table[state >>> 20] ?? 0;
  };
  for (let place = 0; place < frame.rgb.length; place += 3) {
    const shared = next() * grey;
    for (let channel = 0; channel < 3; channel += 1)
      frame.rgb[place + channel] = (frame.rgb[place + channel] ?? 0) + shared + next() * coloured;
  }
}
