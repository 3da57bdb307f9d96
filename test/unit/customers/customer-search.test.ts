import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerSearch, searchCondition } from '../../../src/modules/customers/customer-search.js';

describe('customerSearch', () => {
  it('is null for blank text', () => {
    expect(customerSearch('')).toBeNull();
    expect(customerSearch(' \t ')).toBeNull();
  });

  it('looks for three letters anywhere and escapes what LIKE would read', () => {
    expect(customerSearch(' 홍길동 ')).toEqual({ kind: 'CONTAINS', values: ['%홍길동%'] });
    expect(customerSearch('50%_\\')).toEqual({ kind: 'CONTAINS', values: [String.raw`%50\%\_\\%`] });
  });

  it('looks for an e-mail address whole', () => {
    expect(customerSearch(' Gildong@example.com ')).toEqual({ kind: 'EMAIL', values: ['Gildong@example.com'] });
    expect(customerSearch('g@')).toEqual({ kind: 'EMAIL', values: ['g@'] });
  });

  it('looks for one or two letters at the beginning, whatever their case or composition', () => {
    expect(customerSearch('Ki')).toEqual({ kind: 'STARTS_WITH', values: ['ki', 'ki\u{10ffff}'] });
    expect(customerSearch('김'.normalize('NFD'))).toEqual({ kind: 'STARTS_WITH', values: ['김', '김\u{10ffff}'] });
    expect(customerSearch('𠮷野')?.kind).toBe('STARTS_WITH');
  });

  it('bounds exactly the texts that begin with it, in byte order', () => {
    const letter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => text.isWellFormed());
    const bytes = (text: string) => Buffer.from(text);
    fc.assert(
      fc.property(letter, fc.string({ unit: 'binary', maxLength: 5 }), (start, other) => {
        const search = customerSearch(start);
        fc.pre(search?.kind === 'STARTS_WITH' && other.isWellFormed() && !other.includes('\u{10ffff}'));
        const [from = '', to = ''] = search.values;
        const within = (text: string) =>
          Buffer.compare(bytes(from), bytes(text)) <= 0 && Buffer.compare(bytes(text), bytes(to)) < 0;
        expect(within(from + other)).toBe(true);
        if (!other.startsWith(from)) expect(within(other)).toBe(false);
      }),
    );
  });
});

describe('searchCondition', () => {
  it('refers to its values from the given parameter on, under the given alias', () => {
    expect(searchCondition({ kind: 'CONTAINS', values: ['%x%'] }, 'c', 4)).toBe('c.name ILIKE $4');
    expect(searchCondition({ kind: 'EMAIL', values: ['a@b'] }, 'c', 4)).toBe('lower(c.email) = lower($4)');
    expect(searchCondition({ kind: 'STARTS_WITH', values: ['a', 'b'] }, 'k', 2)).toMatch(/k\.name.*>= \$2.*< \$3/s);
  });
});
