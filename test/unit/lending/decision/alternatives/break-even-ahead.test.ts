import { describe, expect, it } from '@jest/globals';
import { breakEvenAhead } from '../../../../../src/modules/lending/decision/alternatives/break-even-ahead.js';
import {
  breakEvenMonth,
  costsWon,
  type CashFlow,
} from '../../../../../src/modules/lending/decision/alternatives/cash-flow.js';

/** 120,000,000 won, repaid at the end, at so many won of interest a month. */
function bullet(interestWon: number, upfrontWon = 0, months = 36): CashFlow {
  const principalWon = 120_000_000;
  return {
    upfrontWon,
    rows: Array.from({ length: months }, (_, at) => {
      const isLast = at === months - 1;
      return {
        number: at + 1,
        interestWon,
        principalWon: isLast ? principalWon : 0,
        paymentWon: interestWon + (isLast ? principalWon : 0),
        balanceAfterWon: isLast ? 0 : principalWon,
      };
    }),
  };
}
const flat = (move: number): number[] => new Array<number>(36).fill(move);
const moves = { lower: flat(-5_000), median: flat(0), higher: flat(10_000) };

describe('break-even along a path of rates', () => {
  // 6 % now; 5.5 % elsewhere for 1,000,000 won: 50,000 won a month are saved.
  const [nothing, way] = [bullet(600_000), bullet(550_000, 1_000_000)];

  it('is the plain month where rates stay, and comes sooner where a fixed rate replaces one that rises', () => {
    const ahead = breakEvenAhead({ cashFlow: way, follows: false }, { cashFlow: nothing, follows: true }, moves);
    expect(ahead?.median).toBe(breakEvenMonth(way, costsWon(nothing)));
    expect(ahead?.median).toBe(21);
    // A point more is 100,000 won a month on the balance: 150,000 saved, 1,000,000 covered in the seventh month.
    expect(ahead?.higher).toBe(7);
    // Half a point less makes both the same: the cost is never covered.
    expect(ahead?.lower).toBeNull();
  });

  it('stays where both rates follow the market, and says nothing where neither does', () => {
    const both = breakEvenAhead({ cashFlow: way, follows: true }, { cashFlow: nothing, follows: true }, moves);
    expect(both).toEqual({ lower: 21, median: 21, higher: 21 });
    expect(breakEvenAhead({ cashFlow: way, follows: false }, { cashFlow: nothing, follows: false }, moves)).toBeNull();
  });

  it('keeps the last move beyond the forecast', () => {
    const short = { lower: [0], median: [0, 10_000], higher: [10_000] };
    const ahead = breakEvenAhead({ cashFlow: way, follows: false }, { cashFlow: nothing, follows: true }, short);
    expect(ahead).toEqual({ lower: 21, median: 8, higher: 7 });
  });
});
