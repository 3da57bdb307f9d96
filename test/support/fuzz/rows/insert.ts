import type { TestServer } from '../../server.js';

/** Columns of a row, to be inserted as they are. */
export type Row = Readonly<Record<string, unknown>>;

/** Puts a row into a table, and answers what is in one of its columns: its number, unless another is named. */
export type Insert = (table: string, row: Row, returning?: string) => Promise<number>;

export const insertInto =
  (server: TestServer): Insert =>
  async (table, row, returning = 'id') => {
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    const text = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})
      RETURNING ${returning} AS key`;
    const [made] = await server.sql<{ key: number | string }>(text, Object.values(row));
    return Number(made?.key);
  };
