import { statement, type Queryable } from '../../../platform/database/index.js';
import { SHIPPED, type ExpectationSet } from './expectation.js';

const FIND_EXPECTATIONS_IN_FORCE = statement(`
  SELECT version, expectations FROM import_expectation_set WHERE institution_id = $1 AND state = 'IN_FORCE'`);

/** What an institution expects of its files now: the default set, until another set is put in force. */
export async function expectationsInForce(queryable: Queryable, institutionId: number): Promise<ExpectationSet> {
  const [set] = await queryable.rows<ExpectationSet>(FIND_EXPECTATIONS_IN_FORCE, [institutionId]);
  return set ?? SHIPPED;
}
