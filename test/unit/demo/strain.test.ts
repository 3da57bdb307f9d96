import { describe, expect, it } from '@jest/globals';
import { Book } from '../../../src/modules/demo/books/book.js';
import { generatedPeople, type GeneratedPerson } from '../../support/generated-people.js';
import { CATEGORY_NAMES } from '../../../src/modules/spending/index.js';

const people = [...generatedPeople(3_000)];
const hard = people.filter(({ customer }) => customer.strain > 1);
const easy = people.filter(({ customer }) => customer.strain < 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (name: (typeof CATEGORY_NAMES.DETAIL)[number]): number => CATEGORY_NAMES.DETAIL.indexOf(name);

/** The share of travel, clothes and culture in a quarter, counted from the last. */
const waiting =
  (back: number) =>
  ({ quarters }: GeneratedPerson): number => {
    const { detailWon = [], totalWon = 1 } = quarters.at(-1 - back) ?? {};
    const won = (['TRAVEL_AGENCIES', 'CLOTHING', 'CULTURE_AND_HOBBIES'] as const).map(
      (name) => detailWon[at(name)] ?? 0,
    );
    return won.reduce((sum, each) => sum + each, 0) / Math.max(1, totalWon);
  };

describe('people who are hard up', () => {
  it('spend less of what can wait than others, in the last quarter and not in the first', () => {
    expect(mean(hard.map(waiting(0)))).toBeLessThan(0.8 * mean(easy.map(waiting(0))));
    const [first, other] = [mean(hard.map(waiting(7))), mean(easy.map(waiting(7)))];
    expect(Math.abs(first / other - 1)).toBeLessThan(0.15);
  });

  it('put more on credit than they used to', () => {
    const change = ({ quarters }: GeneratedPerson): number => {
      const [first, last] = [quarters[0], quarters.at(-1)];
      return (
        (last?.creditWon ?? 0) / Math.max(1, last?.totalWon ?? 1) -
        (first?.creditWon ?? 0) / Math.max(1, first?.totalWon ?? 1)
      );
    };
    expect(mean(hard.map(change))).toBeGreaterThan(0.05);
    expect(Math.abs(mean(easy.map(change)))).toBeLessThan(0.02);
  });

  it('fall behind more often, and there are no more such loans for it', () => {
    const bank = { code: 'MOA_BANK', name: '', kind: 'BANK', customers: 6_000, loans: 12_000 } as const;
    const loans = [...new Book({ seed: 41, asOf: '2026-11-21' }, bank).loans()];
    const late = (of: typeof loans): number => of.filter(({ loan }) => loan.status === 'DELINQUENT').length / of.length;
    const strained = late(loans.filter(({ customer }) => customer.strain > 1));
    expect(strained).toBeGreaterThan(2 * late(loans.filter(({ customer }) => customer.strain < 0)));
    expect(late(loans)).toBeLessThan(0.06);
  });
});
