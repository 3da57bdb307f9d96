import { describe, expect, it } from '@jest/globals';
import { cardSplitInversion } from '../../../../src/modules/insights/anomalies/detection/card-split.js';
import { sumsDoNotMatch } from '../../../../src/modules/insights/anomalies/detection/sum-mismatch.js';
import { FOUR_ORDINARY, judged, ruleOf } from './support.js';

describe('the other card taking over', () => {
  const rule = ruleOf('CARD_SPLIT_INVERSION');
  const credit = { creditWon: 900_000, checkWon: 100_000 };
  const check = { creditWon: 100_000, checkWon: 900_000 };
  const always = (card: object) => [card, card, card, card];

  it('is reported either way, with the share of credit', () => {
    expect(cardSplitInversion(judged(check, always(credit)), rule)).toEqual({
      rule: 'CARD_SPLIT_INVERSION',
      detail: null,
      unit: 'PERCENT',
      value: 10,
      expectedLow: 25,
      expectedHigh: 100,
      severity: 'MEDIUM',
      amountWon: 800_000,
    });
    expect(cardSplitInversion(judged(credit, always(check)), rule)).toMatchObject({
      value: 90,
      expectedLow: 0,
      expectedHigh: 75,
    });
  });

  it('is none where both were in use, or only some quarters were one-sided', () => {
    expect(cardSplitInversion(judged(check, FOUR_ORDINARY), rule)).toBeNull();
    expect(cardSplitInversion(judged(check, [credit, credit, check, credit]), rule)).toBeNull();
    expect(cardSplitInversion(judged({ creditWon: 300_000, checkWon: 700_000 }, always(credit)), rule)).toBeNull();
  });

  it('is none where too little was spent to judge', () => {
    const little = { creditWon: 0, checkWon: 190_000 };
    expect(cardSplitInversion(judged(little, always(credit)), rule)).toBeNull();
    expect(cardSplitInversion(judged(check, always({ creditWon: 190_000, checkWon: 0 })), rule)).toBeNull();
    expect(cardSplitInversion(judged({ creditWon: 0, checkWon: 0 }, always(credit)), rule)).toBeNull();
  });
});

describe('sums that do not match', () => {
  const rule = ruleOf('SUMS_DO_NOT_MATCH');
  const short = { creditWon: 600_000, checkWon: 300_000 };
  const twelve = (won: number) => [won, ...Array.from({ length: 9 }, () => 0)];

  it('are reported when they matched before: cards first, with the band', () => {
    expect(sumsDoNotMatch(judged(short, FOUR_ORDINARY), rule)).toEqual({
      rule: 'SUMS_DO_NOT_MATCH',
      detail: null,
      unit: 'WON',
      value: 900_000,
      expectedLow: 980_000,
      expectedHigh: 1_020_000,
      severity: 'LOW',
      amountWon: 80_000,
    });
    expect(sumsDoNotMatch(judged({ majorWon: twelve(1_200_000) }, FOUR_ORDINARY), rule)).toMatchObject({
      value: 1_200_000,
      expectedLow: 0,
      expectedHigh: 1_010_000,
    });
  });

  it('are what cutting to 10,000 won can make of them', () => {
    expect(sumsDoNotMatch(judged({ creditWon: 690_000, checkWon: 290_000 }, FOUR_ORDINARY), rule)).toBeNull();
    expect(sumsDoNotMatch(judged({ majorWon: twelve(10_000) }, FOUR_ORDINARY), rule)).toBeNull();
  });

  it('are nothing where they never matched, or did not in one of the quarters', () => {
    expect(sumsDoNotMatch(judged(short, [short, short, short, short]), rule)).toBeNull();
    expect(sumsDoNotMatch(judged(short, [{}, {}, short, {}]), rule)).toBeNull();
  });
});
