import { describe, expect, it } from '@jest/globals';
import { mix, Random } from '../../../../src/modules/demo/basis/random.js';

const draw = (random: Random, count = 5): number[] => Array.from({ length: count }, () => random.bits());

describe('random numbers', () => {
  it('are those of the authors’ reference program for the state 1, 2, 3, 4', () => {
    expect(draw(new Random(1, 2, 3, 4), 10)).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849, 3_729_100_597,
      4_258_142_804,
    ]);
  });

  it('are the same for the same seed and name, and others for any other', () => {
    expect(draw(Random.named(1, 'loan', 7))).toEqual(draw(Random.named(1, 'loan', 7)));
    const firsts = [
      Random.named(1, 'loan', 7),
      Random.named(2, 'loan', 7),
      Random.named(1, 'loan', 8),
      Random.named(1, 'customer', 7),
      Random.named(1, 7, 'loan'),
    ].map((random) => random.bits());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('do not lean: streams of neighbouring names have the mean and spread they should', () => {
    const units = Array.from({ length: 20_000 }, (_, index) => Random.named(3, 'lean', index).unit());
    const normals = Array.from({ length: 20_000 }, (_, index) => Random.named(3, 'bell', index).normal());
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(units)).toBeCloseTo(0.5, 1);
    expect(Math.abs(mean(units) - 0.5)).toBeLessThan(0.008);
    expect(Math.abs(mean(normals))).toBeLessThan(0.03);
    expect(Math.abs(mean(normals.map((value) => value ** 2)) - 1)).toBeLessThan(0.05);
  });

  it('pick keys as often as their weights say, and never one without weight', () => {
    const random = Random.named(5, 'weights');
    const counts = { common: 0, rare: 0, never: 0 };
    for (let index = 0; index < 10_000; index++) counts[random.weighted({ common: 9, rare: 1, never: 0 })]++;
    expect(counts.never).toBe(0);
    expect(Math.abs(counts.rare - 1_000)).toBeLessThan(120);
  });

  it('keep whole numbers within both bounds', () => {
    const random = Random.named(6, 'dice');
    const seen = new Set(Array.from({ length: 1_000 }, () => random.integer(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('mix 32 bits without losing any', () => {
    const mixed = new Set(Array.from({ length: 100_000 }, (_, index) => mix(index)));
    expect(mixed.size).toBe(100_000);
  });
});
