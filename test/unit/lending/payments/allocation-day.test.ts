import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayItWasThere } from '../../../../src/modules/lending/payments/allocation-day.js';

const MONEY = [
  { valueOn: '2026-03-09', won: 500 },
  { valueOn: '2026-03-02', won: 100 },
];

it('counts money from the day on which all of it was there, what came first leaving first', () => {
  expect(dayItWasThere(MONEY, 0, 100)).toBe('2026-03-02');
  expect(dayItWasThere(MONEY, 0, 101)).toBe('2026-03-09');
  expect(dayItWasThere(MONEY, 100, 1)).toBe('2026-03-09');
  expect(dayItWasThere(MONEY, 600, 0)).toBe('2026-03-09');
  expect(dayItWasThere(MONEY, 100, 501)).toBeNull();
});

it('never counts a won from before it came in', () => {
  const receipt = fc.record({ day: fc.integer({ min: 10, max: 28 }), won: fc.integer({ min: 1, max: 1_000 }) });
  const some = fc.array(receipt, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, fc.nat(3_000), fc.integer({ min: 1, max: 3_000 }), (receipts, goneWon, wantedWon) => {
      const money = receipts.map(({ day, won }) => ({ valueOn: `2026-03-${day}`, won }));
      const day = dayItWasThere(money, goneWon, wantedWon);
      const upTo = (last: string) => money.reduce((sum, { valueOn, won }) => sum + (valueOn <= last ? won : 0), 0);
      if (day === null) expect(upTo('2026-03-31')).toBeLessThan(goneWon + wantedWon);
      else expect(upTo(day)).toBeGreaterThanOrEqual(goneWon + wantedWon);
    }),
  );
});
