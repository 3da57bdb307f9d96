import { statement, type Queryable } from '../../platform/database/index.js';

const INSTITUTIONS = statement(`SELECT id, code FROM institution WHERE $1::text IS NULL OR code = $1 ORDER BY id`);

/** The institution with a code, or all of them. */
export const institutionsNamed = (
  queryable: Queryable,
  code: string | null = null,
): Promise<{ readonly id: number; readonly code: string }[]> => queryable.rows(INSTITUTIONS, [code]);
