import { describe, expect, it } from '@jest/globals';
import { areAligned, thumbnailOf } from '../../../../src/platform/images/anomalies/alignment.js';
import { sizeFor } from '../../../../src/platform/images/anomalies/image-size.js';
import { withDefects } from '../../../../src/platform/images/anomalies/made-up/defect.js';
import { crackMask, spotMask } from '../../../../src/platform/images/anomalies/made-up/masks.js';
import { blurred, type Plane } from '../../../../src/platform/images/anomalies/made-up/plane.js';
import {
  PicturePool,
  picturesWithin,
  TRAINING_BASE_MB,
} from '../../../../src/platform/images/anomalies/picture-pool.js';
import { batchOf } from '../../../../src/platform/images/anomalies/segmenter/crops.js';
import { randomOf } from '../../../../src/learning/index.js';

const SIDE = 64;
const striped = (phase: number): Plane => ({
  width: SIDE,
  height: SIDE,
  values: Float32Array.from({ length: SIDE * SIDE }, (_, place) => 0.5 + 0.2 * Math.sin((place % SIDE) / 3 + phase)),
});

describe('a made-up defect', () => {
  it('marks just what it changed enough to be seen, and keeps within black and white', () => {
    const square = striped(0);
    let marked = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const { plane, changed } = withDefects(square, striped(1), randomOf(seed));
      expect(plane.values.every((value) => value >= 0 && value <= 1)).toBe(true);
      const seen = plane.values.map((value, place) => Number(Math.abs(value - (square.values[place] ?? 0)) > 0.035));
      expect(Buffer.from(seen).equals(changed)).toBe(true);
      marked += Number(changed.includes(1));
    }
    // A piece may be laid on its like; seldom.
    expect(marked).toBeGreaterThanOrEqual(50);
    expect(square.values).toEqual(striped(0).values);
  });

  it('is the same for the same seed, and another for another', () => {
    const made = (seed: number) => withDefects(striped(0), striped(1), randomOf(seed)).plane.values;
    expect(made(4)).toEqual(made(4));
    expect(made(4)).not.toEqual(made(5));
  });

  it('is a spot of about its size, or a thin line', () => {
    const sum = (mask: Float32Array): number => mask.reduce((total, value) => total + value, 0);
    for (let seed = 0; seed < 20; seed += 1) {
      const crack = sum(crackMask(randomOf(seed), SIDE));
      expect(crack).toBeGreaterThan(0);
      expect(crack).toBeLessThan(SIDE * 14);
      expect(sum(spotMask(randomOf(seed), SIDE, 0.2))).toBeLessThan(SIDE * SIDE * 0.4);
    }
  });

  it('is blurred without being made lighter', () => {
    const { values } = striped(0);
    const mean = (all: Float32Array): number => all.reduce((total, value) => total + value, 0) / all.length;
    const soft = blurred({ width: SIDE, height: SIDE, values }, 2).values;
    expect(mean(soft)).toBeCloseTo(mean(values), 1);
    expect(Math.max(...soft)).toBeLessThan(Math.max(...values));
  });
});

describe('a batch', () => {
  it('has squares of good images, and truths where something was drawn', () => {
    const bytes = Uint8Array.from({ length: 3 * 96 * 80 }, (_, place) => (place * 7) % 256);
    const pictures = { width: 96, height: 80, count: 3, bytes };
    const { images, truths } = batchOf(pictures, { images: 12, side: SIDE }, randomOf(1));
    expect([images.length, truths.length]).toEqual([12 * SIDE * SIDE, (12 * SIDE * SIDE) / 16]);
    const drawn = Array.from({ length: 12 }, (_, image) => truths.subarray(image * 256, (image + 1) * 256).includes(1));
    expect(drawn.filter(Boolean).length).toBeGreaterThan(4);
    expect(drawn.filter((isDrawn) => !isDrawn).length).toBeGreaterThan(0);
    expect(images.every(Number.isFinite)).toBe(true);
  });
});

describe('a pool of pictures', () => {
  const size = { width: 64, height: 64 };
  const grey = (level: number): Float32Array => new Float32Array(64 * 64).fill(level);

  it('keeps no more than memory allows, however many come, and each as likely as another', () => {
    const room = picturesWithin(TRAINING_BASE_MB, size);
    const pool = new PicturePool(size, 100_000, TRAINING_BASE_MB);
    const random = randomOf(2);
    for (let image = 0; image < 20 * room; image += 1) pool.add(grey(image < 10 * room ? 0 : 255), random);
    const { count, bytes } = pool.pictures();
    expect([count, bytes.length]).toEqual([room, room * 64 * 64]);
    const late = Array.from({ length: room }, (_, place) => bytes[place * 64 * 64]).filter((level) => level === 255);
    expect(late.length).toBeGreaterThan(room * 0.25);
    expect(late.length).toBeLessThan(room * 0.75);
  });

  it('is only as large as the images that there are', () => {
    const pool = new PicturePool(size, 3, 4_000);
    pool.add(grey(300), randomOf(1));
    expect(pool.pictures()).toMatchObject({ count: 1, width: 64 });
    expect(pool.pictures().bytes.length).toBe(3 * 64 * 64);
    expect(pool.pictures().bytes[0]).toBe(255);
  });
});

describe('the size that images are read at', () => {
  it.each([
    ['large squares', [1024, 1024], [320, 320]],
    ['small squares, which are made no larger', [200, 200], [192, 192]],
    ['long ones', [500, 1240], [192, 480]],
    ['specks', [20, 20], [64, 64]],
    ['ribbons', [20_000, 70], [1024, 64]],
  ])('follows the middle one: %s', (_, [width = 0, height = 0], [wide, high]) => {
    const odd = { width: 4_000, height: 300 };
    expect(sizeFor([{ width, height }, { width, height }, odd])).toEqual({ width: wide, height: high });
  });
});

describe('alignment', () => {
  const thumbnail = (turn: number): Float32Array =>
    thumbnailOf(
      Float32Array.from({ length: 96 * 96 }, (_, place) => {
        const [x, y] = [(place % 96) - 48, Math.floor(place / 96) - 48];
        return Math.abs(x * Math.cos(turn) + y * Math.sin(turn)) < 6 ? 40 : 200;
      }),
      { width: 96, height: 96 },
    );

  it('is found for things that lie alike, and not for those that lie anyhow', () => {
    const turns = Array.from({ length: 12 }, (_, image) => image);
    expect(areAligned(turns.map((turn) => thumbnail(turn / 200)))).toBe(true);
    expect(areAligned(turns.map((turn) => thumbnail(turn / 4)))).toBe(false);
  });
});
