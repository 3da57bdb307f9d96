import { describe, expect, it } from '@jest/globals';
import { limitLiteral, project, type Columns } from '../../../../src/platform/database/index.js';

const columns: Columns = {
  key: '$.id',
  id: { sql: '$.id', read: (id) => `T:${String(id)}` },
  name: { sql: 'upper($.name) || $.suffix', read: (name) => name },
  priceWon: '$.price_won',
};

describe('project', () => {
  it('chooses the described among the wanted, in the order of the description', () => {
    const { sql, width, read } = project(columns, 'x', ['priceWon', 'id', 'toString', '__proto__', 'unknown'], ['key']);
    expect(sql).toBe('x.id, x.price_won');
    expect(width).toBe(2);
    expect(read([0, 7, 500], 1)).toEqual({ key: 7, id: 'T:7', priceWon: 500 });
  });

  it('puts the alias everywhere, and reads from the offset it is given', () => {
    const { sql, read } = project(columns, 'q', ['name']);
    expect(sql).toBe('upper(q.name) || q.suffix');
    expect(read(['a', 'b', 'c'], 2)).toEqual({ name: 'c' });
  });

  it('reads an empty row of nothing', () => {
    expect(project(columns, 'x', [])).toMatchObject({ sql: '', width: 0 });
    expect(project(columns, 'x', []).read([1, 2], 0)).toEqual({});
  });
});

describe('limitLiteral', () => {
  it.each([
    [1, 6],
    [6, 6],
    [7, 11],
    [21, 21],
    [51, 51],
    [52, 101],
    [101, 101],
  ])('reads for %i rows %i', (rows, limit) => {
    expect(limitLiteral(rows)).toBe(limit);
  });
});
