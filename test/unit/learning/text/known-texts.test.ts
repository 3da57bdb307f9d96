import { expect, it } from '@jest/globals';
import { oneOfTexts } from '../../../../src/learning/index.js';

it('knows texts by how they are normalised, and reads them on first use', () => {
  let reads = 0;
  const isKnown = oneOfTexts(() => {
    reads += 1;
    return ['Loan balance ', '대출 잔액'];
  });
  expect(reads).toBe(0);
  expect(['loan BALANCE', ' ｌoan balance', '대출 잔액'.normalize('NFD'), '대출 잔액?', ''].map(isKnown)).toEqual([
    ...[true, true, true, false, false],
  ]);
  expect(reads).toBe(1);
});
