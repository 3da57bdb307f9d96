import { describe, expect, it } from '@jest/globals';
import { cardSplitShift } from '../../../../src/modules/insights/anomalies/detection/card-split.js';
import { categoryDrift } from '../../../../src/modules/insights/anomalies/detection/category-drift.js';
import {
  categoryBegun,
  categoryEnded,
} from '../../../../src/modules/insights/anomalies/detection/category-begun-or-ended.js';
import { mixChange } from '../../../../src/modules/insights/anomalies/detection/mix-change.js';
import { details, judged, ruleOf } from './support.js';

/** A million won a month in all, by place of the category. */
const spent = (given: Readonly<Record<number, number>>) => ({ totalWon: 1_000_000, detailWon: details(given) });
const usual = spent({ 3: 500_000, 7: 400_000, 9: 100_000 });
const five = [usual, usual, usual, usual, usual];

describe('a change of the mix', () => {
  const changed = spent({ 3: 200_000, 7: 150_000, 9: 350_000, 11: 300_000 });
  const rule = ruleOf('MIX_CHANGE');

  it('is found at an equal total once it has stayed for two quarters, with what moved and where most of it went', () => {
    const found = mixChange(judged(changed, [...five, changed]), rule);
    expect(found).toMatchObject({ value: 55, expectedHigh: 20, detail: 11, unit: 'PERCENT', amountWon: 550_000 });
  });

  it('is none in one quarter, nor when it went back, nor without enough before', () => {
    expect(mixChange(judged(changed, [...five, usual]), rule)).toBeNull();
    expect(mixChange(judged(usual, [...five, changed]), rule)).toBeNull();
    expect(mixChange(judged(changed, [usual, usual, usual, changed]), rule)).toBeNull();
  });

  it('is none where a category took as much before', () => {
    const once = spent({ 9: 600_000, 11: 400_000 });
    expect(mixChange(judged(changed, [usual, once, usual, usual, usual, changed]), rule)).toBeNull();
  });

  it('is not reported from next to nothing', () => {
    const little = { totalWon: 90_000, detailWon: details({ 11: 90_000 }) };
    expect(mixChange(judged(little, [...five, little]), rule)).toBeNull();
  });
});

describe('a category that begins', () => {
  const begun = spent({ 3: 400_000, 7: 350_000, 20: 250_000 });
  const rule = ruleOf('CATEGORY_BEGUN');

  it('is found when it takes a share that matters twice', () => {
    const found = categoryBegun(judged(begun, [...five, begun]), rule);
    expect(found).toMatchObject({ detail: 20, value: 25, expectedHigh: 15, amountWon: 250_000 });
  });

  it('is none at once, when it was there before, or when it takes little', () => {
    expect(categoryBegun(judged(begun, [...five, usual]), rule)).toBeNull();
    expect(categoryBegun(judged(begun, [begun, usual, usual, usual, usual, begun]), rule)).toBeNull();
    const little = spent({ 3: 500_000, 7: 380_000, 20: 120_000 });
    expect(categoryBegun(judged(little, [...five, little]), rule)).toBeNull();
  });
});

describe('a category that ends', () => {
  const ended = spent({ 3: 900_000, 9: 100_000 });
  const rule = ruleOf('CATEGORY_ENDED');

  it('is found when nothing is left of it for two quarters, with what it used to take', () => {
    const found = categoryEnded(judged(ended, [...five, ended]), rule);
    expect(found).toMatchObject({ detail: 7, value: 0, expectedLow: 20, expectedHigh: 100, amountWon: 400_000 });
  });

  it('is none at once, where it was missing before, or where it never mattered', () => {
    expect(categoryEnded(judged(ended, [...five, usual]), rule)).toBeNull();
    expect(categoryEnded(judged(ended, [ended, usual, usual, usual, usual, ended]), rule)).toBeNull();
    const small = spent({ 3: 500_000, 7: 500_000 });
    expect(categoryEnded(judged(small, [...five, small]), rule)).toBeNull();
  });
});

describe('a drift', () => {
  const rule = ruleOf('CATEGORY_DRIFT');
  const at = (won: number) => spent({ 3: 1_000_000 - won, 9: won });
  const steps = [40_000, 70_000, 110_000, 140_000, 180_000, 210_000].map(at);

  it('is found when a category keeps growing though no quarter jumps', () => {
    const found = categoryDrift(judged(at(250_000), steps), rule);
    expect(found).toMatchObject({ detail: 9, unit: 'PERCENT', expectedHigh: 13 });
    expect(found?.value).toBeCloseTo(21, 0);
    expect(found?.amountWon).toBeCloseTo(10_000 * (found?.value ?? 0), -1);
  });

  it('is none where it goes up and down, shrinks, or was large from the start', () => {
    expect(
      categoryDrift(judged(at(250_000), [300_000, 50_000, 280_000, 40_000, 260_000, 60_000].map(at)), rule),
    ).toBeNull();
    expect(categoryDrift(judged(at(40_000), steps.toReversed()), rule)).toBeNull();
    const large = [300_000, 330_000, 360_000, 390_000, 420_000, 450_000].map(at);
    expect(categoryDrift(judged(at(480_000), large), rule)?.detail).not.toBe(9);
  });
});

describe('a second card', () => {
  const rule = ruleOf('CARD_SPLIT_SHIFT');
  const split = (creditWon: number) => ({ totalWon: 1_000_000, creditWon, checkWon: 1_000_000 - creditWon });
  const before = [split(900_000), split(880_000), split(910_000), split(890_000)];

  it('is found by the share that moved, either way', () => {
    expect(cardSplitShift(judged(split(600_000), before), rule)).toMatchObject({ value: 60, amountWon: 295_000 });
    const check = [split(50_000), split(60_000), split(50_000), split(60_000)];
    expect(cardSplitShift(judged(split(400_000), check), rule)).toMatchObject({ value: 40, expectedLow: 0 });
  });

  it('is none where a large sum was paid by one of them', () => {
    const half = [split(500_000), split(520_000), split(480_000), split(500_000)];
    const sum = { totalWon: 5_000_000, creditWon: 4_500_000, checkWon: 500_000 };
    expect(cardSplitShift(judged(sum, half), rule)).toBeNull();
  });

  it('is none within what is usual, nor where the split always varied', () => {
    expect(cardSplitShift(judged(split(800_000), before), rule)).toBeNull();
    const varied = [split(900_000), split(300_000), split(800_000), split(400_000)];
    expect(cardSplitShift(judged(split(100_000), varied), rule)).toBeNull();
  });
});
