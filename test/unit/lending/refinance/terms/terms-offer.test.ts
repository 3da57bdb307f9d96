import { expect, it } from '@jest/globals';
import { isAsAsked, termsValidUntil } from '../../../../../src/modules/lending/refinance/terms/terms-offer.js';

const asked = { requestedWon: 10_000_000, termMonths: 36 };

it('are as asked for when amount and term are, whatever the rate', () => {
  const grant = { amountWon: 10_000_000, termMonths: 36, annualRatePercent: '4' };
  expect(isAsAsked(asked, grant)).toBe(true);
  expect(isAsAsked(asked, { ...grant, annualRatePercent: '6.5' })).toBe(true);
  expect(isAsAsked(asked, { ...grant, amountWon: 9_999_999 })).toBe(false);
  expect(isAsAsked(asked, { ...grant, termMonths: 37 })).toBe(false);
});

it('are held open for fourteen days after the offer', () => {
  expect(termsValidUntil('2026-11-22')).toBe('2026-12-06');
});
