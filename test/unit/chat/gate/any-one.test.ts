import { expect, it } from '@jest/globals';
import { wordFigures } from '../../../../src/modules/chat/gate/figures/word-figures.js';

it.each([
  'Refinancing means replacing one loan with another.',
  'Do you want the figures for one loan or for all of them?',
  'Compare one offer with another, one loan at a time.',
])('any one is no figure: %s', (sentence) => {
  expect(wordFigures(sentence)).toEqual([]);
});

it.each(['You have one loan.', 'There is one loan with us.', 'You hold one loan or two.'])(
  'one that counts is a figure: %s',
  (sentence) => {
    expect(wordFigures(sentence)).not.toEqual([]);
  },
);
