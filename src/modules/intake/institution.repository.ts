import { statement, type Queryable } from '../../platform/database/index.js';

const CODE = statement('SELECT code FROM institution WHERE id = $1');

/** The code of an institution that is there. */
export async function findInstitutionCode(queryable: Queryable, id: number): Promise<string> {
  const [found] = await queryable.rows<{ code: string }>(CODE, [id]);
  if (!found) throw new Error(`There is no institution ${id}`);
  return found.code;
}
