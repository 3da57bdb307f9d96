import { describe, expect, it } from '@jest/globals';
import { Labels } from '../../../../src/modules/chat/gate/slots/labels.js';
import { both, factMaker } from '../../../../src/platform/assistant/index.js';
import { wonText } from '../../../../src/platform/amount.texts.js';

const fact = factMaker('LOAN', both('대출 원장'), '2026-11-22');
const labels = new Labels('ko');
labels.add([
  fact('loan.1.balance', both('잔액'), wonText(8_450_000)),
  fact('loan.1.rate', both('금리'), both('4.2%')),
  fact('loans.balance', both('대출 잔액'), wonText(9_000_000)),
  fact('spending.quarter', both('기준 분기'), both('2026년 3분기')),
]);

describe('the label directly before a value', () => {
  it.each([
    ['금리는 ', 'loan.1.balance'],
    ['현재 금리: ', 'loan.1.balance'],
    ['잔액은 약 ', 'loan.1.rate'],
  ])('%s is that of another than %s', (before, id) => expect(labels.isAnothers(before, id)).toBe(true));

  it.each([
    ['잔액은 약 ', 'loan.1.balance'],
    ['금리는 ', 'loan.1.rate'],
    // Of the sum, or of its part.
    ['대출 잔액은 ', 'loan.1.balance'],
    ['잔액은 ', 'loans.balance'],
    ['기준 분기 ', 'loan.1.balance'],
    ['지금 남은 것은 ', 'loan.1.balance'],
  ])('%s is not that of another than %s', (before, id) => expect(labels.isAnothers(before, id)).toBe(false));
});
