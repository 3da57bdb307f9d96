import type { CustomerService, Standing } from '../modules/customers/index.js';
import type { LoanFacts, Standings } from '../modules/lending/index.js';
import type { Caller } from '../platform/access/index.js';
import { fieldsNamed } from '../platform/graphql/index.js';

/** What a standing is read with. */
export interface StandingParts {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly standings: Pick<Standings, 'read'>;
}

const INCOME = fieldsNamed('annualIncomeWon');

/** How a customer stands with money; null for one whom the caller may not see. `loans` were read as the same caller. */
export async function standingFor(
  { customers, standings }: StandingParts,
  caller: Caller,
  customerId: number,
  loans: LoanFacts,
  today: string,
): Promise<Standing | null> {
  const [row] = await customers.listByIds(caller, [customerId], { selected: INCOME, variables: {} });
  if (!row) return null;
  const annualIncomeWon = (row['annualIncomeWon'] ?? null) as number | null;
  const read = await standings.read([{ customerId, annualIncomeWon, loans }], today);
  return read.get(customerId) ?? null;
}
