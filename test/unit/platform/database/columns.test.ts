import { describe, expect, it } from '@jest/globals';
import { limitLiteral, project, type FieldColumns, type RowColumns } from '../../../../src/platform/database/index.js';

/** As a class of the schema is declared. */
class Product {
  id!: string;
  name!: string;
  priceWon!: number;
  stock!: number;
}

const columns: FieldColumns<Product, 'key'> = {
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

/** `npm run typecheck` fails where a line below `@ts-expect-error` compiles. */
describe('columns against the type that they are of', () => {
  it('may lack fields that are computed, and have no others', () => {
    const some: FieldColumns<Product> = { id: '$.id', name: '$.name' };
    // @ts-expect-error `price` is no field of a product.
    const renamed: FieldColumns<Product> = { id: '$.id', price: '$.price_won' };
    // @ts-expect-error The key is read for the server alone, which its columns must say.
    const undeclared: FieldColumns<Product> = { key: '$.id' };
    // @ts-expect-error What is read for the server alone cannot be missing.
    const keyless: FieldColumns<Product, 'key'> = { id: '$.id' };
    expect([some, renamed, undeclared, keyless].map((each) => Object.keys(each).length)).toEqual([2, 2, 1, 1]);
  });

  it('are all of a row that is read whole', () => {
    type Row = Pick<Product, 'id' | 'name'>;
    const whole: RowColumns<Row> = { id: '$.id', name: '$.name' };
    // @ts-expect-error The name is missing.
    const partial: RowColumns<Row> = { id: '$.id' };
    // @ts-expect-error A row has no price.
    const excessive: RowColumns<Row> = { id: '$.id', name: '$.name', priceWon: '$.price_won' };
    expect([whole, partial, excessive].map((each) => Object.keys(each).length)).toEqual([2, 1, 3]);
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
