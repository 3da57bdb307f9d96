import pg from 'pg';

const INT8: number = pg.types.builtins.INT8;
const DATE: number = pg.types.builtins.DATE;

type TypeParser = (value: never) => unknown;
const standardParser = pg.types.getTypeParser as (oid: number, format?: string) => TypeParser;

/** `bigint` columns hold won and ids; both are limited to 2^53 on input, so a plain number is exact. */
function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53: ${text}`);
  return value;
}

/** How column values arrive in TypeScript: `bigint` as number, `numeric` as string, `date` as `YYYY-MM-DD`. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): TypeParser {
    if (oid === INT8) return parseBigint;
    if (oid === DATE) return (text: string) => text;
    return standardParser(oid, format);
  },
};
