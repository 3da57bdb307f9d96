import { unknownInstitution } from '../../../platform/access/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';

const BY_CODE = statement(`SELECT id FROM institution WHERE code = $1`);

/** The number of the institution with this code; null when there is none. */
export async function institutionNumber(queryable: Queryable, code: string): Promise<number | null> {
  const [row] = await queryable.rows<{ id: number }>(BY_CODE, [code]);
  return row?.id ?? null;
}

/** The same. @throws Refusal INSTITUTION_NOT_FOUND on `institution`. */
export const institutionNamed = async (queryable: Queryable, code: string): Promise<number> =>
  (await institutionNumber(queryable, code)) ?? unknownInstitution(code);
