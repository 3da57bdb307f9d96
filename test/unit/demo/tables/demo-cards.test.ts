import { describe, expect, it } from '@jest/globals';
import { demoCards } from '../../../../src/modules/demo/tables/demo-cards.js';
import { parseOffer } from '../../../../src/modules/insights/recommendations/products/product-parser.js';

describe('cards of made-up institutions', () => {
  it.each(['BANK', 'CARD'] as const)('of a %s are whole, each with a code of its own', (kind) => {
    const cards = demoCards(kind);
    for (const card of cards) {
      const offer = Object.fromEntries(Object.entries(card).filter(([name]) => name !== 'code'));
      expect(parseOffer(offer)).toEqual(offer);
    }
    expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(4);
  });
});
